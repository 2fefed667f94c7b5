import browser from 'webextension-polyfill';
import { hashOf } from '../core/glossary/address.ts';
import type { TermId } from '../core/glossary/entry.ts';
import { askForSaved, saveTerm, say } from './messages.ts';

/**
 * What cards have done for them alike, wherever they stand: see `CardServices` of the card.
 * @param isPrivate whether the page that is read is in a private window
 */
export function cardServices(isPrivate: boolean) {
  return {
    isPrivate,
    version: browser.runtime.getManifest().version,
    speak: say,
    isSaved: askTogether(askForSaved),
    save: (id: TermId, saved: boolean) => saveTerm(id, saved ? 'save' : 'remove', undefined),
    addressOf: (id: TermId): string => browser.runtime.getURL('glossary.html') + hashOf(id),
  };
}

/** Asks for what is wanted at the same time in one go: a list has a hundred terms. */
function askTogether(ask: (ids: readonly TermId[]) => Promise<ReadonlySet<TermId>>): (id: TermId) => Promise<boolean> {
  let wanted: TermId[] = [];
  let asking: Promise<ReadonlySet<TermId>> | undefined;
  return async (id) => {
    wanted.push(id);
    asking ??= Promise.resolve().then(() => {
      const ids = wanted;
      [wanted, asking] = [[], undefined];
      return ask(ids);
    });
    return (await asking).has(id);
  };
}
