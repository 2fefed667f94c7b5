import { dueTime } from './ahead.ts';
import type { Askable, ScheduledTerm } from './store.ts';

/** Those terms that are ever asked for. Whatever counts what is due counts these alone. */
export function askedFor(saved: readonly ScheduledTerm[], askable: Askable): ScheduledTerm[] {
  return saved.filter(({ id }) => askable.has(id));
}

/**
 * The terms that are due, the one that has been due longest first.
 * @param at in milliseconds since 1970
 */
export function dueFirst(saved: readonly ScheduledTerm[], askable: Askable, at: number): ScheduledTerm[] {
  return askedFor(saved, askable)
    .filter(({ schedule }) => dueTime(schedule, at) <= at)
    .sort((a, b) => dueTime(a.schedule, at) - dueTime(b.schedule, at));
}

/** When the next term is due or has become so, in milliseconds since 1970; nothing where there is none. */
export function nextDue(saved: readonly ScheduledTerm[], askable: Askable): number | undefined {
  const times = askedFor(saved, askable).map(({ schedule }) => schedule.due);
  return times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : undefined;
}
