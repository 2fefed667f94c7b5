import type { Entry, TermId, TermLink } from './entry.ts';

/** A term that stands on a page, with how often. */
export interface PageTerm extends TermLink {
  readonly count: number;
}

/**
 * Adds up what stands in the frames of a page.
 * @param frames for each frame, terms with their counts
 * @param find gets an entry, for its headword
 * @returns the most frequent term first; terms without an entry are left out
 */
export async function addUpFrames(
  frames: readonly (readonly (readonly [id: TermId, count: number])[])[],
  find: (id: TermId) => Promise<Entry | undefined>,
): Promise<PageTerm[]> {
  const counts = new Map<TermId, number>();
  for (const [id, count] of frames.flat()) counts.set(id, (counts.get(id) ?? 0) + count);
  const terms = await Promise.all(
    [...counts].map(async ([id, count]) => {
      const entry = await find(id);
      return entry ? [{ id, count, term: entry.term }] : [];
    }),
  );
  return terms.flat().sort((a, b) => b.count - a.count || a.term.localeCompare(b.term, 'en'));
}
