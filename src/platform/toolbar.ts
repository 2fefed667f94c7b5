import browser from 'webextension-polyfill';

/** Chromium has no way to take a colour of a tab back. */
const OFF_COLOUR = '#5b5b66';
const DUE_COLOUR = '#4a3f8f';

/**
 * Shows on the toolbar icon of a tab a badge, or that of all tabs where it has none, and a title; that the tab was closed meanwhile is
 * no fault.
 */
export async function showOnIcon(tabId: number, badge: string | undefined, title: string): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeBackgroundColor({ tabId, color: badge === undefined ? DUE_COLOUR : OFF_COLOUR }),
    action.setBadgeText({ tabId, text: badge ?? null }),
    action.setTitle({ tabId, title }),
  ]);
}

/** Shows on the icon of all tabs how many terms are due, or nothing where none are. */
export async function showDueOnIcon(count: number): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ color: DUE_COLOUR }),
    action.setBadgeText({ text: count === 0 ? '' : String(count) }),
  ]);
}
