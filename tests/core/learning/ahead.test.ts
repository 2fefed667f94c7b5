import { describe, expect, it } from 'vitest';
import { dueTime, upTo } from '../../../src/core/learning/ahead.ts';
import { dueFirst } from '../../../src/core/learning/due.ts';
import { GRADES } from '../../../src/core/learning/learning.ts';
import { progressOf } from '../../../src/core/learning/progress.ts';
import { afterReview, intervals, scheduleOf } from '../../../src/core/learning/schedule.ts';
import { DAY, idOf, NOON, reviewOf } from './support.ts';

const YEARS = 3_650 * DAY;
/** As it was answered by a clock that was ten years ahead. */
const AHEAD = scheduleOf(NOON, [reviewOf(NOON, 'good'), reviewOf(NOON + YEARS, 'easy')]);

describe('a clock that was years ahead and was put back', () => {
  it('makes no term wait for years: what was answered or saved then is due at once', () => {
    expect(AHEAD.due).toBeGreaterThan(NOON + YEARS);
    expect(dueTime(AHEAD, NOON)).toBe(NOON);
    expect(dueTime(scheduleOf(NOON + YEARS, []), NOON)).toBe(NOON);
    const term = { id: idOf('empathy'), at: NOON + YEARS, note: '', notedAt: 0, met: [], schedule: AHEAD };
    expect(dueFirst([term], new Set([term.id]), NOON)).toEqual([term]);
    expect(progressOf([term], [], NOON, 0).dueNow).toBe(1);
  });

  it('lets the next answer lead on from the time at which it is given', () => {
    const told = intervals(AHEAD, NOON + DAY);
    for (const grade of GRADES) {
      const next = afterReview(AHEAD, reviewOf(NOON + DAY, grade)) ?? expect.unreachable('it leads on');
      expect(next.due).toBe(told[grade]);
      expect(next.due).toBeGreaterThan(NOON + DAY);
      expect(next.due).toBeLessThan(NOON + YEARS);
      expect(next.reviews).toBe(3);
      expect(dueTime(next, NOON + DAY)).toBe(next.due);
    }
  });

  it('changes nothing of what was answered up to a week ahead, by a clock that is a little fast', () => {
    const fast = scheduleOf(NOON, [reviewOf(NOON + 7 * DAY, 'easy')]);
    expect(dueTime(fast, NOON)).toBe(fast.due);
    expect(upTo(fast, NOON)).toBe(fast);
    expect(dueTime(scheduleOf(NOON + 7 * DAY, []), NOON)).toBe(NOON + 7 * DAY);
  });
});

it('is no reason to wait less that a term is due in years', () => {
  const long = { ...AHEAD, memory: { difficulty: 1, step: 0, at: NOON } };
  expect(dueTime(long, NOON)).toBe(long.due);
});
