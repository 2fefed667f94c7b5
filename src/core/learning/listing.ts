import type { Entry } from '../glossary/entry.ts';
import type { ScheduledTerm } from './store.ts';

/** The orders in which saved terms are listed: the newest first, by the alphabet, or what is due first. */
export const LIST_ORDERS = ['newest', 'alphabet', 'due'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** A saved term as it is listed. */
export interface ListedTerm {
  readonly saved: ScheduledTerm;
  /** Missing where the glossary has no such entry any more. */
  readonly entry: Entry | undefined;
  /** The headword, or the id where there is none. */
  readonly name: string;
  /** All that it is found by, as `folded` gives it. */
  readonly words: string;
}

/** Entries are English, whatever the language of the browser. */
const ALPHABETICAL = new Intl.Collator('en');

/** Puts saved terms and their entries together, to be listed; reads every text once, so that each search after it is quick. */
export function toListed(saved: readonly ScheduledTerm[], entries: ReadonlyMap<string, Entry>): ListedTerm[] {
  return saved.map((term) => {
    const entry = entries.get(term.id);
    const name = entry?.term ?? term.id;
    const texts = [name, ...(entry?.forms ?? []), term.note, ...term.met.map(({ sentence }) => sentence)];
    return { saved: term, entry, name, words: folded(texts.join('\n')) };
  });
}

/**
 * Those terms of which every word of a query is a part, in the name, other forms of it, the note or a sentence.
 * @returns a list of its own, in the order wanted
 */
export function listTerms(terms: readonly ListedTerm[], query: string, order: ListOrder): ListedTerm[] {
  const wanted = folded(query).split(/\s+/);
  return terms.filter(({ words }) => wanted.every((word) => words.includes(word))).sort(COMPARE[order]);
}

const COMPARE: Readonly<Record<ListOrder, (a: ListedTerm, b: ListedTerm) => number>> = {
  newest: (a, b) => b.saved.at - a.saved.at,
  alphabet: (a, b) => ALPHABETICAL.compare(a.name, b.name),
  due: (a, b) => a.saved.schedule.due - b.saved.schedule.due,
};

/** Without case and accents. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
