import { onTestFinished } from 'vitest';
import { LearnApp } from '../../../entrypoints/learn/LearnApp.tsx';
import type { Entry } from '../../../src/core/glossary/entry.ts';
import type { Grade, Learning, Met, Review, SavedTerm } from '../../../src/core/learning/learning.ts';
import type { LearningStore } from '../../../src/core/learning/store.ts';
import { entryOf, linkTo } from '../entries.ts';
import { showPage } from '../show.ts';
import { type MemoryStore, memoryStore } from './memory.ts';
import '../../../src/ui/page/ownPage.css';
import '../../../src/ui/confirm.css';
import '../../../src/ui/card/card.css';
import '../../../src/ui/learn/learn.css';
import '../../../src/ui/learn/review.css';
import '../../../src/ui/learn/bars.css';

const DAY = 24 * 60 * 60_000;

const ENTRIES: readonly Entry[] = [
  entryOf('rapport'),
  entryOf('empathy', { confusedWith: [{ ...linkTo('sympathy'), difference: 'is felt with somebody.' }] }),
  entryOf('sympathy', { confusedWith: [{ ...linkTo('empathy'), difference: 'is felt for somebody.' }] }),
  entryOf('transference'),
  entryOf('working alliance', { forms: ['working alliance', 'therapeutic alliance'] }),
];

/** A sentence with a term in it. */
export function metOf(sentence: string, term: string, more: Partial<Met> = {}): Met {
  const start = sentence.indexOf(term);
  const where = { title: 'A page', address: 'https://example.org/page' };
  return { sentence, start, end: start + term.length, ...where, at: 1, ...more };
}

/** A term that was saved so many days ago. */
export function savedTerm(term: string, daysAgo: number, more: Partial<SavedTerm> = {}): SavedTerm {
  return { id: linkTo(term).id, at: Date.now() - daysAgo * DAY, note: '', notedAt: 0, met: [], ...more };
}

/** An answer that was given so many days ago. */
export function reviewOf(term: string, daysAgo: number, grade: Grade): Review {
  return { term: linkTo(term).id, at: Date.now() - daysAgo * DAY, grade };
}

/** Opens the page at a part of its address. */
export function openLearn(learning: Partial<Learning>, hash: string): MemoryStore {
  const store = memoryStore({ saved: [], reviews: [], ...learning });
  openWith(store, hash);
  return store;
}

export function openWith(store: LearningStore, hash: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
  showPage(<LearnApp store={store} fetchAll={async () => ENTRIES} />);
}
