import { addTally, type Clues, type CueWords, paragraphDensity, type Tally } from './sense.ts';
import type { Tables } from './tables.ts';
import type { Span } from './walk.ts';
import type { TextWords, Word } from './words.ts';

/** How many words before and after a guarded form are near it, and how many may tell of its subject. */
const NEAR_WORDS = 10;
const SUBJECT_WORDS = 60;
const CUE_UNIT = 10;

/** A guarded form in a text. */
export interface Guarded extends Span {
  readonly term: number;
  readonly prior: number;
}

/** What a word around a guarded form says: near it, for or against psychology; within earshot, of the term's subject; or against the term. */
type Kind = keyof CueWords;

/**
 * Goes through the words around a guarded form that speak for or against it, in the order of the text.
 * @param mentions all guarded forms of the same term in this text: they are no evidence for each other
 * @param hear is called with each of the words and what it says: of the subject, each word once
 */
export function listenAround(
  tables: Tables,
  { known, count }: TextWords,
  { first, last, term }: Guarded,
  mentions: readonly Span[],
  hear: (kind: Kind, word: Word) => void,
): void {
  const subject: Word[] = [];
  const speaks = tables.wordsOf(term);
  const end = Math.min(count - 1, last + SUBJECT_WORDS);
  for (let at = Math.max(0, first - SUBJECT_WORDS); at <= end; at++) {
    const word = known[at];
    if (!word) continue;
    const isNear = at >= first - NEAR_WORDS && at <= last + NEAR_WORDS;
    const weight = isNear ? word.cue : 0;
    const maySpeak = speaks.maySpeak(word.number);
    if (weight === 0 && !maySpeak) continue;
    if (mentions.some((mention) => mention.first <= at && at <= mention.last)) continue;
    if (weight !== 0) hear(weight > 0 ? 'near' : 'nearOther', word);
    if (!maySpeak) continue;
    if (speaks.isSubject(word.number) && !subject.includes(word)) {
      subject.push(word);
      hear('subject', word);
    }
    if (isNear && speaks.isAgainst(word.number)) hear('against', word);
  }
}

/**
 * Measures what speaks for and against a guarded form.
 * @param mentions all guarded forms of the same term in this text, this one included
 * @param tally of the whole text
 */
export function cluesOf(
  tables: Tables,
  words: TextWords,
  guarded: Guarded,
  mentions: readonly Span[],
  tally: Tally,
): Clues {
  const tenths = { near: 0, nearOther: 0 };
  const counts = { subject: 0, against: 0 };
  // No lists of them: they were a twentieth of all that was allocated for an article.
  listenAround(tables, words, guarded, mentions, (kind, { cue }) => {
    if (kind === 'near' || kind === 'nearOther') tenths[kind] += cue;
    else counts[kind]++;
  });
  const paragraph = mentions.reduce((rest, mention) => addTally(rest, tallyOf(words, mention), -1), tally);
  return {
    prior: guarded.prior,
    near: tenths.near / CUE_UNIT,
    nearOther: tenths.nearOther / CUE_UNIT,
    ...counts,
    paragraph: paragraphDensity(paragraph),
    own: tallyOf(words, guarded),
  };
}

/** What some words of a text add to its tally. */
export function tallyOf({ known }: TextWords, { first, last }: Span): Tally {
  let tenths = 0;
  for (let at = first; at <= last; at++) {
    tenths += known[at]?.cue ?? 0;
  }
  return { words: last - first + 1, weight: tenths / CUE_UNIT, terms: 0 };
}
