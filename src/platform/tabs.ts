import browser from 'webextension-polyfill';

/** Shows the options page, in a tab that has it open already or in a new one. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
