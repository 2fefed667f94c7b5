import browser from 'webextension-polyfill';
import { hashOf } from '../core/glossary/address.ts';
import type { TermId } from '../core/glossary/entry.ts';

/** Shows the options page, in a tab that has it open already or in a new one. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/**
 * Shows the glossary page, in a tab that has it open already or in a new one. For the background and the extension's own
 * pages: a content script has no tabs.
 * @param id the entry to show; without one, an open page stays where it is and a new one begins at its start
 */
export async function openGlossary(id: TermId | undefined): Promise<void> {
  const address = browser.runtime.getURL('glossary.html');
  const url = id === undefined ? address : address + hashOf(id);
  // Tabs with the extension's own pages are found without the permission "tabs": seen in Chromium 156 and Firefox 153.
  const [open] = await browser.tabs.query({ url: address });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(id === undefined ? {} : { url }) });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
