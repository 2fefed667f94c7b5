import type { SenseWeights } from './sense.ts';

/**
 * The compiled lexicon: a deterministic automaton over words with what is needed to tell senses apart, as plain JSON, so
 * that a content script only has to fill a few tables from it. `src/core/matching/compile.ts` makes it.
 */
export interface Lexicon {
  /** Term ids; outputs name them by position. */
  readonly ids: readonly string[];
  /** Every folded word that occurs in some form or speaks for or against a sense, separated by spaces; the rest names them by position. */
  readonly words: string;
  /** For each state, pairs of word and next state. State 0 is the start. */
  readonly states: readonly (readonly number[])[];
  /** For each accepting state, what is found there. */
  readonly outputs: readonly (readonly [state: number, found: readonly Output[]])[];
  /** Pairs of word and weight: how much the word speaks for psychology, in tenths of log-odds; below zero, against it. */
  readonly cues: readonly number[];
  /** For terms with guarded forms, the words of their subject. */
  readonly subjects: readonly (readonly [term: number, words: readonly number[]])[];
  /** For terms with such words, the words that speak against them. */
  readonly against: readonly (readonly [term: number, words: readonly number[]])[];
  /** What each kind of evidence weighs. */
  readonly weights: SenseWeights;
}

/**
 * What a form says where it is found:
 * `plain`: its term is meant; `veto`: no term is meant within it; a number: its term may be meant, with these log-odds
 * before anything around it is read.
 */
export type Use = 'plain' | 'veto' | number;

/** A term by its position in `ids`, with the spellings that alone count where case matters ("UPR", "UPRs"). */
export type Output = readonly [term: number, use: Use, ...exactSpellings: string[]];

/** One wording of a term, or a pattern of wordings (see `parsePattern`), as it goes into the compiler. */
export interface Form {
  readonly text: string;
  /** Only this spelling counts: "ACT" is a therapy, "act" is not. */
  readonly exactCase: boolean;
  readonly use: Use;
}

export interface LexiconTerm {
  readonly id: string;
  readonly forms: readonly Form[];
  /** Folded words that, around a guarded form, speak for the term. */
  readonly subject: readonly string[];
  /** Words that, near a guarded form, speak for another sense of it. */
  readonly against: readonly string[];
}

/** What the words around guarded forms say, as it goes into the compiler. */
export interface Sense {
  /** For folded words how much they speak for psychology, in tenths of log-odds; below zero, against it. */
  readonly cues: Readonly<Record<string, number>>;
  readonly weights: SenseWeights;
}
