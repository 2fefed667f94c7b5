import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Learning, SavedTerm } from '../../../src/core/learning/learning.ts';
import { broughtBy, countOf, isSameTerm, mergeLearning } from '../../../src/core/learning/merge.ts';
import { scheduleOf } from '../../../src/core/learning/schedule.ts';
import { idOf, metOf, reviewOf, someLearning } from './support.ts';

const termOf = (fields: Partial<SavedTerm>): SavedTerm => ({
  id: idOf('empathy'),
  at: 10,
  note: '',
  notedAt: 0,
  met: [],
  ...fields,
});
const mergedTerm = (one: Partial<SavedTerm>, other: Partial<SavedTerm>): SavedTerm | undefined =>
  mergeLearning({ saved: [termOf(one)], reviews: [] }, { saved: [termOf(other)], reviews: [] }).saved[0];

describe('putting together what was learned on two devices', () => {
  it('loses no review, no place and no word of a note', () => {
    fc.assert(
      fc.property(someLearning, someLearning, (one, other) => {
        const merged = mergeLearning(one, other);
        for (const { term, at } of [...one.reviews, ...other.reviews])
          expect(merged.reviews.filter((review) => review.term === term && review.at === at)).toHaveLength(1);
        for (const { id, at, note, met } of [...one.saved, ...other.saved]) {
          const [term, ...more] = merged.saved.filter((saved) => saved.id === id);
          expect(more).toEqual([]);
          expect(term?.note).toContain(note);
          expect(term?.at).toBeLessThanOrEqual(at);
          for (const { sentence, address } of met)
            expect(term?.met.filter((each) => each.sentence === sentence && each.address === address)).toHaveLength(1);
        }
      }),
    );
  });

  it('gives the same whichever comes first, and so the same schedules', () => {
    fc.assert(
      fc.property(someLearning, someLearning, (one, other) => {
        const [there, back] = [mergeLearning(one, other), mergeLearning(other, one)];
        const schedules = ({ saved, reviews }: Learning) =>
          saved.map(({ id, at }) =>
            scheduleOf(
              at,
              reviews.filter(({ term }) => term === id),
            ),
          );
        expect(schedules(back)).toEqual(schedules(there));
        expect(back).toEqual(there);
      }),
    );
  });

  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(someLearning, someLearning, (one, other) => {
        const merged = mergeLearning(one, other);
        const again = mergeLearning(merged, other);
        expect(again).toEqual(merged);
        expect(countOf(broughtBy(merged, again))).toEqual({ terms: 0, reviews: 0 });
      }),
    );
  });

  it('keeps the day on which a term was saved first', () => {
    expect(mergedTerm({ at: 10 }, { at: 5 })?.at).toBe(5);
  });

  it.each([
    ['', 'mine', 'mine'],
    ['mine', 'mine, longer', 'mine, longer'],
    ['mine', 'yours', 'yours\n\nmine'],
  ])('makes of the notes %j and, later, %j one: %j', (older, newer, note) => {
    expect(mergedTerm({ note: older, notedAt: 1 }, { note: newer, notedAt: 2 })).toMatchObject({ note, notedAt: 2 });
    expect(mergedTerm({ note: newer, notedAt: 2 }, { note: older, notedAt: 1 })).toMatchObject({ note, notedAt: 2 });
  });

  it('puts notes of one moment into one order, whichever comes first', () => {
    const [one, other] = [{ note: 'mine' }, { note: 'yours' }];
    expect(mergedTerm(one, other)?.note).toBe(mergedTerm(other, one)?.note);
  });

  it('has a sentence that was met twice on a page once, as it was met first', () => {
    const [first, again] = [metOf('Her empathy.', 'empathy', { at: 3 }), metOf('Her empathy.', 'empathy', { at: 9 })];
    const elsewhere = { ...first, address: 'https://example.org/other', at: 1 };
    expect(mergedTerm({ met: [again] }, { met: [first, elsewhere] })?.met).toEqual([elsewhere, first]);
    expect(mergedTerm({ met: [first, elsewhere] }, { met: [again] })?.met).toEqual([elsewhere, first]);
  });

  it('takes the worse of two answers to one term in one millisecond', () => {
    const [good, again] = [reviewOf(5, 'good'), reviewOf(5, 'again')];
    const merged = mergeLearning({ saved: [], reviews: [good] }, { saved: [], reviews: [again] });
    expect(merged.reviews).toEqual([again]);
  });
});

it('counts terms that are new or have grown, and reviews that are new', () => {
  const before = mergeLearning({ saved: [termOf({})], reviews: [reviewOf(1, 'good')] }, { saved: [], reviews: [] });
  const file = {
    saved: [termOf({ note: 'New.' }), termOf({ id: idOf('rapport') })],
    reviews: [reviewOf(1, 'good'), reviewOf(2, 'good'), reviewOf(3, 'hard', 'rapport')],
  };
  expect(countOf(broughtBy(before, mergeLearning(before, file)))).toEqual({ terms: 2, reviews: 2 });
});

it('two terms are the same only where all that is kept of them is', () => {
  const met = metOf('Her empathy.', 'empathy');
  const term = termOf({ met: [met] });
  expect(isSameTerm(term, termOf({ met: [{ ...met }] }))).toBe(true);
  const others = [
    { at: 11 },
    { note: 'Mine.' },
    { notedAt: 1 },
    { met: [] },
    { met: [{ ...met, title: 'Another page' }] },
  ];
  for (const fields of others) expect(isSameTerm(term, { ...term, ...fields })).toBe(false);
});
