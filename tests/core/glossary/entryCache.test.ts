import { expect, it, vi } from 'vitest';
import type { Entry, TermId } from '../../../src/core/glossary/entry.ts';
import { createEntryCache } from '../../../src/core/glossary/entryCache.ts';
import { makeEntry } from '../support.ts';

const ALLIANCE = makeEntry('alliance');
const RAPPORT = makeEntry('rapport');
const UNKNOWN = 'unknown' as TermId;

function cacheOf(...entries: Entry[]) {
  const fetchEntries = vi.fn(async (ids: readonly TermId[]) => entries.filter(({ id }) => ids.includes(id)));
  return { cache: createEntryCache(fetchEntries), fetchEntries };
}

it('holds nothing before it is loaded', () => {
  expect(cacheOf(ALLIANCE).cache.get(ALLIANCE.id)).toBeUndefined();
});

it('holds the entries that were loaded', async () => {
  const { cache } = cacheOf(ALLIANCE, RAPPORT);
  await cache.load([ALLIANCE.id]);
  expect(cache.get(ALLIANCE.id)).toEqual(ALLIANCE);
  expect(cache.get(RAPPORT.id)).toBeUndefined();
});

it('asks only for what it does not hold yet', async () => {
  const { cache, fetchEntries } = cacheOf(ALLIANCE, RAPPORT);
  await cache.load([ALLIANCE.id]);
  await cache.load([ALLIANCE.id, RAPPORT.id]);
  await cache.load([ALLIANCE.id, RAPPORT.id]);
  expect(fetchEntries.mock.calls).toEqual([[[ALLIANCE.id]], [[RAPPORT.id]]]);
});

it('holds nothing for an id that nobody knows', async () => {
  const { cache } = cacheOf(ALLIANCE);
  await cache.load([UNKNOWN]);
  expect(cache.get(UNKNOWN)).toBeUndefined();
});

it('can load again what failed to load', async () => {
  const { cache, fetchEntries } = cacheOf(ALLIANCE);
  fetchEntries.mockRejectedValueOnce(new Error('the worker is gone'));
  await expect(cache.load([ALLIANCE.id])).rejects.toThrow('the worker is gone');
  await cache.load([ALLIANCE.id]);
  expect(cache.get(ALLIANCE.id)).toEqual(ALLIANCE);
});
