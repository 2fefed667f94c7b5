import { storage } from 'wxt/utils/storage';
import type { TermId } from '../core/glossary/entry.ts';
import type { SavedTerm } from '../core/learning/learning.ts';

/** In memory only: what was taken out is not to stay on the disk. */
const REMOVED = 'session:removedTerms';

type Removed = Readonly<Record<TermId, SavedTerm>>;

/** Keeps a term that was taken out, so that a second press of its star brings back its note and its sentences. */
export async function keepRemoved(term: SavedTerm): Promise<void> {
  await storage.setItem<Removed>(REMOVED, { ...(await storage.getItem<Removed>(REMOVED)), [term.id]: term });
}

/** What was kept of a term, once; nothing where the browser was closed since it was taken out. */
export async function takeRemoved(id: TermId): Promise<SavedTerm | undefined> {
  const { [id]: term, ...others } = (await storage.getItem<Removed>(REMOVED)) ?? {};
  if (term) await storage.setItem<Removed>(REMOVED, others);
  return term;
}
