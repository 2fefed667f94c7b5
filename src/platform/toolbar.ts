import browser from 'webextension-polyfill';

/** Shows on the toolbar icon of a tab whether its site is switched on. */
export async function showSiteState(tabId: number, on: boolean): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#5b5b66' });
  await browser.action.setBadgeText({ tabId, text: on ? '' : 'off' });
  await browser.action.setTitle({ tabId, title: on ? 'Psygloss' : 'Psygloss: off on this site' });
}
