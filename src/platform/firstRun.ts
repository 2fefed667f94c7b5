import browser from 'webextension-polyfill';

/**
 * Calls `onFirstRun` once the extension has been installed, not when it is updated, and not for one that is being developed,
 * which is installed at every start. Call it at once when the background starts: it is woken for that.
 */
export function onInstalled(onFirstRun: () => void): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    const { installType } = await browser.management.getSelf();
    if (installType !== 'development') onFirstRun();
  });
}

/** Has one of the extension's own pages read as any other page is, by the same script: browsers run it only in those of others. */
export function readOwnPage(document: Document): void {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = browser.runtime.getURL('content-scripts/content.css');
  const script = document.createElement('script');
  script.src = browser.runtime.getURL('content-scripts/content.js');
  document.head.append(sheet, script);
}
