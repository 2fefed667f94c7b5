import { type Match, resolveOverlaps } from './overlaps.ts';
import { type Candidate, type Findings, isMeant, PageTally, type SenseWeights } from './sense.ts';

/**
 * Settles what stands in one run of text: guarded forms that are not meant go, then of matches that overlap the longest
 * stays, so that a term held back hides none within it.
 * @param page what has been read of the page
 * @returns matches in order, without overlaps
 */
export function settle<T extends Candidate>(candidates: readonly T[], page: PageTally, weights: SenseWeights): T[] {
  return resolveOverlaps(candidates.filter((candidate) => isMeant(candidate, page, weights)));
}

/** The matches of one text that is a page of its own. */
export function settleAlone({ candidates, tally }: Findings, weights: SenseWeights): Match[] {
  const page = new PageTally();
  page.add({ candidates, tally }, 1);
  return settle(candidates, page, weights).map(({ start, end, id }) => ({ start, end, id }));
}
