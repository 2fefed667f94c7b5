import type { Entry, TermId } from './entry.ts';

/** The whole compiled glossary, read once, when it is first needed. */
export interface Glossary {
  /** Those of `ids` that exist, in the order asked for. */
  entries(ids: readonly TermId[]): Promise<Entry[]>;
  /** All there are. */
  all(): Promise<Entry[]>;
}

/** @param fetchEntries reads all entries; a failed read is tried again at the next call */
export function createGlossary(fetchEntries: () => Promise<readonly Entry[]>): Glossary {
  let reading: Promise<ReadonlyMap<TermId, Entry>> | undefined;
  const read = (): Promise<ReadonlyMap<TermId, Entry>> => {
    reading ??= fetchEntries()
      .then((entries) => new Map(entries.map((entry) => [entry.id, entry])))
      .catch((error: unknown) => {
        reading = undefined;
        throw error;
      });
    return reading;
  };
  return {
    async entries(ids) {
      const byId = await read();
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    all: async () => [...(await read()).values()],
  };
}
