import MiniSearch from 'minisearch';
import type { Entry } from '../core/glossary/entry.ts';
import { INDEX_OPTIONS, type SearchDocument, toSearchDocument } from '../core/search/search.ts';

/** Builds the index that the popup opens, as JSON text. */
export function buildSearchIndex(entries: readonly Entry[]): string {
  const index = new MiniSearch<SearchDocument>(INDEX_OPTIONS);
  index.addAll(entries.map(toSearchDocument));
  return JSON.stringify(index);
}
