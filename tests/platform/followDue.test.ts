import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { TermId } from '../../src/core/glossary/entry.ts';
import type { Due } from '../../src/core/learning/store.ts';
import { followDue, tellOfSaved } from '../../src/platform/followDue.ts';
import type { LearningParts } from '../../src/platform/learning.ts';

/** A browser of which the icon, the alarm and what was told are seen. */
const fake = vi.hoisted(() => ({
  badge: 'not set',
  alarm: undefined as number | undefined,
  settings: {} as object,
  told: [] as unknown[],
  alarms: new Set<() => void>(),
  starts: new Set<() => void>(),
}));
vi.mock('webextension-polyfill', () => {
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const eventOf = (listeners: Set<() => void>) => ({
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  });
  return {
    default: {
      runtime: {
        id: 'x',
        onStartup: eventOf(fake.starts),
        sendMessage: async (message: unknown) => void fake.told.push(message),
      },
      action: {
        setBadgeText: async ({ text }: { text: string }) => {
          fake.badge = text;
        },
        setBadgeBackgroundColor: async () => undefined,
      },
      alarms: {
        onAlarm: eventOf(fake.alarms),
        create: async (_name: string, { when }: { when: number }) => {
          fake.alarm = when;
        },
        clear: async () => {
          fake.alarm = undefined;
        },
      },
      storage: {
        onChanged: event,
        local: { get: async () => ({}) },
        sync: { get: async () => ({ settings: fake.settings }) },
      },
    },
  };
});

const ID = 'empathy' as TermId;

beforeEach(() => {
  Object.assign(fake, { badge: 'not set', alarm: undefined, settings: {}, told: [] });
});

/** What is saved, as a test changes it. */
function makeParts(due: Due, ids: readonly TermId[] = [ID]) {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const listeners = new Set<() => void>();
  const state = { due };
  const store = {
    ids: async () => new Set(ids),
    due: async () => state.due,
    onChange: (listener: () => void) => void listeners.add(listener),
  } as Partial<LearningParts['store']> as LearningParts['store'];
  const parts: LearningParts = { store, termIds: async () => [ID] };
  const set = (next: Due): void => {
    state.due = next;
    for (const listener of listeners) listener();
  };
  return { parts, state, set, signal: life.signal };
}

const shown = () => [fake.badge, fake.alarm];

test.each([
  ['when the next term is', 'alarms'],
  ['when the browser starts', 'starts'],
] as const)('the icon shows what is due, and the background is woken %s', async (_, event) => {
  const { parts, state, set, signal } = makeParts({ count: 1, next: 500 });
  followDue(parts, signal);
  await expect.poll(shown).toEqual(['1', 500]);
  state.due = { count: 2, next: 700 };
  for (const wake of fake[event]) wake();
  await expect.poll(shown).toEqual(['2', 700]);
  set({ count: 0, next: undefined });
  await expect.poll(shown).toEqual(['', undefined]);
});

test.each([
  ['nothing is saved', { settings: {}, ids: [] }],
  ['the reader does not want to see what is due', { settings: { showDue: false }, ids: [ID] }],
])('nothing is shown, and nothing woken, where %s', async (_, { settings, ids }) => {
  Object.assign(fake, { settings, alarm: 1 });
  const { parts, signal } = makeParts({ count: 1, next: 500 }, ids);
  followDue(parts, signal);
  await expect.poll(shown).toEqual(['', undefined]);
});

test('the icon claims nothing where what is saved can not be read', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  onTestFinished(() => warn.mockRestore());
  const { parts, signal } = makeParts({ count: 1, next: 500 });
  const due = async () => {
    throw new Error('The database is broken.');
  };
  followDue({ ...parts, store: { ...parts.store, due } }, signal);
  await expect.poll(shown).toEqual(['', undefined]);
});

test('what was counted first does not take the place of what was counted after it', async () => {
  const { parts, set, signal } = makeParts({ count: 1, next: 500 });
  const first = Promise.withResolvers<Due>();
  const counts = [first.promise, Promise.resolve({ count: 2, next: 700 })];
  const due = async () => (await counts.shift()) ?? expect.unreachable('it is counted twice');
  followDue({ ...parts, store: { ...parts.store, due } }, signal);
  await expect.poll(() => counts.length).toBe(1);
  set({ count: 2, next: 700 });
  await expect.poll(shown).toEqual(['2', 700]);
  first.resolve({ count: 1, next: 500 });
  await first.promise;
  await new Promise((resolve) => setImmediate(resolve));
  expect(shown()).toEqual(['2', 700]);
});

test('popup and panel are told at the start and of each change', () => {
  const { parts, set, signal } = makeParts({ count: 0, next: undefined });
  tellOfSaved(parts.store, signal);
  set({ count: 1, next: undefined });
  expect(fake.told).toEqual([{ type: 'savedChanged' }, { type: 'savedChanged' }]);
});
