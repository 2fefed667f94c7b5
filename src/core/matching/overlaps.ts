import type { TermId } from '../glossary/entry.ts';

/** A term found in a text: offsets are UTF-16 code units, the end exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly id: TermId;
}

/**
 * Keeps, of matches that overlap, the longest, and of equally long ones the first. Where a spelling fits in its exact case,
 * the compiler puts that candidate before others of the same words.
 * @param candidates in the order in which they end
 * @returns matches in order of their start, none overlapping another
 */
export function resolveOverlaps<T extends Match>(candidates: readonly T[]): T[] {
  if (candidates.length < 2) return [...candidates];
  const kept: T[] = [];
  let cluster: T[] = [];
  let clusterEnd = 0;
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start)) {
    if (candidate.start >= clusterEnd) {
      keepLongest(cluster, kept);
      cluster = [];
    }
    cluster.push(candidate);
    clusterEnd = Math.max(clusterEnd, candidate.end);
  }
  keepLongest(cluster, kept);
  return kept;
}

function keepLongest<T extends Match>(cluster: readonly T[], kept: T[]): void {
  if (cluster.length < 2) {
    kept.push(...cluster);
    return;
  }
  const byLength = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const chosen: T[] = [];
  for (const match of byLength) {
    if (chosen.every((other) => match.end <= other.start || match.start >= other.end)) chosen.push(match);
  }
  kept.push(...chosen.sort((a, b) => a.start - b.start));
}
