import { addTally, type Clues, paragraphDensity, type Tally } from './sense.ts';
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

/** The words around a guarded form that speak for or against it, in the order of the text. */
export interface WordsAround {
  readonly near: readonly Word[];
  readonly nearOther: readonly Word[];
  /** Each once. */
  readonly subject: readonly Word[];
  readonly against: readonly Word[];
}

/** @param mentions all guarded forms of the same term in this text: they are no evidence for each other */
export function wordsAround(
  tables: Tables,
  { known, count }: TextWords,
  { first, last, term }: Guarded,
  mentions: readonly Span[],
): WordsAround {
  const near: Word[] = [];
  const nearOther: Word[] = [];
  const subject: Word[] = [];
  const against: Word[] = [];
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
    if (weight > 0) near.push(word);
    if (weight < 0) nearOther.push(word);
    if (!maySpeak) continue;
    if (speaks.isSubject(word.number) && !subject.includes(word)) subject.push(word);
    if (isNear && speaks.isAgainst(word.number)) against.push(word);
  }
  return { near, nearOther, subject, against };
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
  const { near, nearOther, subject, against } = wordsAround(tables, words, guarded, mentions);
  const sumOf = (cueWords: readonly Word[]): number => cueWords.reduce((tenths, { cue }) => tenths + cue, 0) / CUE_UNIT;
  const paragraph = mentions.reduce((rest, mention) => addTally(rest, tallyOf(words, mention), -1), tally);
  return {
    prior: guarded.prior,
    near: sumOf(near),
    nearOther: sumOf(nearOther),
    subject: subject.length,
    against: against.length,
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
