import browser from 'webextension-polyfill';

/** Whether this script runs in a private window. */
export function isInPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
