import type { TermId } from '../core/glossary/entry.ts';
import type { Learning, Review, SavedTerm } from '../core/learning/learning.ts';
import { assertKept, SavedTermSchema } from '../core/learning/learningSchema.ts';
import { broughtBy, countOf, mergeLearning } from '../core/learning/merge.ts';
import { afterReview, scheduleOf } from '../core/learning/schedule.ts';
import type { Merged, Schedule } from '../core/learning/store.ts';
import type { LearningTransaction } from './learningDatabase.ts';

type Reading = LearningTransaction<'readonly'> | LearningTransaction<'readwrite'>;
type Change = LearningTransaction<'readwrite'>;

/** All that is kept, without what follows from it. */
export async function allOf(transaction: Reading): Promise<Learning> {
  const [terms, reviews] = await Promise.all([
    transaction.objectStore('terms').getAll(),
    transaction.objectStore('reviews').index('at').getAll(),
  ]);
  return { saved: terms.map(withoutSchedule), reviews };
}

/** @param merge makes one of a term that is kept and `term` */
export async function putTerm(
  transaction: Change,
  term: SavedTerm,
  merge: (kept: SavedTerm, term: SavedTerm) => SavedTerm,
): Promise<void> {
  const kept = await transaction.objectStore('terms').get(term.id);
  await reschedule(transaction, kept ? merge(withoutSchedule(kept), term) : term);
}

/** @throws RangeError where the term is not saved, or the note is too long */
export async function putNote(transaction: Change, id: TermId, note: string, notedAt: number): Promise<void> {
  const kept = await transaction.objectStore('terms').get(id);
  if (!kept) throw new RangeError(`Psygloss can't keep a note on ${id}: it is not saved`);
  const term = { ...withoutSchedule(kept), note, notedAt };
  assertKept(SavedTermSchema, term);
  await transaction.objectStore('terms').put({ ...term, schedule: kept.schedule });
}

/** Takes a term out; returns it. */
export async function deleteTerm(transaction: Change, id: TermId): Promise<SavedTerm | undefined> {
  const term = await transaction.objectStore('terms').get(id);
  await transaction.objectStore('terms').delete(id);
  return term && withoutSchedule(term);
}

/** Adds an answer; where there is one of that millisecond, in the next that is free. */
export async function addReview(transaction: Change, review: Review): Promise<Schedule> {
  const reviews = transaction.objectStore('reviews');
  let { at } = review;
  while ((await reviews.getKey([review.term, at])) !== undefined) at++;
  const added = { ...review, at };
  await reviews.add(added);
  const term = await transaction.objectStore('terms').get(review.term);
  if (!term) return scheduleOf(at, await reviewsOf(transaction, review.term));
  const schedule = afterReview(term.schedule, added);
  if (!schedule) return reschedule(transaction, withoutSchedule(term));
  await transaction.objectStore('terms').put({ ...term, schedule });
  return schedule;
}

/** Deletes an answer; of several that were given in one millisecond, the last one of its grade. */
export async function deleteReview(transaction: Change, { term: id, at, grade }: Review): Promise<void> {
  const reviews = transaction.objectStore('reviews');
  let last: Review | undefined;
  for (let time = at; ; time++) {
    const review = await reviews.get([id, time]);
    if (!review) break;
    if (review.grade === grade) last = review;
  }
  if (!last) return;
  await reviews.delete([id, last.at]);
  const term = await transaction.objectStore('terms').get(id);
  if (term) await reschedule(transaction, withoutSchedule(term));
}

/** Adds what is not there yet. */
export async function mergeInto(transaction: Change, learning: Learning): Promise<Merged> {
  const before = await allOf(transaction);
  const after = mergeLearning(before, learning);
  const brought = broughtBy(before, after);
  const changed = new Set([...brought.saved.map(({ id }) => id), ...brought.reviews.map(({ term }) => term)]);
  const reviews = Map.groupBy(after.reviews, ({ term }) => term);
  const terms = after.saved.flatMap((term) =>
    changed.has(term.id) ? [{ ...term, schedule: scheduleOf(term.at, reviews.get(term.id) ?? []) }] : [],
  );
  await Promise.all([
    ...terms.map((term) => transaction.objectStore('terms').put(term)),
    ...brought.reviews.map((review) => transaction.objectStore('reviews').put(review)),
  ]);
  return countOf(brought);
}

/** Puts a term with the schedule that follows from all its reviews. */
async function reschedule(transaction: Change, term: SavedTerm): Promise<Schedule> {
  const schedule = scheduleOf(term.at, await reviewsOf(transaction, term.id));
  await transaction.objectStore('terms').put({ ...term, schedule });
  return schedule;
}

function reviewsOf(transaction: Change, id: TermId): Promise<Review[]> {
  return transaction.objectStore('reviews').getAll(IDBKeyRange.bound([id, -Infinity], [id, Infinity]));
}

/** What of a term does not follow from its reviews. */
export function withoutSchedule({ id, at, note, notedAt, met }: SavedTerm): SavedTerm {
  return { id, at, note, notedAt, met };
}
