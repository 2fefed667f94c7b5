import 'fake-indexeddb/auto';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { answerLearning } from '../../src/platform/learning.ts';
import { createLearningStore } from '../../src/platform/learningStore.ts';
import type { Message } from '../../src/platform/messages.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'x' } } }));
vi.mock('wxt/utils/storage', () => {
  const kept = new Map<string, unknown>();
  return {
    storage: {
      getItem: async (key: string) => kept.get(key) ?? null,
      setItem: async (key: string, value: unknown) => void kept.set(key, value),
      defineItem: () => ({}),
    },
  };
});

const ID = 'empathy' as TermId;
const MET = { sentence: 'There is empathy.', start: 9, end: 16, title: 'A page', address: 'https://a.org/', at: 1 };
const save = (saved: boolean): Message => ({ type: 'saveTerm', id: ID, saved, met: saved ? MET : undefined });

/** A store with nothing in it, and what it answers. */
function makeStore() {
  const store = createLearningStore();
  onTestFinished(() => void store.clear());
  const ask = (message: Message, isPrivate = false) => answerLearning(store, message, isPrivate);
  return { store, ask };
}

test('saves a term with where it was met', async () => {
  const { store, ask } = makeStore();
  expect(await ask(save(true))).toBe(true);
  expect(await store.saved()).toMatchObject([{ id: ID, met: [MET] }]);
  expect(await ask({ type: 'savedWanted', ids: [ID, 'rapport' as TermId] })).toEqual([ID]);
  expect(await ask({ type: 'dueWanted' })).toBe(1);
});

test('keeps nothing of a page in a private window, whatever it sends', async () => {
  const { store, ask } = makeStore();
  await ask(save(true), true);
  expect(await store.saved()).toMatchObject([{ id: ID, met: [] }]);
});

test('brings back note and sentences of a term that was taken out by mistake', async () => {
  const { store, ask } = makeStore();
  await ask(save(true));
  await store.note(ID, 'mine', 2);
  await ask(save(false));
  expect(await store.saved()).toEqual([]);
  await ask({ type: 'saveTerm', id: ID, saved: true });
  expect(await store.saved()).toMatchObject([{ id: ID, note: 'mine', met: [MET] }]);
});

test('has no answer to what is about something else', () => {
  expect(makeStore().ask({ type: 'escapePressed' })).toBeUndefined();
});
