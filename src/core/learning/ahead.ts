import type { Schedule } from './store.ts';

/**
 * What lies further ahead was kept while a clock was wrong, of this device or of one from which it was taken over. Up to this, a term
 * waits a few days too long at worst. In milliseconds.
 */
const FARTHEST_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether a term was asked for last, or saved, at a time that can't have come yet. */
function isAhead({ due, memory }: Schedule, now: number): boolean {
  return (memory?.at ?? due) > now + FARTHEST_MS;
}

/**
 * When a term is due: at once, and not after years, where the clock was ahead by them. In milliseconds since 1970.
 * @param now in milliseconds since 1970
 */
export function dueTime(schedule: Schedule, now: number): number {
  return isAhead(schedule, now) ? Math.min(schedule.due, now) : schedule.due;
}

/** The schedule as it is carried on by an answer at `now`: a last answer that is ahead counts as given right before. */
export function upTo(schedule: Schedule, now: number): Schedule {
  const { memory } = schedule;
  return memory && isAhead(schedule, now) ? { ...schedule, memory: { ...memory, at: now - 1 } } : schedule;
}
