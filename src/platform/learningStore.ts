import { dueTime } from '../core/learning/ahead.ts';
import { askedFor } from '../core/learning/due.ts';
import type { SavedTerm } from '../core/learning/learning.ts';
import { assertKept, ReviewSchema, SavedTermSchema } from '../core/learning/learningSchema.ts';
import { isSameTerm, mergeMet, mergeTerms } from '../core/learning/merge.ts';
import type { LearningStore } from '../core/learning/store.ts';
import {
  addReview,
  allOf,
  deleteReview,
  deleteTerm,
  mergeInto,
  putNote,
  putTerm,
  reviewsIn,
  withoutSchedule,
} from './learningChanges.ts';
import { DATABASE, onLearningChanged } from './learningChannel.ts';
import { connectLearning, type LearningTransaction, UPGRADES } from './learningDatabase.ts';

const STORES: ('terms' | 'answers')[] = ['terms', 'answers'];

/**
 * Keeps what is learned in a database of this device, for the extension's own pages and its background.
 * Its methods reject with an error that `storeFault` tells, with a RangeError where a value can't be kept, or with the browser's error.
 */
export function createLearningStore(): LearningStore {
  const connect = connectLearning(UPGRADES);
  const teller = new BroadcastChannel(DATABASE);

  /** On the disk before it resolves: what was answered must not go with a browser that is killed. */
  async function write<T>(change: (transaction: LearningTransaction<'readwrite'>) => Promise<T>): Promise<T> {
    const transaction = (await connect()).transaction(STORES, 'readwrite', { durability: 'strict' });
    const [result] = await Promise.all([change(transaction), transaction.done]).catch((error: unknown) => {
      abort(transaction);
      throw error;
    });
    teller.postMessage('changed');
    return result;
  }

  return {
    async saved() {
      const terms = await (await connect()).getAll('terms');
      return terms.sort((a, b) => a.at - b.at);
    },
    async ids() {
      return new Set(await (await connect()).getAllKeys('terms'));
    },
    async save(id, at, met) {
      const term = { id, at, note: '', notedAt: 0, met: met ? [met] : [] };
      assertKept(SavedTermSchema, term);
      // A term may be read again and again, and a strict write waits for the disk.
      const kept = await (await connect()).get('terms', id);
      if (kept && isSameTerm(kept, metAgain(kept, term))) return;
      await write((transaction) => putTerm(transaction, term, metAgain));
    },
    async remove(id) {
      return write((transaction) => deleteTerm(transaction, id));
    },
    async putBack(term) {
      const saved = withoutSchedule(term);
      assertKept(SavedTermSchema, saved);
      await write((transaction) => putTerm(transaction, saved, mergeTerms));
    },
    async note(id, note, at) {
      await write((transaction) => putNote(transaction, id, note, at));
    },
    async due(at, askable) {
      const byTime = (await connect()).transaction('terms').store.index('due');
      const ids = await byTime.getAllKeys(IDBKeyRange.upperBound(at));
      const later = askedFor(await byTime.getAll(IDBKeyRange.lowerBound(at, true)), askable);
      const waiting = later.filter(({ schedule }) => dueTime(schedule, at) > at);
      const count = ids.filter((id) => askable.has(id)).length + later.length - waiting.length;
      return { count, next: waiting[0]?.schedule.due };
    },
    async reviews() {
      return reviewsIn(await (await connect()).getAll('answers'));
    },
    async grade(review) {
      assertKept(ReviewSchema, review);
      return write((transaction) => addReview(transaction, review));
    },
    async takeBack(review) {
      await write((transaction) => deleteReview(transaction, review));
    },
    async all() {
      return allOf((await connect()).transaction(STORES, 'readonly'));
    },
    async merge(learning) {
      return write((transaction) => mergeInto(transaction, learning));
    },
    async clear() {
      return write(async (transaction) => {
        const learning = await allOf(transaction);
        await Promise.all(STORES.map((name) => transaction.objectStore(name).clear()));
        return learning;
      });
    },
    onChange: onLearningChanged,
  };
}

/** A term that is saved, with the places where it was met now. */
function metAgain(kept: SavedTerm, term: SavedTerm): SavedTerm {
  return { ...kept, met: mergeMet(kept.met, term.met) };
}

function abort(transaction: LearningTransaction<'readwrite'>): void {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself: a request in it failed.
  }
}
