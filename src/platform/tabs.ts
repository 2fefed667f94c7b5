import browser from 'webextension-polyfill';
import type { TermId } from '../core/glossary/entry.ts';

/** Where something is shown, in the browsers' words for what an address typed into them calls for. */
export type WhichTab = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** What the page of the glossary shows at first: an entry, or what a search finds. */
export type GlossaryPlace = { readonly id: TermId } | { readonly query: string };

/** Shows the options page, in a tab that has it open already or in a new one. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Shows the page of the glossary in the tab that is in front, or in a new one. */
export async function openGlossary(place: GlossaryPlace, where: WhichTab): Promise<void> {
  const url = browser.runtime.getURL(glossaryAddress(place));
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

function glossaryAddress(place: GlossaryPlace): string {
  if ('id' in place) return `glossary.html#${encodeURIComponent(place.id)}`;
  return place.query === '' ? 'glossary.html' : `glossary.html?${new URLSearchParams({ q: place.query })}`;
}
