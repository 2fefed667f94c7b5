import MiniSearch, { type Options, type QueryCombination, type SearchOptions, type SearchResult } from 'minisearch';
import type { Entry, TermId } from '../glossary/entry.ts';

/** What is indexed of an entry. */
export interface SearchDocument {
  readonly id: TermId;
  readonly term: string;
  readonly forms: string;
  readonly definition: string;
}

export interface SearchHit {
  readonly id: TermId;
  readonly term: string;
}

/** Two letters may differ in a word of ten; shorter words than this would all be typos of each other. */
const TYPO_SHARE = 0.2;
const MIN_TYPO_LENGTH = 4;

/** Shorter words than this begin too many others. */
const SHORT = 3;

const QUERY_OPTIONS: SearchOptions = {
  prefix: true,
  boost: { term: 4, forms: 2, definition: 1 },
  combineWith: 'AND',
};
const WITH_TYPOS: SearchOptions = {
  ...QUERY_OPTIONS,
  fuzzy: (word) => (word.length >= MIN_TYPO_LENGTH ? TYPO_SHARE : false),
};

/** What building the index and reading it back must agree on. */
export const INDEX_OPTIONS: Options<SearchDocument> = {
  fields: ['term', 'forms', 'definition'],
  storeFields: ['term'],
};

export function toSearchDocument(entry: Entry): SearchDocument {
  return { id: entry.id, term: entry.term, forms: entry.forms.join(' ; '), definition: entry.definition };
}

export interface GlossarySearch {
  /**
   * @param query as typed: prefixes and small typos are understood
   * @param limit the most hits wanted
   * @returns the headword that was typed, then hits in headwords before hits in other forms before hits in definitions;
   * none for an empty query
   */
  find(query: string, limit: number): SearchHit[];
}

/**
 * Opens the prebuilt index.
 * @param indexJson what `MiniSearch.toJSON` gave, as text
 * @throws SyntaxError where it is not JSON
 */
export function openSearch(indexJson: string): GlossarySearch {
  const index = MiniSearch.loadJSON<SearchDocument>(indexJson, INDEX_OPTIONS);
  return {
    find(query, limit) {
      const words = queryOf(query);
      const certain = index.search(words, QUERY_OPTIONS);
      // Looking for typos takes far longer, so it is done where nothing is found as it was typed.
      const hits = certain.length > 0 ? certain : index.search(words, WITH_TYPOS);
      const typed = query.trim().toLowerCase();
      const tiers = new Map(hits.map((hit) => [hit, tierOf(hit, typed)]));
      // Sorting leaves hits of a tier as they come: by their scores.
      return hits
        .sort((a, b) => (tiers.get(a) ?? 0) - (tiers.get(b) ?? 0))
        .slice(0, limit)
        .map(({ id, term }) => ({ id: id as TermId, term: String(term) }));
    },
  };
}

/**
 * Opens the index when it is first needed.
 * @param fetchIndex gets it as JSON text; a failed read is tried again at the next call
 */
export function createLazySearch(fetchIndex: () => Promise<string>): () => Promise<GlossarySearch> {
  let opening: Promise<GlossarySearch> | undefined;
  return () => {
    opening ??= fetchIndex()
      .then(openSearch)
      .catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
    return opening;
  };
}

/**
 * All words of a query. The last may be the beginning of one; so may those of some length before it, as people type. Nearly every
 * definition has a word that begins with a given letter, and most have one with any two: those are looked for in names only.
 */
function queryOf(query: string): QueryCombination {
  const words: string[] = MiniSearch.getDefault('tokenize')(query);
  const queries = words
    .filter((word) => word !== '')
    .map((word, index, { length }) =>
      index === length - 1
        ? { queries: [word], fields: fieldsFor(word) }
        : { queries: [word], prefix: word.length >= SHORT },
    );
  return { combineWith: 'AND', queries };
}

function fieldsFor({ length }: string): string[] {
  return length < 2 ? ['term'] : length < SHORT ? ['term', 'forms'] : ['term', 'forms', 'definition'];
}

/** 0 for the headword that was typed, 1 for a hit in a headword, 2 for one in headword and forms, 3 for others. */
function tierOf(hit: SearchResult, typed: string): number {
  if (String(hit.term).toLowerCase() === typed) return 0;
  if (isFoundIn(hit, ['term'])) return 1;
  return isFoundIn(hit, ['term', 'forms']) ? 2 : 3;
}

/** Whether each word of the query was found in one of some fields: by its beginning, or else with a typo. */
function isFoundIn({ queryTerms, match }: SearchResult, fields: readonly string[]): boolean {
  const words = Object.keys(match).filter((word) => match[word]?.some((field) => fields.includes(field)));
  const others = words.filter((word) => !queryTerms.some((queryTerm) => word.startsWith(queryTerm)));
  const missing = queryTerms.filter((queryTerm) => !words.some((word) => word.startsWith(queryTerm)));
  return missing.length <= others.length;
}
