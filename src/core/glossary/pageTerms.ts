import type { Entry, TermId, TermLink } from './entry.ts';

/** How often a term stands in a frame of a page. */
interface FrameCount {
  readonly frameId: number;
  readonly count: number;
}

/** A term that stands on a page, with how often. */
export interface PageTerm extends TermLink {
  readonly topic: string;
  readonly count: number;
  /** The frames in which it stands, in the order in which they are gone through. */
  readonly frames: readonly FrameCount[];
}

/** For a frame, the terms in it with their counts, in the order in which they first stand there. */
type Counts = readonly (readonly [id: TermId, count: number])[];

/**
 * Adds up what stands in the frames of a page.
 * @param frames by their numbers; that of the top frame is 0
 * @param find gets an entry, for its headword and topic
 * @returns the terms in the order in which they first stand on the page, frame after frame; those without an entry are left out
 */
export async function addUpFrames(
  frames: ReadonlyMap<number, Counts>,
  find: (id: TermId) => Promise<Entry | undefined>,
): Promise<PageTerm[]> {
  const byTerm = new Map<TermId, FrameCount[]>();
  for (const [frameId, counts] of [...frames].sort(([a], [b]) => a - b)) {
    for (const [id, count] of counts) byTerm.set(id, [...(byTerm.get(id) ?? []), { frameId, count }]);
  }
  const terms = await Promise.all(
    [...byTerm].map(async ([id, inFrames]) => {
      const entry = await find(id);
      const count = inFrames.reduce((sum, each) => sum + each.count, 0);
      return entry ? [{ id, term: entry.term, topic: entry.topic, count, frames: inFrames }] : [];
    }),
  );
  return terms.flat();
}

/** The terms with the most frequent first, and otherwise by the alphabet. */
export function byCount(terms: readonly PageTerm[]): PageTerm[] {
  return [...terms].sort((a, b) => b.count - a.count || a.term.localeCompare(b.term, 'en'));
}

/** The terms by topic, topics and terms by the alphabet. */
export function byTopic(terms: readonly PageTerm[]): Map<string, PageTerm[]> {
  const sorted = [...terms].sort((a, b) => a.topic.localeCompare(b.topic, 'en') || a.term.localeCompare(b.term, 'en'));
  return Map.groupBy(sorted, ({ topic }) => topic);
}

/**
 * Where one of the places of a term is.
 * @param index counts through all frames from 0, and begins anew after the last
 * @returns its frame, and which one it is there
 */
export function placeInFrames({ frames, count }: PageTerm, index: number): { frameId: number; index: number } {
  let left = index % count;
  for (const frame of frames) {
    if (left < frame.count) return { frameId: frame.frameId, index: left };
    left -= frame.count;
  }
  throw new RangeError(`A term has no place ${index}.`);
}
