import type { Entry, TermId } from './entry.ts';

/** Entries that were asked for, kept: no card waits for a service worker that has to be woken first. */
export interface EntryCache {
  /** Loads those of `ids` that are not there yet; rejects where they can't be fetched. */
  load(ids: readonly TermId[]): Promise<void>;
  /** The entry, loaded first where it is not there yet; rejects where it can't be fetched. */
  find(id: TermId): Promise<Entry | undefined>;
}

/** @param fetchEntries gets the entries of the ids given, leaving out those that it does not know */
export function createEntryCache(fetchEntries: (ids: readonly TermId[]) => Promise<readonly Entry[]>): EntryCache {
  const entries = new Map<TermId, Entry>();
  async function load(ids: readonly TermId[]): Promise<void> {
    const missing = ids.filter((id) => !entries.has(id));
    if (missing.length === 0) return;
    for (const entry of await fetchEntries(missing)) entries.set(entry.id, entry);
  }
  return {
    load,
    async find(id) {
      await load([id]);
      return entries.get(id);
    },
  };
}
