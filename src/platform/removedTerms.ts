import browser from 'webextension-polyfill';
import type { TermId } from '../core/glossary/entry.ts';
import type { SavedTerm } from '../core/learning/learning.ts';
import type { LearningStore } from '../core/learning/store.ts';

/** In memory only: what was taken out is not to stay on the disk. */
const REMOVED = 'removedTerms';

type Removed = Readonly<Record<TermId, SavedTerm>>;

/** The store, with what is taken out of it kept in memory until it is put back or the browser is closed. */
export function rememberingRemoved(store: LearningStore): LearningStore {
  return {
    ...store,
    async remove(id) {
      const term = await store.remove(id);
      if (term) await remember((removed) => ({ ...removed, [id]: term }));
      return term;
    },
    async putBack(term) {
      await store.putBack(term);
      await remember(({ [term.id]: _, ...others }) => others);
    },
  };
}

/** What is kept of a term that was taken out; nothing where none was, or the browser was closed since. */
export async function removedTerm(id: TermId): Promise<SavedTerm | undefined> {
  return (await removedTerms())[id];
}

/** One change at a time: the page of saved terms and the background take terms out. */
async function remember(change: (removed: Removed) => Removed): Promise<void> {
  try {
    await navigator.locks.request('removed terms', async () => {
      await browser.storage.session.set({ [REMOVED]: change(await removedTerms()) });
    });
  } catch (error) {
    // The memory is small. What the reader wanted is stored all the same.
    console.warn('Psygloss could not remember a term that was taken out.', error);
  }
}

async function removedTerms(): Promise<Removed> {
  const { [REMOVED]: removed } = await browser.storage.session.get(REMOVED);
  return (removed as Removed | undefined) ?? {};
}
