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

it('finds an entry, fetching it first', async () => {
  const { cache } = cacheOf(ALLIANCE, RAPPORT);
  expect(await cache.find(ALLIANCE.id)).toEqual(ALLIANCE);
});

it('finds what was loaded before without asking again', async () => {
  const { cache, fetchEntries } = cacheOf(ALLIANCE, RAPPORT);
  await cache.load([ALLIANCE.id]);
  expect(await cache.find(ALLIANCE.id)).toEqual(ALLIANCE);
  expect(fetchEntries).toHaveBeenCalledTimes(1);
});

it('asks only for what it does not hold yet', async () => {
  const { cache, fetchEntries } = cacheOf(ALLIANCE, RAPPORT);
  await cache.load([ALLIANCE.id]);
  await cache.load([ALLIANCE.id, RAPPORT.id]);
  await cache.load([ALLIANCE.id, RAPPORT.id]);
  expect(fetchEntries.mock.calls).toEqual([[[ALLIANCE.id]], [[RAPPORT.id]]]);
});

it('finds nothing for an id that nobody knows', async () => {
  const { cache } = cacheOf(ALLIANCE);
  expect(await cache.find(UNKNOWN)).toBeUndefined();
});

it('can fetch again what failed to load', async () => {
  const { cache, fetchEntries } = cacheOf(ALLIANCE);
  fetchEntries.mockRejectedValueOnce(new Error('the worker is gone'));
  await expect(cache.find(ALLIANCE.id)).rejects.toThrow('the worker is gone');
  expect(await cache.find(ALLIANCE.id)).toEqual(ALLIANCE);
});
