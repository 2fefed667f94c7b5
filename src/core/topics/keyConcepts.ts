import type { Entry, TermId } from '../glossary/entry.ts';

/** The entries that an entry leads to, itself left out. */
export function namedBy({ id, related, confusedWith, mentions }: Entry): ReadonlySet<TermId> {
  const named = [...related, ...confusedWith, ...Object.values(mentions).flat()].map((link) => link.id);
  return new Set(named.filter((each) => each !== id));
}

/**
 * The entries of a topic without which the others can't be explained: those that most others of it name as related, as easily
 * confused, or in their texts. A count of incoming links is the simplest measure of that, and can be checked by hand.
 * @param entries of one topic
 * @param most how many at most
 * @returns those named most often first, of two named equally often the one that stands first in `entries`
 */
export function keyConcepts(entries: readonly Entry[], most: number): Entry[] {
  const counts = new Map<TermId, number>();
  for (const id of entries.flatMap((entry) => [...namedBy(entry)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const countOf = ({ id }: Entry): number => counts.get(id) ?? 0;
  return [...entries].sort((a, b) => countOf(b) - countOf(a)).slice(0, most);
}
