import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readLearning, writeLearning } from '../../src/core/learning/learningFile.ts';
import { scheduleOf } from '../../src/core/learning/schedule.ts';
import type { LearningStore } from '../../src/core/learning/store.ts';
import { createLearningStore } from '../../src/platform/learningStore.ts';
import { DAY, idOf, MINUTE, metOf, NOON, reviewOf } from '../core/learning/support.ts';

const [empathy, rapport] = [idOf('empathy'), idOf('rapport')];
const met = metOf('Her empathy.', 'empathy');
let store: LearningStore;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = createLearningStore();
});

async function scheduleIn(kept: LearningStore) {
  return (await kept.saved()).find(({ id }) => id === empathy)?.schedule;
}

async function dueAt(at: number): Promise<number> {
  return (await store.due(at, new Set([empathy, rapport]))).count;
}

describe('saving a term', () => {
  it('keeps it, due at once, in the order of saving, for other pages too', async () => {
    await store.save(rapport, NOON + 1, undefined);
    await store.save(empathy, NOON, met);
    const saved = await createLearningStore().saved();
    expect(saved.map(({ id }) => id)).toEqual([empathy, rapport]);
    expect(saved[0]).toEqual({
      id: empathy,
      at: NOON,
      note: '',
      notedAt: 0,
      met: [met],
      schedule: scheduleOf(NOON, []),
    });
    expect(await store.ids()).toEqual(new Set([empathy, rapport]));
  });

  it('leaves one that is saved as it is, but for the place where it was met again', async () => {
    await store.save(empathy, NOON, met);
    await store.note(empathy, 'Mine.', NOON);
    const schedule = await store.grade(reviewOf(NOON, 'easy'));
    const again = metOf('More empathy.', 'empathy', { at: NOON + DAY });
    await store.save(empathy, NOON + DAY, again);
    await store.save(empathy, NOON + DAY, { ...met, at: NOON + DAY });
    const [term] = await store.saved();
    expect(term).toEqual({ id: empathy, at: NOON, note: 'Mine.', notedAt: NOON, met: [met, again], schedule });
  });

  it('is refused where it could not be read from a file again', async () => {
    await expect(store.save(empathy, NOON, { ...met, address: 'javascript:alert(1)' })).rejects.toThrow(RangeError);
    await expect(store.save(empathy, NOON, { ...met, address: 'javascript:alert(1)' })).rejects.toThrow(
      'met[0].address',
    );
    await expect(store.note(rapport, 'Mine.', NOON)).rejects.toThrow('rapport');
    expect(await store.all()).toEqual({ saved: [], reviews: [] });
  });
});

describe('a device whose clock was years ahead', () => {
  const years = 3_650 * DAY;
  const theirs = {
    saved: [rapport, empathy].map((id) => ({ id, at: NOON + years, note: 'Theirs.', notedAt: NOON + years, met: [] })),
    reviews: [reviewOf(NOON + years, 'good')],
  };

  it('brings terms that are due now, and go on from the answers that are given now', async () => {
    await store.merge(theirs);
    expect(await dueAt(NOON)).toBe(2);
    const { due } = await store.grade(reviewOf(NOON, 'good'));
    expect(due).toBeLessThan(NOON + years);
    expect(await store.due(NOON, new Set([empathy, rapport]))).toEqual({ count: 1, next: due });
    expect(await dueAt(due)).toBe(2);
  });

  it('brings all that it has, once, and gives all of it on', async () => {
    await store.grade(reviewOf(NOON, 'good'));
    await store.merge(theirs);
    expect(await store.merge(theirs)).toEqual({ terms: 0, reviews: 0 });
    expect((await store.all()).reviews).toEqual([reviewOf(NOON, 'good'), ...theirs.reviews]);
    const file = readLearning(writeLearning(await store.all()));
    expect(file).toMatchObject({ kind: 'learning', learning: { reviews: [{}, {}], saved: [{}, {}] } });
  });
});

describe('taking a term out', () => {
  it('keeps its reviews, from which it goes on once it is saved anew or put back', async () => {
    await store.save(empathy, NOON, met);
    const schedule = await store.grade(reviewOf(NOON, 'easy'));
    const term = await store.remove(empathy);
    expect(await store.saved()).toEqual([]);
    expect(await dueAt(NOON + 100 * DAY)).toBe(0);
    await store.save(empathy, NOON + DAY, undefined);
    expect(await scheduleIn(store)).toEqual(schedule);
    await store.putBack(term ?? expect.unreachable('it was saved'));
    const saved = await store.saved();
    expect(saved).toEqual([{ ...term, schedule }]);
    for (const scheduled of saved) await store.putBack(scheduled);
    expect(await store.saved()).toEqual(saved);
    expect(await store.remove(rapport)).toBeUndefined();
  });
});

describe('what is due', () => {
  it('is counted without the terms that can not be asked for, and the next one is told without them', async () => {
    const gone = idOf('gone');
    await store.save(gone, NOON, undefined);
    await store.save(empathy, NOON, undefined);
    await store.save(gone, NOON + 1, undefined);
    await store.save(rapport, NOON + 2, undefined);
    await store.putBack({ id: idOf('gone-too'), at: NOON + 1, note: '', notedAt: 0, met: [] });
    const askable = new Set([empathy, rapport]);
    expect(await store.due(NOON - 1, askable)).toEqual({ count: 0, next: NOON });
    expect(await store.due(NOON, askable)).toEqual({ count: 1, next: NOON + 2 });
    expect(await store.due(NOON + 2, askable)).toEqual({ count: 2, next: undefined });
  });
});

describe('an answer', () => {
  it('moves its term, and what is due', async () => {
    await store.save(empathy, NOON, undefined);
    expect([await dueAt(NOON - 1), await dueAt(NOON)]).toEqual([0, 1]);
    const schedule = await store.grade(reviewOf(NOON, 'good'));
    expect(schedule).toEqual(scheduleOf(NOON, [reviewOf(NOON, 'good')]));
    expect(await scheduleIn(store)).toEqual(schedule);
    const due = NOON + 10 * MINUTE;
    expect([await dueAt(due - 1), await dueAt(due)]).toEqual([0, 1]);
    expect(await store.reviews()).toEqual([reviewOf(NOON, 'good')]);
  });

  it('counts where the clock was put back, as if it had come in its order', async () => {
    const reviews = [reviewOf(NOON, 'good'), reviewOf(NOON - DAY, 'again'), reviewOf(NOON + DAY, 'good')];
    await store.save(empathy, NOON, undefined);
    for (const review of reviews) await store.grade(review);
    expect(await scheduleIn(store)).toEqual(scheduleOf(NOON, reviews));
    expect((await store.reviews()).map(({ at }) => at)).toEqual([NOON - DAY, NOON, NOON + DAY]);
  });

  it('of a millisecond that has one is kept beside it, and the last is taken back first', async () => {
    await store.save(empathy, NOON, undefined);
    await Promise.all([store.grade(reviewOf(NOON, 'good')), store.grade(reviewOf(NOON, 'again'))]);
    await store.grade(reviewOf(NOON, 'good'));
    const kept = [reviewOf(NOON, 'good'), reviewOf(NOON + 1, 'again'), reviewOf(NOON + 2, 'good')];
    expect(await store.reviews()).toEqual(kept);
    await store.takeBack(reviewOf(NOON, 'good'));
    expect(await store.reviews()).toEqual(kept.slice(0, 2));
    await store.takeBack(reviewOf(NOON, 'again'));
    expect(await store.reviews()).toEqual(kept.slice(0, 1));
    expect(await scheduleIn(store)).toEqual(scheduleOf(NOON, kept.slice(0, 1)));
  });

  it('can be taken back, as if it had not been given', async () => {
    await store.save(empathy, NOON, undefined);
    const before = await store.all();
    await store.grade(reviewOf(NOON, 'good'));
    await store.takeBack(reviewOf(NOON, 'good'));
    await store.takeBack(reviewOf(NOON, 'good'));
    expect(await store.all()).toEqual(before);
    expect(await dueAt(NOON)).toBe(1);
  });

  it('to a term that is not saved is kept as well', async () => {
    const schedule = await store.grade(reviewOf(NOON, 'easy'));
    await store.save(empathy, NOON + DAY, undefined);
    expect(await scheduleIn(store)).toEqual(schedule);
  });

  it('is on the disk with its term once its promise resolves, or not at all', async () => {
    await store.save(empathy, NOON, undefined);
    const before = await store.all();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(store.grade(reviewOf(NOON, 'good'))).rejects.toThrow('The disk is full.');
    expect(transaction).toHaveBeenCalledWith(['terms', 'answers'], 'readwrite', { durability: 'strict' });
    put.mockRestore();
    transaction.mockRestore();
    expect(await store.all()).toEqual(before);
  });
});

describe('merging', () => {
  it('adds what is not there, with its schedule, and the same once more adds nothing', async () => {
    await store.save(empathy, NOON, met);
    await store.grade(reviewOf(NOON, 'good'));
    const file = {
      saved: [{ id: rapport, at: NOON - DAY, note: 'Theirs.', notedAt: NOON, met: [] }],
      reviews: [reviewOf(NOON + DAY, 'good'), reviewOf(NOON, 'easy', 'rapport')],
    };
    expect(await store.merge(file)).toEqual({ terms: 1, reviews: 2 });
    expect((await store.saved()).map(({ id, schedule }) => [id, schedule])).toEqual([
      [rapport, scheduleOf(NOON, [reviewOf(NOON, 'easy')])],
      [empathy, scheduleOf(NOON, [reviewOf(NOON, 'good'), reviewOf(NOON + DAY, 'good')])],
    ]);
    expect(await store.merge(file)).toEqual({ terms: 0, reviews: 0 });
  });

  it('brings back what was deleted, through a file too', async () => {
    await store.save(empathy, NOON, met);
    await store.grade(reviewOf(NOON, 'good'));
    const before = await store.saved();
    const learning = await store.clear();
    expect(await store.all()).toEqual({ saved: [], reviews: [] });
    const reading = readLearning(writeLearning(learning));
    expect(reading).toEqual({ kind: 'learning', learning });
    await store.merge(learning);
    expect(await store.saved()).toEqual(before);
  });
});

describe('a change', () => {
  it('that changes nothing is neither written nor told', async () => {
    await store.save(empathy, NOON, met);
    const told = vi.fn();
    store.onChange(told, new AbortController().signal);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.save(empathy, NOON + DAY, undefined);
    await store.save(empathy, NOON + DAY, { ...met, at: NOON + DAY });
    const modes = transaction.mock.calls.map(([, mode]) => mode);
    transaction.mockRestore();
    expect(modes).not.toContain('readwrite');
    await store.save(rapport, NOON, undefined);
    await expect.poll(() => told.mock.calls.length).toBe(1);
  });

  it('is told to this page and to others, until they no longer listen', async () => {
    const controller = new AbortController();
    const [here, elsewhere, left] = [vi.fn(), vi.fn(), vi.fn()];
    store.onChange(here, controller.signal);
    createLearningStore().onChange(elsewhere, controller.signal);
    store.onChange(left, AbortSignal.abort());
    await store.save(empathy, NOON, undefined);
    await expect.poll(() => [here.mock.calls.length, elsewhere.mock.calls.length]).toEqual([1, 1]);
    controller.abort();
    const last = vi.fn();
    store.onChange(last, new AbortController().signal);
    await store.remove(empathy);
    await expect.poll(() => last.mock.calls.length).toBe(1);
    expect([here, elsewhere, left].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
  });
});
