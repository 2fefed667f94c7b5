import browser from 'webextension-polyfill';
import { hashOf } from '../core/glossary/address.ts';
import type { TermId } from '../core/glossary/entry.ts';
import { askForSaved, saveTerm, say } from './messages.ts';

/** What cards have done for them alike, wherever they stand: see `CardServices` of the card. */
export function cardServices() {
  return {
    version: browser.runtime.getManifest().version,
    speak: say,
    isSaved: async (id: TermId) => (await askForSaved([id])).has(id),
    save: (id: TermId, saved: boolean) => saveTerm(id, saved, undefined),
    addressOf: (id: TermId): string => browser.runtime.getURL('glossary.html') + hashOf(id),
  };
}
