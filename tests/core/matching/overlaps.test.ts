import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { type Match, resolveOverlaps } from '../../../src/core/matching/overlaps.ts';

function match(start: number, end: number, id = `${start}-${end}`): Match {
  return { start, end, id: id as TermId };
}

it('keeps matches that only touch', () => {
  expect(resolveOverlaps([match(0, 4), match(4, 9)])).toEqual([match(0, 4), match(4, 9)]);
});

it('keeps the longest of those that overlap', () => {
  expect(resolveOverlaps([match(0, 4), match(2, 9), match(8, 10)])).toEqual([match(2, 9)]);
});

it('keeps the first of equally long ones', () => {
  expect(resolveOverlaps([match(0, 5), match(3, 8)])).toEqual([match(0, 5)]);
});

it('keeps what overlaps only a match that was dropped', () => {
  expect(resolveOverlaps([match(0, 10), match(9, 14), match(13, 16)])).toEqual([match(0, 10), match(13, 16)]);
});

it('keeps what only touches one that is kept, before it and after it', () => {
  const [before, across, longest, acrossToo, after] = [
    match(0, 4),
    match(3, 6),
    match(4, 12),
    match(11, 14),
    match(12, 16),
  ];
  expect(resolveOverlaps([before, across, longest, acrossToo, after])).toEqual([before, longest, after]);
});

it('keeps one of two that cover the same text', () => {
  expect(resolveOverlaps([match(0, 5, 'a'), match(0, 5, 'b')])).toEqual([match(0, 5, 'a')]);
});

it('orders what it keeps by start, in whatever order it comes', () => {
  expect(resolveOverlaps([match(6, 9), match(0, 4)])).toEqual([match(0, 4), match(6, 9)]);
});

const someMatches = fc.array(
  fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 8 })).map(([start, length]) => match(start, start + length)),
);

it('never keeps two that overlap', () => {
  fc.assert(
    fc.property(someMatches, (candidates) => {
      const kept = resolveOverlaps(candidates);
      for (const [index, each] of kept.entries()) expect(each.start).toBeGreaterThanOrEqual(kept[index - 1]?.end ?? 0);
    }),
  );
});

it('drops a match only for one that is kept, overlaps it and is at least as long', () => {
  fc.assert(
    fc.property(someMatches, (candidates) => {
      const kept = resolveOverlaps(candidates);
      for (const each of candidates.filter((candidate) => !kept.includes(candidate))) {
        const winner = kept.find(
          (other) =>
            other.start < each.end && each.start < other.end && other.end - other.start >= each.end - each.start,
        );
        expect(winner).toBeDefined();
      }
    }),
  );
});
