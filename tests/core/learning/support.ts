import fc from 'fast-check';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { GRADES, type Grade, type Learning, type Met, type Review } from '../../../src/core/learning/learning.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** 2026-11-26, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 26, 12);

export const idOf = (name: string): TermId => name as TermId;

export function reviewOf(at: number, grade: Grade, term = 'empathy'): Review {
  return { term: idOf(term), at, grade };
}

export function metOf(sentence: string, word: string, fields: Partial<Met> = {}): Met {
  const start = sentence.indexOf(word);
  const place = { title: 'A page', address: 'https://example.org/page', at: NOON };
  return { sentence, start, end: start + word.length, ...place, ...fields };
}

const ids = fc.constantFrom('empathy', 'rapport', 'projection').map(idOf);
/** Few, so that the same often comes twice. */
const times = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 * DAY }));
const addresses = fc.oneof(fc.constantFrom('https://a.org/', 'https://b.org/'), fc.webUrl());
const texts = fc.oneof(fc.constantFrom('a', 'b', 'a b', '"quoted"\n'), fc.string({ minLength: 1, maxLength: 20 }));

const someMet: fc.Arbitrary<Met> = fc
  .record({ sentence: texts, title: fc.string({ maxLength: 20 }), address: addresses, at: times })
  .chain((met) =>
    fc
      .tuple(fc.nat(met.sentence.length - 1), fc.integer({ min: 1, max: met.sentence.length }))
      .map(([start, length]) => ({ ...met, start, end: Math.min(start + length, met.sentence.length) })),
  );

const someTerm = fc.record({
  id: ids,
  at: times,
  note: fc.oneof(fc.constant(''), texts),
  notedAt: times,
  met: fc.array(someMet, { maxLength: 3 }),
});

export const someReviews = fc.array(fc.record({ term: ids, at: times, grade: fc.constantFrom(...GRADES) }));

/** In any order. */
export const someLearning: fc.Arbitrary<Learning> = fc.record({
  saved: fc.uniqueArray(someTerm, { maxLength: 3, selector: ({ id }) => id }),
  reviews: someReviews,
});
