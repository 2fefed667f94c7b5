import { assertKept, ReviewSchema, SavedTermSchema } from '../core/learning/learningSchema.ts';
import { mergeMet, mergeTerms } from '../core/learning/merge.ts';
import type { LearningStore } from '../core/learning/store.ts';
import {
  addReview,
  allOf,
  deleteReview,
  deleteTerm,
  mergeInto,
  putNote,
  putTerm,
  withoutSchedule,
} from './learningChanges.ts';
import { connectLearning, DATABASE, type LearningTransaction, UPGRADES } from './learningDatabase.ts';

const STORES: ('terms' | 'reviews')[] = ['terms', 'reviews'];

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
    async isSaved(id) {
      return (await (await connect()).getKey('terms', id)) !== undefined;
    },
    async save(id, at, met) {
      const term = { id, at, note: '', notedAt: 0, met: met ? [met] : [] };
      assertKept(SavedTermSchema, term);
      await write((transaction) =>
        putTerm(transaction, term, (kept) => ({ ...kept, met: mergeMet(kept.met, term.met) })),
      );
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
    async dueCount(at) {
      return (await connect()).countFromIndex('terms', 'due', IDBKeyRange.upperBound(at));
    },
    async reviews() {
      return (await connect()).getAllFromIndex('reviews', 'at');
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
    onChange(listener, signal) {
      if (signal.aborted) return;
      // A channel of its own: the one that tells does not hear itself.
      const channel = new BroadcastChannel(DATABASE);
      channel.addEventListener('message', () => listener());
      signal.addEventListener('abort', () => channel.close());
    },
  };
}

function abort(transaction: LearningTransaction<'readwrite'>): void {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself: a request in it failed.
  }
}
