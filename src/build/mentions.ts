import { parsePattern } from '../core/matching/patterns.ts';
import { spellingsOf } from '../core/matching/spellings.ts';
import { formsOf } from './authoredEntry.ts';
import type { EntryFile } from './entrySchema.ts';

/** Whether a run of `words` spells out `spellings`, one after the other. */
export function holds(words: readonly string[], spellings: readonly (readonly string[])[]): boolean {
  return words.some((_, start) => spellings.every((each, offset) => each.includes(words[start + offset] ?? '')));
}

/**
 * Whether a text names what an entry is about, by its headword or any other form.
 * @param words the folded words of the text
 */
export function mentions(words: readonly string[], entry: EntryFile): boolean {
  return formsOf(entry).some(({ text }) => parsePattern(text).some((choices) => holds(words, spellingsOf(choices))));
}
