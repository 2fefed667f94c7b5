import { GRADES, type Learning, type Met, type Review, type SavedTerm } from './learning.ts';
import type { Merged } from './store.ts';

/** Puts two together without loss; which of them comes first makes no difference. Each term and each review is there once. */
export function mergeLearning(one: Learning, other: Learning): Learning {
  return {
    saved: union([...one.saved, ...other.saved].map(inItsOrder), ({ id }) => id, mergeTerms).sort(
      (a, b) => a.at - b.at || compare(a.id, b.id),
    ),
    reviews: union([...one.reviews, ...other.reviews], reviewKey, worse).sort(
      (a, b) => a.at - b.at || compare(a.term, b.term),
    ),
  };
}

/**
 * What a merge brought.
 * @param before what was there
 * @param after what `mergeLearning` made of it
 * @returns the terms that are new or got a note, a place or an earlier date, and the reviews that are new or another; all of them
 *   as they are after
 */
export function broughtBy(before: Learning, after: Learning): Learning {
  const [terms, reviews] = [new Set(before.saved.map(keyOfTerm)), new Set(before.reviews.map(keyOfReview))];
  return {
    saved: after.saved.filter((term) => !terms.has(keyOfTerm(term))),
    reviews: after.reviews.filter((review) => !reviews.has(keyOfReview(review))),
  };
}

/** How much `broughtBy` tells of. */
export function countOf({ saved, reviews }: Learning): Merged {
  return { terms: saved.length, reviews: reviews.length };
}

/** Whether two are the same in all that is kept. */
export function isSameTerm(one: SavedTerm, other: SavedTerm): boolean {
  return keyOfTerm(one) === keyOfTerm(other);
}

/** One term of the two that were saved under one id. */
export function mergeTerms(one: SavedTerm, other: SavedTerm): SavedTerm {
  return {
    id: one.id,
    at: Math.min(one.at, other.at),
    note: mergeNotes(one, other),
    notedAt: Math.max(one.notedAt, other.notedAt),
    met: mergeMet(one.met, other.met),
  };
}

/** Each sentence on each page once, as it was met first. */
export function mergeMet(some: readonly Met[], others: readonly Met[]): Met[] {
  const key = ({ sentence, address }: Met): string => JSON.stringify([sentence, address]);
  return union([...some, ...others], key, (a, b) => (inTime(a, b) <= 0 ? a : b)).sort(inTime);
}

function inItsOrder(term: SavedTerm): SavedTerm {
  return { ...term, met: mergeMet(term.met, []) };
}

function mergeNotes(one: SavedTerm, other: SavedTerm): string {
  if (one.note.includes(other.note)) return one.note;
  if (other.note.includes(one.note)) return other.note;
  const [newer, older] =
    (one.notedAt - other.notedAt || compare(one.note, other.note)) > 0 ? [one, other] : [other, one];
  return `${newer.note}\n\n${older.note}`;
}

/** Of two answers to one term in one millisecond, the one after which it is asked for sooner. */
function worse(one: Review, other: Review): Review {
  return GRADES.indexOf(one.grade) <= GRADES.indexOf(other.grade) ? one : other;
}

function union<T>(items: readonly T[], keyOf: (item: T) => string, merge: (one: T, other: T) => T): T[] {
  const merged = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const there = merged.get(key);
    merged.set(key, there === undefined ? item : merge(there, item));
  }
  return [...merged.values()];
}

function inTime(a: Met, b: Met): number {
  return a.at - b.at || compare(keyOfMet(a), keyOfMet(b));
}

/** What tells one review from all others. */
function reviewKey({ term, at }: Review): string {
  return `${at} ${term}`;
}

function keyOfReview({ term, at, grade }: Review): string {
  return `${at} ${term} ${grade}`;
}

function keyOfTerm({ id, at, note, notedAt, met }: SavedTerm): string {
  return JSON.stringify([id, at, note, notedAt, met.map(keyOfMet)]);
}

function keyOfMet({ sentence, start, end, title, address, at }: Met): string {
  return JSON.stringify([at, sentence, address, title, start, end]);
}

/** By code units, whatever the language of the browser: the order must be the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
