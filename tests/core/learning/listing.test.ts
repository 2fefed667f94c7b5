import { describe, expect, it } from 'vitest';
import type { Entry, TermId } from '../../../src/core/glossary/entry.ts';
import { dueFirst, nextDue } from '../../../src/core/learning/due.ts';
import { listTerms, toListed } from '../../../src/core/learning/listing.ts';
import type { ScheduledTerm } from '../../../src/core/learning/store.ts';
import { entryOf } from '../../ui/entries.ts';

const ENTRIES = new Map<TermId, Entry>(
  [entryOf('rapport'), entryOf('Übertragung'), entryOf('alliance', { forms: ['alliance', 'working alliance'] })].map(
    (entry) => [entry.id, entry],
  ),
);

function saved(id: string, at: number, due: number, more: Partial<ScheduledTerm> = {}): ScheduledTerm {
  const schedule = { due, reviews: 0, lapses: 0, stability: 0, isLearned: false };
  return { id: id as TermId, at, note: '', notedAt: 0, met: [], schedule, ...more };
}

const met = { sentence: 'Trust grew.', start: 0, end: 5, title: 'Page', address: 'https://example.org', at: 1 };
const SAVED = [
  saved('alliance', 1, 30, { note: 'Café notes' }),
  saved('rapport', 3, 20, { met: [met] }),
  saved('Übertragung', 2, 10),
  saved('gone', 4, 5),
];
const names = (query: string, order: 'newest' | 'alphabet' | 'due'): string[] =>
  listTerms(toListed(SAVED, ENTRIES), query, order).map(({ name }) => name);

describe('saved terms in a list', () => {
  it('stand in the order wanted', () => {
    expect(names('', 'newest')).toEqual(['gone', 'rapport', 'Übertragung', 'alliance']);
    expect(names('', 'alphabet')).toEqual(['alliance', 'gone', 'rapport', 'Übertragung']);
    expect(names('', 'due')).toEqual(['gone', 'Übertragung', 'rapport', 'alliance']);
  });

  it.each([
    ['rapp', ['rapport']],
    ['working', ['alliance']],
    ['cafe', ['alliance']],
    ['TRUST', ['rapport']],
    ['ubertragung', ['Übertragung']],
    ['  notes alliance ', ['alliance']],
    ['notes rapport', []],
    ['allianceworking', []],
  ])('are found by “%s”, whatever its capitals and accents', (query, found) => {
    expect(names(query, 'newest')).toEqual(found);
  });
});

it('a saved term that has no entry any more is found by its id alone', () => {
  expect(toListed([saved('gone', 4, 5)], ENTRIES)[0]?.words.trim()).toBe('gone');
});

describe('what is due', () => {
  it('is asked for in the order in which it came due, without terms that have no entry', () => {
    expect(dueFirst(SAVED, ENTRIES, 20).map(({ id }) => id)).toEqual(['Übertragung', 'rapport']);
    expect(dueFirst(SAVED, ENTRIES, 9)).toEqual([]);
  });

  it('comes next at the earliest time of those that can be asked for', () => {
    expect(nextDue(SAVED, ENTRIES)).toBe(10);
    expect(nextDue(SAVED.slice(3), ENTRIES)).toBeUndefined();
  });
});
