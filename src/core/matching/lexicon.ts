import type { SenseWeights } from './sense.ts';

/**
 * The compiled lexicon, as plain JSON: `src/core/matching/compile.ts` makes it, `src/core/matching/tables.ts` reads it. Words and
 * numbers are packed (see packing.ts); what is called a list is parted by spaces.
 */
export interface Lexicon {
  /** A list of term ids; the rest names them by position. */
  readonly ids: string;
  /**
   * A list of blocks of `WORDS_PER_BLOCK` words: every folded word that occurs in some form or speaks for or against a
   * sense, in the order of their code units; the rest names them by position.
   */
  readonly words: string;
  /**
   * A list of blocks as in `words`: the sets of spellings that each word is in, as "behavior" and "behaviour" are in one, because
   * either may stand for one word of a form. Sets are numbered in the order of their first words: those with which forms
   * begin from 1, then the others. A block holds how many of either kind begin with its words; then for each word
   * how many others it is in, of the others and of the first how many begin with it (each up to `MANY_SETS`, after which its
   * number follows), all three as one number; and for each of those others twice how far before the next one of its kind
   * it is, plus one if no form begins with it.
   */
  readonly sets: string;
  /**
   * For each set with which forms begin the trie of all that can follow it. A trie holds for each node, before its children,
   * `FOUND_LIMIT` times how many of these it has, plus how many forms end there; of each such form the term, twice its
   * use, plus one if its case matters, and then its position in `exact`; and before each child the set that leads to it, as the
   * distance from that of the child before.
   */
  readonly forms: string;
  /** The spellings that alone count where case matters ("UPR"). */
  readonly exact: readonly string[];
  /** The log-odds of guarded forms before anything around them is read; use 0 is plain, from 1 on they are guarded. */
  readonly priors: readonly number[];
  /**
   * A list of tries like those of `forms`, each with its set in front: wordings in which no term is meant. Each is written from
   * the word on with which a term begins in it: first forward to its end, then, after `TURN`, back to its beginning.
   */
  readonly vetoes: string;
  /** For each word how much it speaks for psychology, in tenths of log-odds: twice as much, or, where it speaks against it, one less. */
  readonly cues: string;
  /** For each term the words of its subject and, after `AGAINST`, those that speak against it, each by its distance from the one before. */
  readonly speaks: string;
  /** What each kind of evidence weighs. */
  readonly weights: SenseWeights;
}

/** Of how many words one is looked for among the others of its block. */
export const WORDS_PER_BLOCK = 16;

/** Where so many sets begin with one word, their number is written apart. */
export const MANY_SETS = 3;

/** Fewer forms than this end at one node. */
export const FOUND_LIMIT = 8;

/** Stands in place of a set where a veto turns back. */
export const TURN = 0;

/** Parts words that speak for a term from those that speak against it; packed numbers have no such character. */
export const AGAINST = '!';

/**
 * What a form says where it is found:
 * `plain`: its term is meant; `veto`: no term is meant within it; a number: its term may be meant, with these log-odds
 * before anything around it is read.
 */
export type Use = 'plain' | 'veto' | number;

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
