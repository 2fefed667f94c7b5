import type { Entry } from '../glossary/entry.ts';
import { overlap } from './overlap.ts';
import { type Random, shuffled } from './random.ts';

/**
 * Wrong answers that somebody may take for the right one: first what is easily confused with it, then what is related, then what is of
 * its topic, then anything. None overlaps with the right one, or with another wrong one.
 * @param all the entries to choose from
 * @returns as many as `count`, or fewer where there are no more
 */
export function wrongAnswers(right: Entry, all: readonly Entry[], count: number, random: Random): Entry[] {
  const confused = new Set(right.confusedWith.map(({ id }) => id));
  const related = new Set(right.related.map(({ id }) => id));
  const nearness = ({ id, topicId }: Entry): number =>
    confused.has(id) ? 0 : related.has(id) ? 1 : topicId === right.topicId ? 2 : 3;
  // Sorting leaves what is equally near in its chance order.
  const candidates = shuffled(all, random).sort((a, b) => nearness(a) - nearness(b));
  const chosen: Entry[] = [];
  for (const candidate of candidates) {
    if (chosen.length === count) break;
    if (![right, ...chosen].some((each) => overlap(each, candidate))) chosen.push(candidate);
  }
  return chosen;
}
