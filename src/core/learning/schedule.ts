import { type Card, createEmptyCard, FSRS, Rating, State } from 'ts-fsrs';
import { upTo } from './ahead.ts';
import { GRADES, type Grade, type Review } from './learning.ts';
import type { Schedule } from './store.ts';

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/**
 * FSRS-6 with the parameters of its authors, for nine of ten to be recalled:
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm. Without its fuzz, which spreads terms that are due on one
 * day: the same reviews have to give the same schedule on each device. It counts days by UTC, which is the same everywhere too.
 */
const scheduler = new FSRS({ request_retention: 0.9, enable_fuzz: false });

/**
 * When a term is asked for again, by a replay of all that was answered.
 * @param savedAt when the term was saved, in milliseconds since 1970
 * @param reviews all of this one term, in any order
 */
export function scheduleOf(savedAt: number, reviews: readonly Review[]): Schedule {
  return inOrder(reviews).reduce(answered, unasked(savedAt));
}

/**
 * The schedule after one more answer, the same as by a replay of all but where the last was given by a clock that was far ahead.
 * @returns nothing where the answer is not later than the last one, as the clock was put back: then all have to be replayed
 */
export function afterReview(schedule: Schedule, review: Review): Schedule | undefined {
  const known = upTo(schedule, review.at);
  return known.memory && review.at <= known.memory.at ? undefined : answered(known, review);
}

/** An answer with the schedules of its term before and after it. */
export interface Step {
  readonly at: number;
  readonly grade: Grade;
  readonly before: Schedule;
  readonly after: Schedule;
}

/**
 * What each answer led to, in their order.
 * @param reviews all of one term, in any order
 */
export function stepsOf(reviews: readonly Review[]): Step[] {
  let after = unasked(0);
  return inOrder(reviews).map((review) => {
    const before = after;
    after = answered(before, review);
    return { at: review.at, grade: review.grade, before, after };
  });
}

/**
 * For each grade, when its term would be asked for again.
 * @param at when it would be given; both in milliseconds since 1970
 */
export function intervals(schedule: Schedule, at: number): Readonly<Record<Grade, number>> {
  const known = upTo(schedule, at);
  const time = Math.max(at, known.memory?.at ?? at);
  const next = scheduler.repeat(cardOf(known), time);
  const dueAfter = (grade: Grade): number => next[RATINGS[grade]].card.due.getTime();
  return { again: dueAfter('again'), hard: dueAfter('hard'), good: dueAfter('good'), easy: dueAfter('easy') };
}

/** Reviews by time; of those at one time the worse comes first, so that the order in which they were kept does not matter. */
export function inOrder(reviews: readonly Review[]): Review[] {
  return [...reviews].sort((a, b) => a.at - b.at || GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
}

/** The schedule of a term that was never asked for. */
export function unasked(savedAt: number): Schedule {
  return { due: savedAt, reviews: 0, lapses: 0, stability: 0, isLearned: false };
}

/** @param review not earlier than the last one */
function answered(schedule: Schedule, { at, grade }: Review): Schedule {
  const { card } = scheduler.next(cardOf(schedule), at, RATINGS[grade]);
  return {
    due: card.due.getTime(),
    reviews: card.reps,
    lapses: card.lapses,
    stability: card.stability,
    isLearned: card.state === State.Review,
    memory: { difficulty: card.difficulty, step: card.learning_steps, at },
  };
}

function cardOf({ due, reviews, lapses, stability, isLearned, memory }: Schedule): Card {
  const card = createEmptyCard(due);
  if (!memory) return card;
  return {
    ...card,
    stability,
    difficulty: memory.difficulty,
    learning_steps: memory.step,
    reps: reviews,
    lapses,
    // Only what had been learned can have lapsed.
    state: isLearned ? State.Review : lapses > 0 ? State.Relearning : State.Learning,
    last_review: new Date(memory.at),
  };
}
