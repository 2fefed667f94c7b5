import type { Entry, TermId } from './entry.ts';

/** Entries that were asked for, kept: no card waits for a service worker that has to be woken first. */
export interface EntryCache {
  /** Loads those of `ids` that are not there yet. */
  load(ids: readonly TermId[]): Promise<void>;
  get(id: TermId): Entry | undefined;
}

/** @param fetchEntries gets the entries of the ids given, leaving out those that it does not know */
export function createEntryCache(fetchEntries: (ids: readonly TermId[]) => Promise<readonly Entry[]>): EntryCache {
  const entries = new Map<TermId, Entry>();
  return {
    async load(ids) {
      const missing = ids.filter((id) => !entries.has(id));
      if (missing.length === 0) return;
      for (const entry of await fetchEntries(missing)) entries.set(entry.id, entry);
    },
    get: (id) => entries.get(id),
  };
}
