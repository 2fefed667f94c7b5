import type { TermId } from '../core/glossary/entry.ts';
import type { Learning, Review, SavedTerm } from '../core/learning/learning.ts';
import { assertKept, SavedTermSchema } from '../core/learning/learningSchema.ts';
import { broughtBy, countOf, mergeLearning } from '../core/learning/merge.ts';
import { afterReview, scheduleOf } from '../core/learning/schedule.ts';
import type { Merged, Schedule } from '../core/learning/store.ts';
import { answersOf, type LearningTransaction, type TermAnswers } from './learningDatabase.ts';

type Reading = LearningTransaction<'readonly'> | LearningTransaction<'readwrite'>;
type Change = LearningTransaction<'readwrite'>;

/** All that is kept, without what follows from it. */
export async function allOf(transaction: Reading): Promise<Learning> {
  const [terms, answers] = await Promise.all([
    transaction.objectStore('terms').getAll(),
    transaction.objectStore('answers').getAll(),
  ]);
  return { saved: terms.map(withoutSchedule), reviews: reviewsIn(answers) };
}

/** In the order in which they were given. */
export function reviewsIn(answers: readonly TermAnswers[]): Review[] {
  return answers.flatMap(({ term, given }) => given.map((answer) => ({ term, ...answer }))).sort((a, b) => a.at - b.at);
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
  const before = await reviewsOf(transaction, review.term);
  const taken = new Set(before.map(({ at }) => at));
  let { at } = review;
  while (taken.has(at)) at++;
  const added = { ...review, at };
  await putReviews(transaction, review.term, [...before, added]);
  const term = await transaction.objectStore('terms').get(review.term);
  if (!term) return scheduleOf(at, [...before, added]);
  const schedule = afterReview(term.schedule, added);
  if (!schedule) return reschedule(transaction, withoutSchedule(term));
  await transaction.objectStore('terms').put({ ...term, schedule });
  return schedule;
}

/** Deletes an answer; of several that were given in one millisecond, the last one of its grade. */
export async function deleteReview(transaction: Change, { term: id, at, grade }: Review): Promise<void> {
  const before = await reviewsOf(transaction, id);
  const byTime = new Map(before.map((review) => [review.at, review]));
  let last: Review | undefined;
  for (let time = at; byTime.has(time); time++) {
    const review = byTime.get(time);
    if (review?.grade === grade) last = review;
  }
  if (!last) return;
  await putReviews(
    transaction,
    id,
    before.filter((review) => review !== last),
  );
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
  const answered = new Set(brought.reviews.map(({ term }) => term));
  await Promise.all([
    ...terms.map((term) => transaction.objectStore('terms').put(term)),
    ...[...answered].map((id) => putReviews(transaction, id, reviews.get(id) ?? [])),
  ]);
  return countOf(brought);
}

/** Puts a term with the schedule that follows from all its reviews. */
async function reschedule(transaction: Change, term: SavedTerm): Promise<Schedule> {
  const schedule = scheduleOf(term.at, await reviewsOf(transaction, term.id));
  await transaction.objectStore('terms').put({ ...term, schedule });
  return schedule;
}

async function reviewsOf(transaction: Change, id: TermId): Promise<Review[]> {
  const answers = await transaction.objectStore('answers').get(id);
  return answers ? reviewsIn([answers]) : [];
}

/** @param reviews all of this one term, in any order */
async function putReviews(transaction: Change, id: TermId, reviews: readonly Review[]): Promise<void> {
  const answers = transaction.objectStore('answers');
  if (reviews.length === 0) await answers.delete(id);
  else await answers.put(answersOf(id, reviews));
}

/** What of a term does not follow from its reviews. */
export function withoutSchedule({ id, at, note, notedAt, met }: SavedTerm): SavedTerm {
  return { id, at, note, notedAt, met };
}
