import type { Entry, TermId } from '../glossary/entry.ts';
import type { ScheduledTerm } from './store.ts';

/** What can be asked for: a term without an entry has no meaning to be asked for. */
type Entries = Pick<ReadonlyMap<TermId, Entry>, 'has'>;

/**
 * The terms that are due, the one that has been due longest first.
 * @param at in milliseconds since 1970
 */
export function dueFirst(saved: readonly ScheduledTerm[], entries: Entries, at: number): ScheduledTerm[] {
  return saved
    .filter(({ id, schedule }) => schedule.due <= at && entries.has(id))
    .sort((a, b) => a.schedule.due - b.schedule.due);
}

/** When the next term is due or has become so, in milliseconds since 1970; nothing where there is none. */
export function nextDue(saved: readonly ScheduledTerm[], entries: Entries): number | undefined {
  const times = saved.filter(({ id }) => entries.has(id)).map(({ schedule }) => schedule.due);
  return times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : undefined;
}
