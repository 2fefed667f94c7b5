import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import type { PrivateChoice } from '../core/settings/privateChoices.ts';
import { passOn } from './messages.ts';

/** In memory only: the browser forgets it when it is closed. */
const CHOICES = 'session:privateChoices';

/** What was chosen in the private windows that are open. Only for the extension's own pages and its background. */
export async function privateChoices(): Promise<readonly PrivateChoice[]> {
  return (await storage.getItem<readonly PrivateChoice[]>(CHOICES)) ?? [];
}

/** Keeps a choice for as long as private windows are open, and tells it to their pages. */
export function addPrivateChoice(choice: PrivateChoice): Promise<void> {
  return navigator.locks.request('private choices', async () => {
    const choices = [...(await privateChoices()), choice];
    await storage.setItem(CHOICES, choices);
    const tabs = await browser.tabs.query({});
    for (const { id, incognito } of tabs)
      if (incognito && id !== undefined) passOn(id, { type: 'privateChoicesAre', choices });
  });
}

/**
 * Forgets what was chosen in private windows once the last of them is closed.
 * @param forgetMore forget what else is kept in memory of them
 */
export function forgetWithPrivateWindows(forgetMore: readonly (() => Promise<void>)[]): void {
  browser.windows.onRemoved.addListener(async () => {
    const windows = await browser.windows.getAll();
    if (windows.some(({ incognito }) => incognito)) return;
    await Promise.all([storage.removeItem(CHOICES), ...forgetMore.map((forget) => forget())]);
  });
}
