import type { Entry } from '../glossary/entry.ts';
import { ankiOf, csvOf, meaningOf, tagsOf } from '../sheet/tables.ts';
import type { Met, SavedTerm } from './learning.ts';

/** A saved term with its entry. */
export interface SavedEntry {
  readonly saved: SavedTerm;
  readonly entry: Entry;
}

/** Saved terms as notes for Anki: the term in front, behind it its meaning, where it was met, and the reader's note. */
export function savedToAnki(terms: readonly SavedEntry[]): string {
  return ankiOf(
    terms.map(({ saved, entry }) => ({
      front: entry.term,
      back: [meaningOf(entry), ...saved.met.map(quoted), saved.note],
      tags: tagsOf(entry),
    })),
  );
}

/** Saved terms as comma-separated values, with a line of headings; a line for each sentence in a cell. */
export function savedToCsv(terms: readonly SavedEntry[]): string {
  const rows = terms.map(({ saved, entry }) => [
    entry.term,
    entry.definition,
    entry.example,
    entry.topic,
    saved.met.map(quoted).join('\n'),
    saved.met.map(({ address }) => address).join('\n'),
    saved.note,
  ]);
  return csvOf([['term', 'definition', 'example', 'topic', 'met in', 'address', 'note'], ...rows]);
}

function quoted({ sentence, title }: Met): string {
  return title === '' ? `“${sentence}”` : `“${sentence}” (${title})`;
}
