import type { TermId } from '../glossary/entry.ts';

/** An entry by its names. */
export interface NamedEntry {
  readonly id: TermId;
  readonly term: string;
  readonly forms: readonly string[];
}

/** The longest form of the glossary has 73 characters; a paragraph that was selected names no term. */
const MAX_QUERY = 120;

/**
 * Makes a query of text that was selected or typed: in one line and, where it is long, cut between words, to 120 UTF-16 code units
 * at most.
 */
export function toQuery(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_QUERY) return line;
  const [head = ''] = line.slice(0, MAX_QUERY + 1).match(/^.*(?= )/) ?? [line.slice(0, MAX_QUERY)];
  // Not within a surrogate pair.
  return head.replace(/\p{Surrogate}$/u, '');
}

/**
 * Finds the entry that `text` names: by its headword, or else by a form. Capitals, white space, the kind of hyphens and apostrophes,
 * and marks around it do not count.
 * @returns nothing where no entry is named, or forms of several
 */
export function namedBy(text: string, entries: Iterable<NamedEntry>): TermId | undefined {
  const wanted = keyOf(text);
  if (wanted === '') return undefined;
  const byForm: TermId[] = [];
  for (const { id, term, forms } of entries) {
    if (keyOf(term) === wanted) return id;
    if (forms.some((form) => keyOf(form) === wanted)) byForm.push(id);
  }
  const [only, ...others] = byForm;
  return others.length === 0 ? only : undefined;
}

function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
