import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB, unwrap } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { unasked } from '../../src/core/learning/schedule.ts';
import { storeFault } from '../../src/core/learning/store.ts';
import { DATABASE } from '../../src/platform/learningChannel.ts';
import { connectLearning, UPGRADES, type Upgrade } from '../../src/platform/learningDatabase.ts';
import { createLearningStore } from '../../src/platform/learningStore.ts';
import { DAY, idOf, NOON, reviewOf } from '../core/learning/support.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** What a version to come may do. */
const addDecks: Upgrade = (database) => {
  (database as unknown as IDBDatabase).createObjectStore('decks');
};

async function faultOf(attempt: Promise<unknown>): Promise<string | undefined> {
  return attempt.then(() => 'none', storeFault);
}

it('a newer version takes over what an older one holds open, with all that is in it', async () => {
  const old = createLearningStore();
  await old.save(idOf('empathy'), NOON, undefined);
  const database = await connectLearning([...UPGRADES, addDecks])();
  expect(database.version).toBe(UPGRADES.length + 1);
  expect(await database.getAllKeys('terms')).toEqual(['empathy']);
});

it('what a newer version wrote is refused with a word of its own, and left as it is', async () => {
  const old = createLearningStore();
  await old.save(idOf('empathy'), NOON, undefined);
  const newer = await connectLearning([...UPGRADES, addDecks])();
  expect(await faultOf(old.saved())).toBe('newer');
  expect(await faultOf(createLearningStore().save(idOf('rapport'), NOON, undefined))).toBe('newer');
  expect([newer.version, await newer.getAllKeys('terms')]).toEqual([UPGRADES.length + 1, ['empathy']]);
});

it('a page that keeps an older version open is told of, and once it is closed the newer one opens', async () => {
  const stubborn = await openDB(DATABASE, UPGRADES.length);
  const connect = connectLearning([...UPGRADES, addDecks]);
  expect(await faultOf(connect())).toBe('blocked');
  stubborn.close();
  expect((await connect()).version).toBe(UPGRADES.length + 1);
});

it('what was closed by the browser, or deleted, is opened anew', async () => {
  const store = createLearningStore();
  await store.save(idOf('empathy'), NOON, undefined);
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(DATABASE);
    deleting.onsuccess = resolve;
    deleting.onblocked = reject;
  });
  expect(await store.saved()).toEqual([]);

  const connect = connectLearning(UPGRADES);
  const database = await connect();
  // Its types name the class, where it takes a database.
  forceCloseDatabase(unwrap(database) as never);
  expect(await connect()).not.toBe(database);
});

it('answers of the first version, of which each was a record, are all there in the next', async () => {
  const old = await connectLearning(UPGRADES.slice(0, 1))();
  const given = [reviewOf(NOON + DAY, 'good'), reviewOf(NOON, 'again'), reviewOf(NOON + 1, 'easy', 'rapport')];
  for (const review of given) await (old as unknown as IDBPDatabase).add('reviews', review);
  const term = { id: idOf('empathy'), at: NOON, note: 'Mine.', notedAt: NOON, met: [], schedule: unasked(NOON) };
  await old.put('terms', term);
  old.close();
  const store = createLearningStore();
  expect(await store.saved()).toEqual([term]);
  expect(await store.reviews()).toEqual(given.toSorted((a, b) => a.at - b.at));
});

it('an upgrade that fails leaves all as it was', async () => {
  const old = await connectLearning(UPGRADES)();
  await old.put('answers', { term: idOf('empathy'), given: [{ at: NOON, grade: 'good' }] });
  old.close();
  const failing: Upgrade = async (database) => {
    database.deleteObjectStore('answers');
    throw new Error('It was not to be.');
  };
  await expect(connectLearning([...UPGRADES, failing])()).rejects.toThrow();
  const again = await connectLearning(UPGRADES)();
  expect([again.version, await again.getAllKeys('answers')]).toEqual([UPGRADES.length, ['empathy']]);
});

it('another fault comes as the browser has it, and the next call tries again', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const store = createLearningStore();
  await expect(store.saved()).rejects.toThrow();
  expect(await faultOf(store.saved())).toBeUndefined();
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect(await store.saved()).toEqual([]);
});
