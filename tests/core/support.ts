import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { compileLexicon } from '../../src/core/matching/compile.ts';
import type { Form, LexiconTerm, Sense } from '../../src/core/matching/lexicon.ts';
import { createMatcher, type Matcher } from '../../src/core/matching/matcher.ts';
import { settleAlone } from '../../src/core/matching/meaning.ts';
import type { Match } from '../../src/core/matching/overlaps.ts';

/** No word says anything of sense: guarded forms stand on their own log-odds. */
export const NO_SENSE: Sense = {
  cues: {},
  weights: { page: 1, terms: 1, paragraph: 1, near: 1, nearOther: 1, subject: 1, against: 1 },
};

/** A form of which only this spelling counts. */
export function exact(text: string): Form {
  return { text, exactCase: true, use: 'plain' };
}

/** Terms by their id, each with its forms: plain text, or `exact(…)`. */
export type Terms = Readonly<Record<string, readonly (string | Form)[]>>;

export function termsOf(terms: Terms): LexiconTerm[] {
  return Object.entries(terms).map(([id, forms]) => ({
    id,
    forms: forms.map((form) => (typeof form === 'string' ? { text: form, exactCase: false, use: 'plain' } : form)),
    subject: [],
    against: [],
  }));
}

export function find(terms: Terms, text: string): Match[] {
  return matchesIn(createMatcher(compileLexicon(termsOf(terms), NO_SENSE)), text);
}

/** The matches of a text that is a page of its own. */
export function matchesIn(matcher: Matcher, text: string): Match[] {
  return settleAlone(matcher.find(text), matcher.weights);
}

/** What the matches cover, as the text has it. */
export function found(terms: Terms, text: string): string[] {
  return find(terms, text).map(({ start, end }) => text.slice(start, end));
}

/** An entry with every field filled; `fields` says what matters to the test. */
export function makeEntry(id: string, fields: Partial<Entry> = {}): Entry {
  return {
    id: id as TermId,
    term: id.replaceAll('-', ' '),
    forms: [],
    topicId: 'therapeutic-process',
    topic: 'Therapeutic process',
    definition: 'Something.',
    detail: 'More about it.',
    example: 'An instance of it.',
    mentions: { definition: [], detail: [], example: [] },
    confusedWith: [],
    related: [],
    overlaps: [],
    evidence: { strength: 'moderate', reason: 'Some trials.' },
    sources: [],
    reviewed: '2026-11-22',
    ...fields,
  };
}
