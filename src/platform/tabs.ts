import browser from 'webextension-polyfill';
import { hashOf } from '../core/glossary/address.ts';
import type { TermId } from '../core/glossary/entry.ts';

/**
 * Where something is shown: in the browsers' words for what an address typed into them calls for, or in a tab that shows
 * the glossary page already, where there is one.
 */
export type WhichTab = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab' | 'openTab';

/** What the glossary page shows: an entry, or what a search finds. */
export type GlossaryPlace = { readonly id: TermId } | { readonly query: string };

/** Shows the options page, in a tab that has it open already or in a new one. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Shows the page for learning, in a tab that has it open already or in a new one, which begins with what is due. */
export async function openLearning(): Promise<void> {
  const url = browser.runtime.getURL('learn.html');
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}

/** Shows the page for learning in a new window, which is no private one. */
export async function openLearningOutside(): Promise<void> {
  await browser.windows.create({ url: browser.runtime.getURL('learn.html') });
}

/** Shows the page of the first run. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/**
 * Shows the glossary page. For the background and the extension's own pages: a content script has no tabs.
 * @param place without one, a page that is open stays where it is and a new one begins at its start
 */
export async function openGlossary(place: GlossaryPlace | undefined, where: WhichTab): Promise<void> {
  const page = browser.runtime.getURL('glossary.html');
  const url = page + partsOf(place);
  // Tabs with the extension's own pages are found without the permission "tabs": seen in Chromium 156 and Firefox 153.
  const [open] = where === 'openTab' ? await browser.tabs.query({ url: page }) : [];
  if (where === 'currentTab') await browser.tabs.update({ url });
  else if (open?.id === undefined) await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
  else {
    await browser.tabs.update(open.id, { active: true, ...(place ? { url } : {}) });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }
}

function partsOf(place: GlossaryPlace | undefined): string {
  if (!place) return '';
  if ('id' in place) return hashOf(place.id);
  return place.query === '' ? '' : `?${new URLSearchParams({ q: place.query })}`;
}
