import type { SenseWeights } from './sense.ts';

/**
 * The compiled lexicon, as plain JSON: `src/core/matching/compile.ts` makes it, `src/core/matching/tables.ts` reads it. Numbers
 * and words are packed (see packing.ts).
 */
export interface Lexicon {
  /** Term ids, separated by spaces; the rest names them by position. */
  readonly ids: string;
  /** Every folded word that occurs in some form or speaks for or against a sense, sorted; the rest names them by position. */
  readonly words: string;
  /**
   * The spellings that may stand for one word of a form, as "behavior" and "behaviour" do, numbered from 1: for each set the
   * distance of its first word from that of the set before, how many more words it has, and their distances.
   */
  readonly sets: string;
  /** The forms of all terms. Those sets that a form begins with are the first ones, in order. */
  readonly forms: PackedTrie;
  /** What each form that is found says, in the order of `forms.found`: a term, and twice its use, plus one where case matters. */
  readonly says: string;
  /** The spellings that alone count where case matters ("UPR"), in the order in which `says` has them. */
  readonly exact: readonly string[];
  /** The log-odds of guarded forms before anything around them is read; use 0 is plain, from 1 on they are guarded. */
  readonly priors: readonly number[];
  /**
   * Wordings in which no term is meant. Each is written from the word on with which a term begins in it: first forward to
   * its end, then, after `TURN`, back to its beginning.
   */
  readonly vetoes: PackedTrie;
  /** Cue words: distance from the one before, and how much the word speaks for psychology, in tenths of log-odds and `CUE_OFFSET` more. */
  readonly cues: string;
  /**
   * Words that speak for or against single terms: distance from the one before, how many terms, and for each the distance
   * of twice its number, plus one if against it.
   */
  readonly speaks: string;
  /** What each kind of evidence weighs. */
  readonly weights: SenseWeights;
}

/** A trie over sets of words, its nodes numbered level by level, so that the children of a node stand together. */
export interface PackedTrie {
  /** For each node how many children it has. */
  readonly children: string;
  /** For each node but the first the set that leads to it: among siblings the distance from the one before. */
  readonly steps: string;
  /** For each node how many forms end there. */
  readonly found: string;
}

/** Stands in place of a set where a veto turns back. */
export const TURN = 0;

/** What is added to the weights of cue words, so that none is below zero; they fit into a byte. */
export const CUE_OFFSET = 128;

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
