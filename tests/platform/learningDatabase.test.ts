import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { storeFault } from '../../src/core/learning/store.ts';
import { connectLearning, DATABASE, UPGRADES, type Upgrade } from '../../src/platform/learningDatabase.ts';
import { createLearningStore } from '../../src/platform/learningStore.ts';
import { idOf, NOON } from '../core/learning/support.ts';

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
  expect(database.version).toBe(2);
  expect(await database.getAllKeys('terms')).toEqual(['empathy']);
});

it('what a newer version wrote is refused with a word of its own, and left as it is', async () => {
  const old = createLearningStore();
  await old.save(idOf('empathy'), NOON, undefined);
  const newer = await connectLearning([...UPGRADES, addDecks])();
  expect(await faultOf(old.saved())).toBe('newer');
  expect(await faultOf(createLearningStore().save(idOf('rapport'), NOON, undefined))).toBe('newer');
  expect([newer.version, await newer.getAllKeys('terms')]).toEqual([2, ['empathy']]);
});

it('a page that keeps an older version open is told of, and once it is closed the newer one opens', async () => {
  const stubborn = await openDB(DATABASE, UPGRADES.length, { upgrade: (database) => UPGRADES[0]?.(database as never) });
  const connect = connectLearning([...UPGRADES, addDecks]);
  expect(await faultOf(connect())).toBe('blocked');
  stubborn.close();
  expect((await connect()).version).toBe(2);
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

it('another fault comes as the browser has it, and the next call tries again', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const store = createLearningStore();
  await expect(store.saved()).rejects.toThrow();
  expect(await faultOf(store.saved())).toBeUndefined();
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect(await store.saved()).toEqual([]);
});
