import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../src/core/glossary/entry.ts';
import type { Met } from '../../src/core/learning/learning.ts';
import type { LearningStore } from '../../src/core/learning/store.ts';
import { answerLearning } from '../../src/platform/learning.ts';
import { DATABASE } from '../../src/platform/learningChannel.ts';
import { UPGRADES } from '../../src/platform/learningDatabase.ts';
import { createLearningStore } from '../../src/platform/learningStore.ts';
import type { Message, Page, SaveChange } from '../../src/platform/messages.ts';
import { rememberingRemoved } from '../../src/platform/removedTerms.ts';

const fake = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  page: undefined as Page | undefined,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'x' },
    tabs: { sendMessage: async () => fake.page },
    storage: { session: { get: async () => fake.kept, set: async (items: object) => Object.assign(fake.kept, items) } },
  },
}));

const ID = 'empathy' as TermId;
const GONE = 'gone' as TermId;
const MET: Met = {
  sentence: 'There is empathy.',
  start: 9,
  end: 16,
  title: 'A page',
  address: 'https://a.org/',
  at: 1,
};
const TAB = { id: 1, index: 0, highlighted: true, active: true, pinned: false, incognito: false };
const TOP = { tab: TAB, frameId: 0 };
let store: LearningStore;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fake.kept = {};
  fake.page = undefined;
  store = rememberingRemoved(createLearningStore());
});

function ask(message: Message, sender: Parameters<typeof answerLearning>[2] = TOP) {
  return answerLearning({ store, termIds: async () => [ID] }, message, sender);
}

const change = (how: SaveChange): Message => ({
  type: 'saveTerm',
  id: ID,
  change: how,
  met: how === 'remove' ? undefined : MET,
});

describe('saving', () => {
  test('keeps a term with where it was met', async () => {
    expect(await ask(change('save'))).toBe('stored');
    expect(await store.saved()).toMatchObject([{ id: ID, met: [MET] }]);
    expect(await ask({ type: 'savedWanted', ids: [ID, 'rapport' as TermId] })).toEqual([ID]);
  });

  test('keeps nothing of a page in a private window, whatever it sends', async () => {
    await ask(change('save'), { tab: { ...TAB, incognito: true }, frameId: 0 });
    expect(await store.saved()).toMatchObject([{ id: ID, met: [] }]);
  });

  test('of a term that was met in a frame keeps title and address of the page that the reader saw', async () => {
    const place = { site: 'b.org', path: '/' };
    fake.page = { place, title: 'The whole page', address: 'https://b.org/' };
    await ask(change('save'), { tab: TAB, frameId: 3 });
    expect(await store.saved()).toMatchObject([
      { met: [{ ...MET, title: 'The whole page', address: 'https://b.org/' }] },
    ]);
  });

  test.each([
    ['does not answer', undefined],
    [
      'has an address that can not be kept',
      { place: { site: '', path: '' }, title: '', address: 'about:blank' } satisfies Page,
    ],
  ])('keeps those of the frame where the page %s', async (_, page) => {
    fake.page = page;
    await ask(change('save'), { tab: TAB, frameId: 3 });
    expect(await store.saved()).toMatchObject([{ met: [MET] }]);
  });

  test('says what is the matter where what is saved was written by a newer version', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    (await openDB(DATABASE, UPGRADES.length + 1)).close();
    expect(await ask(change('save'))).toBe('newer');
    vi.restoreAllMocks();
  });
});

describe('a term that was taken out', () => {
  beforeEach(async () => {
    await ask(change('save'));
    await store.note(ID, 'mine', 2);
  });

  test('comes back with note and sentences by its star', async () => {
    await ask(change('remove'));
    expect(await store.saved()).toEqual([]);
    await ask({ type: 'saveTerm', id: ID, change: 'save' });
    expect(await store.saved()).toMatchObject([{ id: ID, note: 'mine', met: [MET] }]);
  });

  test.each([
    ['its star', () => ask(change('remove'))],
    ['the list of another page', () => rememberingRemoved(createLearningStore()).remove(ID)],
  ])('by %s does not come back by being read, until its star is pressed', async (_, remove) => {
    await remove();
    expect(await ask(change('saveRead'))).toBe('refused');
    expect(await store.saved()).toEqual([]);
    await ask(change('save'));
    await ask({ ...change('saveRead'), met: { ...MET, sentence: 'More of empathy.' } } as Message);
    expect((await store.saved())[0]?.met).toHaveLength(2);
  });

  test('and put back is one that is read and taken out anew', async () => {
    const term = (await store.remove(ID)) ?? expect.unreachable('it was saved');
    await store.putBack(term);
    await ask(change('remove'));
    expect(await ask(change('saveRead'))).toBe('refused');
    await ask(change('save'));
    expect(fake.kept).toEqual({ removedTerms: {} });
  });
});

describe('what is due', () => {
  test('is counted without terms that the glossary does not have', async () => {
    await store.save(GONE, 1, undefined);
    expect(await ask({ type: 'dueWanted' })).toBe(0);
    await ask(change('save'));
    expect(await ask({ type: 'dueWanted' })).toBe(1);
  });

  test('needs nothing of the glossary where nothing is saved', async () => {
    const termIds = vi.fn();
    expect(await answerLearning({ store, termIds }, { type: 'dueWanted' }, TOP)).toBe(0);
    expect(termIds).not.toHaveBeenCalled();
  });
});

test('has no answer to what is about something else', () => {
  expect(ask({ type: 'escapePressed' })).toBeUndefined();
});
