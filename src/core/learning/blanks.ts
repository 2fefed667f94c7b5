import { foldWord, TextWords, WordReader } from '../matching/words.ts';
import { isSameWord, type Numbers, numbersOf } from './numbers.ts';

/** What stands in place of a word that is not to be read: of one width, so that it says nothing of the word's length. */
export const BLANK = '_____';

/** A place in a text: offsets in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in which places are blanked out. */
export interface BlankedText {
  readonly text: string;
  /** Where `BLANK` stands in it. */
  readonly blanks: readonly Span[];
}

/**
 * Blanks out wordings wherever they stand in a text, in singular and plural, whatever the capitals and hyphens.
 * @param more further places in the text that are to be blanked out
 */
export function blankOut(text: string, wordings: readonly string[], more: readonly Span[]): BlankedText {
  const words = wordsOf(text);
  const places = wordings.map((wording) => wordsOf(wording)).flatMap((wording) => placesOf(wording, words));
  const blanks: Span[] = [];
  let blanked = '';
  let position = 0;
  for (const { start, end } of joined([...places, ...more])) {
    blanked += text.slice(position, start);
    blanks.push({ start: blanked.length, end: blanked.length + BLANK.length });
    blanked += BLANK;
    position = end;
  }
  return { text: blanked + text.slice(position), blanks };
}

interface PlacedWord extends Span {
  readonly numbers: Numbers;
  /** Whether it goes on from the word before, with no punctuation between them. */
  readonly goesOn: boolean;
}

function wordsOf(text: string): PlacedWord[] {
  const words = new TextWords();
  new WordReader().read(text, words);
  return Array.from({ length: words.count }, (_, index) => {
    const [start = 0, end = 0] = [words.starts[index], words.ends[index]];
    return { start, end, numbers: numbersOf(foldWord(text, start, end)), goesOn: words.joined[index] === 1 };
  });
}

function placesOf(wording: readonly PlacedWord[], words: readonly PlacedWord[]): Span[] {
  if (wording.length === 0) return [];
  return words.flatMap(({ start }, index) => {
    const last = words[index + wording.length - 1];
    const isHere = wording.every(({ numbers, goesOn }, offset) => {
      const word = words[index + offset];
      return word && (word.goesOn || !goesOn) && isSameWord(word.numbers, numbers);
    });
    return last && isHere ? [{ start, end: last.end }] : [];
  });
}

/** Places in their order; those that overlap as one. */
function joined(places: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}
