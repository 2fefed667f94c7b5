import type { Entry } from '../glossary/entry.ts';

/** A line of the address bar holds little more, in UTF-16 code units. */
const MAX_DEFINITION = 120;

/** A line of the address bar, and what it puts there when it is chosen. */
export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** Suggests an entry by its headword and the beginning of its definition. */
export function toSuggestion({ term, definition }: Pick<Entry, 'term' | 'definition'>): Suggestion {
  return { content: term, description: `${term} – ${shorten(definition)}` };
}

function shorten(text: string): string {
  if (text.length <= MAX_DEFINITION) return text;
  return `${text.slice(0, MAX_DEFINITION).replace(/[\s,;:]*\S*$/, '')} …`;
}

/**
 * Writes text so that it can stand in XML, which Chromium takes suggestions for:
 * https://developer.chrome.com/docs/extensions/reference/api/omnibox#type-SuggestResult
 */
export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
  return text.replace(/[&<>"']/g, (character) => `&${names[character]};`);
}
