import { dueTime } from './ahead.ts';
import type { Review } from './learning.ts';
import { stepsOf } from './schedule.ts';
import type { ScheduledTerm } from './store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How far it looks ahead and back. */
const DAYS = 7;
const WEEKS = 12;

/** Seven days of the reader's, of which the last ends the week. */
export interface Week {
  /** When it began, in milliseconds since 1970. */
  readonly from: number;
  /** How many terms had been learned by its end, whether they were forgotten since or not. */
  readonly learned: number;
  /** Which share of the terms that were asked for once they had been learned were recalled, from 0 to 1; nothing where none was. */
  readonly retention: number | undefined;
}

export interface Progress {
  readonly dueNow: number;
  /** How many more will be due today, tomorrow, and so on: seven days. */
  readonly dueByDay: readonly number[];
  /** Twelve weeks, the last of which ends with today. */
  readonly weeks: readonly Week[];
}

/**
 * How learning goes.
 * @param saved those that are asked for, as `askedFor` gives them
 * @param reviews all there are, of terms that are no longer saved too: what was learned stays learned
 * @param at in milliseconds since 1970
 * @param offset how far the reader's clock is ahead of UTC, in minutes; what holds now holds for all days
 */
export function progressOf(
  saved: readonly ScheduledTerm[],
  reviews: readonly Review[],
  at: number,
  offset: number,
): Progress {
  const ahead = offset * 60_000;
  const today = Math.floor((at + ahead) / DAY_MS) * DAY_MS - ahead;
  const later = saved.map(({ schedule }) => dueTime(schedule, at)).filter((due) => due > at);
  const dueByDay = Array.from({ length: DAYS }, (_, day) => countWithin(later, today + day * DAY_MS, DAY_MS));
  const { learned, asked, recalled } = timesOf(reviews);
  const weeks = Array.from({ length: WEEKS }, (_, index): Week => {
    const from = today + DAY_MS - (WEEKS - index) * DAYS * DAY_MS;
    const count = countWithin(asked, from, DAYS * DAY_MS);
    return {
      from,
      learned: learned.filter((time) => time < from + DAYS * DAY_MS).length,
      retention: count === 0 ? undefined : countWithin(recalled, from, DAYS * DAY_MS) / count,
    };
  });
  return { dueNow: saved.length - later.length, dueByDay, weeks };
}

interface Times {
  /** When each term was learned first. */
  readonly learned: number[];
  /** When terms were asked for that were learned then, and those times at which they were recalled. */
  readonly asked: number[];
  readonly recalled: number[];
}

function timesOf(reviews: readonly Review[]): Times {
  const times: Times = { learned: [], asked: [], recalled: [] };
  for (const ofTerm of Map.groupBy(reviews, ({ term }) => term).values()) {
    const steps = stepsOf(ofTerm);
    const first = steps.find(({ after }) => after.isLearned);
    if (first) times.learned.push(first.at);
    for (const { at, grade, before } of steps) {
      if (!before.isLearned) continue;
      times.asked.push(at);
      if (grade !== 'again') times.recalled.push(at);
    }
  }
  return times;
}

/** How many of `times` are not before `from`, and before `length` milliseconds later. */
function countWithin(times: readonly number[], from: number, length: number): number {
  return times.filter((time) => time >= from && time < from + length).length;
}
