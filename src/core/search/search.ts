import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch';
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

const QUERY_OPTIONS: SearchOptions = {
  prefix: true,
  fuzzy: (word) => (word.length >= MIN_TYPO_LENGTH ? TYPO_SHARE : false),
  boost: { term: 4, forms: 2, definition: 1 },
  combineWith: 'AND',
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
  const idsFoundIn = (query: string, fields: readonly string[]): ReadonlySet<string> =>
    new Set(index.search(query, { ...QUERY_OPTIONS, fields: [...fields] }).map((hit) => String(hit.id)));
  return {
    find(query, limit) {
      const inTerm = idsFoundIn(query, ['term']);
      const inForms = idsFoundIn(query, ['term', 'forms']);
      const typed = query.trim().toLowerCase();
      const tier = (hit: SearchResult): number => {
        if (String(hit.term).toLowerCase() === typed) return 0;
        return inTerm.has(hit.id) ? 1 : inForms.has(hit.id) ? 2 : 3;
      };
      return index
        .search(query, QUERY_OPTIONS)
        .sort((a, b) => tier(a) - tier(b) || b.score - a.score)
        .slice(0, limit)
        .map(({ id, term }) => ({ id: id as TermId, term: String(term) }));
    },
  };
}
