import { expect, onTestFinished, test, vi } from 'vitest';
import { IdleQueue } from '../../src/page/idleQueue.ts';
import { oneStep, oneTurn } from './support.ts';

/** Longer than a slice of work may last. */
const LONG_MS = 10;

/** Work that is done in one step. */
function once<T>(work: (item: T) => unknown): (item: T) => Generator<void> {
  return function* (item) {
    work(item);
    yield;
  };
}

function keepBusy(): void {
  const end = performance.now() + LONG_MS;
  while (performance.now() < end);
}

test('works through everything that was queued, in order, and says when it is done', async () => {
  const done: number[] = [];
  const onEmpty = vi.fn();
  const queue = new IdleQueue<number>(
    once((item) => done.push(item)),
    onEmpty,
    new AbortController().signal,
  );
  for (const item of [1, 2, 3]) queue.add(item);
  expect(done).toEqual([]);
  await expect.poll(() => onEmpty.mock.calls.length).toBe(1);
  expect(done).toEqual([1, 2, 3]);
});

test('does an item once that was queued twice', async () => {
  const work = vi.fn();
  const onEmpty = vi.fn();
  const queue = new IdleQueue<string>(once(work), onEmpty, new AbortController().signal);
  for (const item of ['a', 'b', 'a']) queue.add(item);
  await vi.waitFor(() => expect(onEmpty).toHaveBeenCalled());
  expect(work.mock.calls).toEqual([['a'], ['b']]);
  queue.add('c');
  await vi.waitFor(() => expect(onEmpty).toHaveBeenCalledTimes(2));
  expect(work.mock.calls).toEqual([['a'], ['b'], ['c']]);
});

test('does an item again that is queued after it was done', async () => {
  const work = vi.fn();
  const queue = new IdleQueue<string>(once(work), () => {}, new AbortController().signal);
  queue.add('a');
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1));
  queue.add('a');
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
});

test('does what its own work adds, and is done once', async () => {
  const done: number[] = [];
  const onEmpty = vi.fn();
  const queue = new IdleQueue<number>(
    once((item) => {
      done.push(item);
      if (item < 3) queue.add(item + 1);
    }),
    onEmpty,
    new AbortController().signal,
  );
  queue.add(1);
  await vi.waitFor(() => expect(onEmpty).toHaveBeenCalled());
  await oneTurn();
  expect(done).toEqual([1, 2, 3]);
  expect(onEmpty).toHaveBeenCalledTimes(1);
});

test('lets the page run between items that take long', async () => {
  let slice = 0;
  const slices: number[] = [];
  const stopCounting = new AbortController();
  const count = (): void => {
    slice++;
    if (!stopCounting.signal.aborted) setTimeout(count);
  };
  count();
  const queue = new IdleQueue<number>(
    once(() => {
      slices.push(slice);
      keepBusy();
    }),
    () => stopCounting.abort(),
    new AbortController().signal,
  );
  for (const item of [1, 2, 3]) queue.add(item);
  await expect.poll(() => stopCounting.signal.aborted).toBe(true);
  expect(new Set(slices).size).toBe(3);
});

test('interrupts an item that takes long where it allows that, and ends it before the next', async () => {
  const done: string[] = [];
  const onEmpty = vi.fn();
  const queue = new IdleQueue<string>(
    function* (item) {
      for (const part of [1, 2]) {
        done.push(`${item}${part}`);
        keepBusy();
        yield;
      }
    },
    onEmpty,
    new AbortController().signal,
  );
  queue.add('a');
  queue.add('b');
  await vi.waitFor(() => expect(done).toEqual(['a1']), { interval: 1 });
  await expect.poll(() => onEmpty.mock.calls.length).toBe(1);
  expect(done).toEqual(['a1', 'a2', 'b1', 'b2']);
});

test('goes on after an item whose work fails, and reports the failure', async () => {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const onError = vi.fn((event: ErrorEvent) => event.preventDefault());
  addEventListener('error', onError, { signal: life.signal });
  const done: string[] = [];
  const queue = new IdleQueue<string>(
    once((item) => {
      if (item === 'bad') throw new Error('This one can’t be done.');
      done.push(item);
    }),
    () => {},
    life.signal,
  );
  for (const item of ['a', 'bad', 'b']) queue.add(item);
  await expect.poll(() => done).toEqual(['a', 'b']);
  expect(onError).toHaveBeenCalledTimes(1);
});

test('reports a failure in what follows the work', async () => {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const onError = vi.fn((event: ErrorEvent) => event.preventDefault());
  addEventListener('error', onError, { signal: life.signal });
  const fail = (): never => {
    throw new Error('What follows can’t be done.');
  };
  new IdleQueue<string>(
    once(() => {}),
    fail,
    life.signal,
  ).add('a');
  await expect.poll(() => onError.mock.calls.length).toBe(1);
});

test('drops the rest when it is aborted, and does not say that it is done', async () => {
  const life = new AbortController();
  const done: number[] = [];
  const onEmpty = vi.fn();
  const queue = new IdleQueue<number>(
    once((item) => {
      done.push(item);
      queue.add(item + 1);
      keepBusy();
    }),
    onEmpty,
    life.signal,
  );
  queue.add(1);
  await vi.waitFor(() => expect(done).toContain(2), { interval: 1 });
  life.abort();
  const soFar = [...done];
  await oneTurn();
  await oneTurn();
  expect(done).toEqual(soFar);
  expect(onEmpty).not.toHaveBeenCalled();
});

test('does nothing after it was aborted, whether it was queued before or after', async () => {
  const life = new AbortController();
  const work = vi.fn();
  const queue = new IdleQueue<string>(once(work), () => {}, life.signal);
  queue.add('early');
  life.abort();
  queue.add('late');
  queue.addFirst(['later']);
  await oneTurn();
  await oneTurn();
  expect(work).not.toHaveBeenCalled();
});

test.each([[['a']], [['a', 'b']]])('stops where its own work aborts it, with %j queued', async (items) => {
  const life = new AbortController();
  const done: string[] = [];
  const onEmpty = vi.fn();
  const queue = new IdleQueue<string>(
    (item) => {
      done.push(item);
      life.abort();
      return [].values();
    },
    onEmpty,
    life.signal,
  );
  for (const item of items) queue.add(item);
  await oneStep();
  expect(done).toEqual(['a']);
  expect(onEmpty).not.toHaveBeenCalled();
});

test('does what comes first though nothing else is queued, and says nothing where nothing is', async () => {
  const done: string[] = [];
  const onEmpty = vi.fn();
  const queue = new IdleQueue<string>(
    once((item) => done.push(item)),
    onEmpty,
    new AbortController().signal,
  );
  queue.addFirst([]);
  queue.resume();
  await oneStep();
  expect(onEmpty).not.toHaveBeenCalled();
  queue.addFirst(['a', 'b']);
  await expect.poll(() => onEmpty.mock.calls.length).toBe(1);
  expect(done).toEqual(['a', 'b']);
});

test.each([
  ['never idles, after a while', () => vi.advanceTimersByTime(200), 1],
  ['idles, as soon as it does', () => {}, 0],
])('works on a page that %s, and is done once', async (_, wait, doneBefore) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const life = new AbortController();
  onTestFinished(() => {
    vi.useRealTimers();
    life.abort();
  });
  const onError = vi.fn();
  addEventListener('error', onError, { signal: life.signal });
  const work = vi.fn();
  const onEmpty = vi.fn();
  const queue = new IdleQueue<string>(once(work), onEmpty, life.signal);
  queue.add('a');
  // Before any task of the background comes to its turn.
  wait();
  expect(work).toHaveBeenCalledTimes(doneBefore);
  while (onEmpty.mock.calls.length === 0) await oneStep();
  await oneStep();
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(1);
  expect(onEmpty).toHaveBeenCalledTimes(1);
  expect(onError).not.toHaveBeenCalled();
});

test('does what comes first before the rest, in its order', async () => {
  const done: string[] = [];
  const queue = new IdleQueue<string>(
    once((item) => {
      done.push(item);
      if (item === 'a') queue.addFirst(['a1', 'a2', 'b']);
    }),
    () => {},
    new AbortController().signal,
  );
  for (const item of ['a', 'b', 'c']) queue.add(item);
  await expect.poll(() => done).toEqual(['a', 'a1', 'a2', 'b', 'c']);
});

test('does nothing while it is paused, and then all that has come together', async () => {
  const done: string[] = [];
  const onEmpty = vi.fn();
  const queue = new IdleQueue<string>(
    once((item) => {
      done.push(item);
      if (item === 'a') queue.pause();
    }),
    onEmpty,
    new AbortController().signal,
  );
  for (const item of ['a', 'b']) queue.add(item);
  await expect.poll(() => done).toEqual(['a']);
  queue.addFirst(['c']);
  for (let turn = 0; turn < 5; turn++) await oneTurn();
  expect(done).toEqual(['a']);
  expect(onEmpty).not.toHaveBeenCalled();
  queue.resume();
  await vi.waitFor(() => expect(onEmpty).toHaveBeenCalledTimes(1));
  expect(done).toEqual(['a', 'c', 'b']);
});
