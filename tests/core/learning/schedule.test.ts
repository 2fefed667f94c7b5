import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, type Review } from '../../../src/core/learning/learning.ts';
import { afterReview, inOrder, intervals, scheduleOf, unasked } from '../../../src/core/learning/schedule.ts';
import type { Schedule } from '../../../src/core/learning/store.ts';
import { DAY, MINUTE, NOON, reviewOf, someReviews } from './support.ts';

/** Times at which no two reviews fall together. */
const atTimes = fc.uniqueArray(fc.integer({ min: 0, max: 2_000 * DAY }), { maxLength: 30 });
const someHistory: fc.Arbitrary<Review[]> = atTimes.chain((times) =>
  fc.tuple(...times.map((at) => fc.constantFrom(...GRADES).map((grade) => reviewOf(at, grade)))),
);

describe('the schedule of a term', () => {
  it('is due at once before it was ever asked for', () => {
    expect(scheduleOf(NOON, [])).toEqual({ due: NOON, reviews: 0, lapses: 0, stability: 0, isLearned: false });
  });

  it('leads through ten minutes to days, and back where it is forgotten', () => {
    const first = scheduleOf(NOON, [reviewOf(NOON, 'good')]);
    expect(first).toMatchObject({ due: NOON + 10 * MINUTE, reviews: 1, isLearned: false });
    const learned = scheduleOf(NOON, [reviewOf(NOON, 'good'), reviewOf(first.due, 'good')]);
    expect(learned).toMatchObject({ due: first.due + 2 * DAY, reviews: 2, isLearned: true });
    const forgotten = [reviewOf(NOON, 'good'), reviewOf(first.due, 'good'), reviewOf(learned.due, 'again')];
    const lapsed = scheduleOf(NOON, forgotten);
    expect(lapsed).toMatchObject({ due: learned.due + 10 * MINUTE, reviews: 3, lapses: 1, isLearned: false });
    expect(scheduleOf(NOON, [...forgotten, reviewOf(lapsed.due, 'good')])).toMatchObject({
      lapses: 1,
      isLearned: true,
    });
  });

  it('that was never learned is asked for again after a minute, however often it was forgotten', () => {
    const forgotten = [0, 1, 2].map((minute) => reviewOf(NOON + minute * MINUTE, 'again'));
    expect(scheduleOf(NOON, forgotten)).toMatchObject({ due: NOON + 3 * MINUTE, lapses: 0, isLearned: false });
  });

  it('grows with what is recalled, and more where it was easy', () => {
    const history = [reviewOf(NOON, 'easy')];
    const { due } = scheduleOf(NOON, history);
    const daysAfter = (grade: 'hard' | 'good' | 'easy'): number =>
      (scheduleOf(NOON, [...history, reviewOf(due, grade)]).due - due) / DAY;
    expect(daysAfter('hard')).toBeGreaterThan((due - NOON) / DAY);
    expect(daysAfter('good')).toBeGreaterThan(daysAfter('hard'));
    expect(daysAfter('easy')).toBeGreaterThan(daysAfter('good'));
  });

  it('is the same by replay as answer after answer, also where it was stored between', () => {
    fc.assert(
      fc.property(fc.nat(), someHistory, (savedAt, history) => {
        const step = (schedule: Schedule, review: Review): Schedule => {
          const next = afterReview(JSON.parse(JSON.stringify(schedule)), review);
          return next ?? expect.unreachable('the review is later than all before');
        };
        expect(inOrder(history).reduce(step, unasked(savedAt))).toEqual(scheduleOf(savedAt, history));
      }),
    );
  });

  it('is the same in whatever order the answers come, and never due before the last of them', () => {
    fc.assert(
      fc.property(fc.nat(), someReviews, fc.infiniteStream(fc.nat()), (savedAt, reviews, keys) => {
        const shuffled = reviews
          .map((review) => ({ review, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ review }) => review);
        const schedule = scheduleOf(savedAt, reviews);
        expect(scheduleOf(savedAt, shuffled)).toEqual(schedule);
        expect(schedule.due).toBeGreaterThan(
          Math.max(-1, ...reviews.map(({ at }) => at)) - Number(reviews.length === 0),
        );
        expect(schedule.reviews).toBe(reviews.length);
      }),
    );
  });

  it("can't be carried on by an answer that is not later than the last", () => {
    const schedule = scheduleOf(NOON, [reviewOf(NOON, 'good')]);
    expect(afterReview(schedule, reviewOf(NOON, 'good'))).toBeUndefined();
    expect(afterReview(schedule, reviewOf(NOON - DAY, 'good'))).toBeUndefined();
  });
});

describe('when a term would be due', () => {
  it('is told for each grade as it then comes', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(DAY), (history, later) => {
        const at = Math.max(0, ...history.map((review) => review.at)) + 1 + later;
        const told = intervals(scheduleOf(0, history), at);
        for (const grade of GRADES) expect(told[grade]).toBe(scheduleOf(0, [...history, reviewOf(at, grade)]).due);
      }),
    );
  });

  it('is told where the clock was put back, after the last answer', () => {
    const told = intervals(scheduleOf(NOON, [reviewOf(NOON, 'easy')]), NOON - 3 * DAY);
    for (const grade of GRADES) expect(told[grade]).toBeGreaterThan(NOON);
  });
});
