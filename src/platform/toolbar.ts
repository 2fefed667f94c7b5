import browser from 'webextension-polyfill';

/**
 * Shows on the toolbar icon of a tab a badge, which may be empty, and a title; that the tab was closed meanwhile is no fault.
 */
export async function showOnIcon(tabId: number, badge: string, title: string): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeBackgroundColor({ tabId, color: '#5b5b66' }),
    action.setBadgeText({ tabId, text: badge }),
    action.setTitle({ tabId, title }),
  ]);
}
