import browser from 'webextension-polyfill';

/** Shows on the toolbar icon of a tab whether its site is switched on; that the tab was closed meanwhile is no fault. */
export async function showSiteState(tabId: number, on: boolean): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeBackgroundColor({ tabId, color: '#5b5b66' }),
    action.setBadgeText({ tabId, text: on ? '' : 'off' }),
    action.setTitle({ tabId, title: on ? 'Psygloss' : 'Psygloss: off on this site' }),
  ]);
}
