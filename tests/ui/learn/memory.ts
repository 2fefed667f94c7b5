import { dueFirst, nextDue } from '../../../src/core/learning/due.ts';
import type { Learning, Review, SavedTerm } from '../../../src/core/learning/learning.ts';
import { mergeLearning, mergeMet } from '../../../src/core/learning/merge.ts';
import { scheduleOf } from '../../../src/core/learning/schedule.ts';
import type { LearningStore } from '../../../src/core/learning/store.ts';

/** A store in memory, which can be told to store nothing. */
export interface MemoryStore extends LearningStore {
  refuses: boolean;
}

export function memoryStore(learning: Learning): MemoryStore {
  let kept = learning;
  const listeners = new Set<() => void>();
  const scheduled = () =>
    kept.saved.map((term) => ({
      ...term,
      schedule: scheduleOf(
        term.at,
        kept.reviews.filter((review) => review.term === term.id),
      ),
    }));
  async function change(next: () => Learning): Promise<void> {
    if (store.refuses) throw new Error('The disk is full.');
    kept = next();
    for (const listener of listeners) listener();
  }
  const changeTerm = (id: string, how: (term: SavedTerm) => SavedTerm): Promise<void> =>
    change(() => ({ ...kept, saved: kept.saved.map((term) => (term.id === id ? how(term) : term)) }));
  const isThe = (one: Review) => (other: Review) => one.term === other.term && one.at === other.at;

  const store: MemoryStore = {
    refuses: false,
    saved: async () => scheduled(),
    ids: async () => new Set(kept.saved.map(({ id }) => id)),
    async save(id, at, met) {
      const there = kept.saved.find((term) => term.id === id) ?? { id, at, note: '', notedAt: 0, met: [] };
      const term = { ...there, met: mergeMet(there.met, met ? [met] : []) };
      await change(() => ({ ...kept, saved: [...kept.saved.filter((each) => each.id !== id), term] }));
    },
    async remove(id) {
      const term = kept.saved.find((each) => each.id === id);
      await change(() => ({ ...kept, saved: kept.saved.filter((each) => each.id !== id) }));
      return term;
    },
    putBack: (term) => change(() => mergeLearning(kept, { saved: [term], reviews: [] })),
    async note(id, note, notedAt) {
      if (!kept.saved.some((term) => term.id === id)) throw new RangeError(`${id} is not saved.`);
      await changeTerm(id, (term) => ({ ...term, note, notedAt }));
    },
    async due(at, askable) {
      const all = scheduled();
      const due = dueFirst(all, askable, at);
      const later = all.filter((term) => !due.includes(term));
      return { count: due.length, next: nextDue(later, askable) };
    },
    reviews: async () => [...kept.reviews],
    async grade(review) {
      await change(() => ({ ...kept, reviews: [...kept.reviews, review] }));
      const own = kept.reviews.filter(({ term }) => term === review.term);
      return scheduleOf(review.at, own);
    },
    takeBack: (review) => change(() => ({ ...kept, reviews: kept.reviews.filter((each) => !isThe(review)(each)) })),
    all: async () => kept,
    async merge(more) {
      const before = kept;
      await change(() => mergeLearning(kept, more));
      return {
        terms: kept.saved.length - before.saved.length,
        reviews: kept.reviews.length - before.reviews.length,
      };
    },
    async clear() {
      const before = kept;
      await change(() => ({ saved: [], reviews: [] }));
      return before;
    },
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
  return store;
}
