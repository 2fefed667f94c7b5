import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { compileLexicon } from '../../src/core/matching/compile.ts';
import type { Form, LexiconTerm } from '../../src/core/matching/lexicon.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import type { Match } from '../../src/core/matching/overlaps.ts';

/** A form of which only this spelling counts. */
export function exact(text: string): Form {
  return { text, exactCase: true };
}

/** Terms by their id, each with its forms: plain text, or `exact(…)`. */
export type Terms = Readonly<Record<string, readonly (string | Form)[]>>;

export function termsOf(terms: Terms): LexiconTerm[] {
  return Object.entries(terms).map(([id, forms]) => ({
    id,
    forms: forms.map((form) => (typeof form === 'string' ? { text: form, exactCase: false } : form)),
  }));
}

export function find(terms: Terms, text: string): Match[] {
  return createMatcher(compileLexicon(termsOf(terms))).find(text);
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
    topic: 'Therapeutic process',
    definition: 'Something.',
    detail: 'More about it.',
    example: 'An instance of it.',
    confusedWith: [],
    related: [],
    evidence: { strength: 'moderate', reason: 'Some trials.' },
    sources: [],
    reviewed: '2026-11-22',
    ...fields,
  };
}
