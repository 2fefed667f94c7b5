import { bitOf } from './columns.ts';
import { addTally, type Clues, paragraphDensity, type Tally } from './sense.ts';
import type { Tables } from './tables.ts';
import { NO_WORD } from './vocabulary.ts';
import type { Span } from './walk.ts';
import type { TextWords } from './words.ts';

/** How many words before and after a guarded form are near it, and how many may tell of its subject. */
const NEAR_WORDS = 10;
const SUBJECT_WORDS = 60;
const CUE_UNIT = 10;

/** A guarded form in a text. */
export interface Guarded extends Span {
  readonly term: number;
  readonly prior: number;
}

/** The words around a guarded form that speak for or against it, by their numbers in the lexicon, in the order of the text. */
export interface WordsAround {
  readonly near: readonly number[];
  readonly nearOther: readonly number[];
  /** Each once. */
  readonly subject: readonly number[];
  readonly against: readonly number[];
}

/** @param mentions all guarded forms of the same term in this text: they are no evidence for each other */
export function wordsAround(
  { cues, speaks }: Tables,
  { known, count }: TextWords,
  { first, last, term }: Guarded,
  mentions: readonly Span[],
): WordsAround {
  const near: number[] = [];
  const nearOther: number[] = [];
  const subject: number[] = [];
  const against: number[] = [];
  const { from, values, masks } = speaks;
  const speaksFor = 2 * term;
  const eitherBit = bitOf(speaksFor) | bitOf(speaksFor + 1);
  const end = Math.min(count - 1, last + SUBJECT_WORDS);
  for (let at = Math.max(0, first - SUBJECT_WORDS); at <= end; at++) {
    const word = known[at] ?? NO_WORD;
    if (word === NO_WORD) continue;
    const isNear = at >= first - NEAR_WORDS && at <= last + NEAR_WORDS;
    const weight = isNear ? (cues[word] ?? 0) : 0;
    const maySpeak = ((masks[word] ?? 0) & eitherBit) !== 0;
    if (weight === 0 && !maySpeak) continue;
    if (mentions.some((mention) => mention.first <= at && at <= mention.last)) continue;
    if (weight > 0) near.push(word);
    if (weight < 0) nearOther.push(word);
    if (!maySpeak) continue;
    for (let its = from[word] ?? 0; its < (from[word + 1] ?? 0); its++) {
      const value = values[its] ?? 0;
      if (value < speaksFor) continue;
      if (value === speaksFor && !subject.includes(word)) subject.push(word);
      if (value === speaksFor + 1 && isNear) against.push(word);
      if (value > speaksFor) break;
    }
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
  const sumOf = (numbers: readonly number[]): number =>
    numbers.reduce((tenths, word) => tenths + (tables.cues[word] ?? 0), 0) / CUE_UNIT;
  const paragraph = mentions.reduce((rest, mention) => addTally(rest, tallyOf(tables, words, mention), -1), tally);
  return {
    prior: guarded.prior,
    near: sumOf(near),
    nearOther: sumOf(nearOther),
    subject: subject.length,
    against: against.length,
    paragraph: paragraphDensity(paragraph),
    own: tallyOf(tables, words, guarded),
  };
}

/** What some words of a text add to its tally. */
export function tallyOf({ cues }: Tables, { known }: TextWords, { first, last }: Span): Tally {
  let tenths = 0;
  for (let at = first; at <= last; at++) tenths += cues[known[at] ?? NO_WORD] ?? 0;
  return { words: last - first + 1, weight: tenths / CUE_UNIT, terms: 0 };
}
