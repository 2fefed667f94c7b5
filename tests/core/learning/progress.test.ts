import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/core/learning/learning.ts';
import { progressOf } from '../../../src/core/learning/progress.ts';
import { unasked } from '../../../src/core/learning/schedule.ts';
import type { ScheduledTerm } from '../../../src/core/learning/store.ts';
import { DAY, idOf, MINUTE, NOON, reviewOf } from './support.ts';

const dueAt = (due: number): ScheduledTerm => {
  const term = { id: idOf('empathy'), at: 0, note: '', notedAt: 0, met: [] };
  return { ...term, schedule: { ...unasked(0), due } };
};
const weeksOf = (reviews: readonly Review[]) => progressOf([], reviews, NOON, 0).weeks;
/** Learned at once, and recalled or not twice. */
const history = (term: string, daysAgo: number, ...grades: readonly Review['grade'][]): Review[] =>
  (['easy', ...grades] as const).map((grade, index) => reviewOf(NOON - (daysAgo - index) * DAY, grade, term));

describe('what is due', () => {
  it('is counted now and for each of seven days, until midnight by the clock of the reader', () => {
    const midnight = NOON + DAY / 2;
    const saved = [0, NOON, NOON + 1, midnight - 1, midnight, midnight + 6 * DAY - 1, midnight + 6 * DAY].map(dueAt);
    expect(progressOf(saved, [], NOON, 0)).toMatchObject({ dueNow: 2, dueByDay: [2, 1, 0, 0, 0, 0, 1] });
    expect(progressOf([dueAt(midnight)], [], NOON, -60).dueByDay).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(progressOf([dueAt(midnight - MINUTE)], [], NOON, 330).dueByDay).toEqual([0, 1, 0, 0, 0, 0, 0]);
  });

  it('is of the day that the reader has, where that is another one than by UTC', () => {
    const [before, after] = [NOON + DAY / 2 - 30 * MINUTE, NOON + DAY / 2 + 30 * MINUTE];
    const nextMidnight = NOON + 1.5 * DAY - 60 * MINUTE;
    const saved = [nextMidnight - 1, nextMidnight].map(dueAt);
    expect(progressOf(saved, [], before, 60).dueByDay).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect(progressOf(saved, [], after, -60).dueByDay).toEqual([0, 2, 0, 0, 0, 0, 0]);
  });
});

describe('what was learned', () => {
  it('is counted up over twelve weeks, which end with today', () => {
    const reviews = [
      ...history('empathy', 200),
      ...history('rapport', 7),
      ...history('projection', 0),
      reviewOf(NOON, 'good', 'splitting'),
    ];
    const weeks = weeksOf(reviews);
    expect(weeks.map(({ learned }) => learned)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3]);
    expect(weeks.at(-1)?.from).toBe(NOON - DAY / 2 - 6 * DAY);
    expect(weeks[0]?.from).toBe(NOON - DAY / 2 - 83 * DAY);
  });

  it('at midnight counts for the week that begins then', () => {
    expect(weeksOf(history('empathy', 6.5)).map(({ learned }) => learned)).toEqual([...Array(11).fill(0), 1]);
  });

  it('stays learned where it was forgotten', () => {
    expect(weeksOf(history('empathy', 20, 'again')).at(-1)?.learned).toBe(1);
  });
});

describe('retention', () => {
  it('is the share that was recalled of terms that had been learned, week by week, and nothing where none was asked for', () => {
    const reviews = [
      ...history('empathy', 3, 'again'),
      ...history('rapport', 3, 'hard', 'good'),
      ...history('projection', 10, 'again'),
    ];
    const retention = weeksOf(reviews).map((week) => week.retention);
    expect(retention.slice(-3)).toEqual([undefined, 0, 2 / 3]);
  });

  it('counts no answer from the steps of the first day', () => {
    const steps = [reviewOf(NOON - 2 * MINUTE, 'again'), reviewOf(NOON - MINUTE, 'again')];
    expect(weeksOf(steps).at(-1)?.retention).toBeUndefined();
  });
});
