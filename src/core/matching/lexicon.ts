/**
 * The compiled lexicon: a deterministic automaton over words, as plain JSON, so that a content script only has to fill
 * two hash tables from it. `src/core/matching/compile.ts` makes it.
 */
export interface Lexicon {
  /** Term ids; outputs name them by position. */
  readonly ids: readonly string[];
  /** Every folded word that occurs in some form, separated by spaces; states name them by position. */
  readonly words: string;
  /** For each state, pairs of word and next state. State 0 is the start. */
  readonly states: readonly (readonly number[])[];
  /** For each accepting state, what is found there. */
  readonly outputs: readonly (readonly [state: number, found: readonly Output[]])[];
}

/** A term by its position in `ids`, with the spellings that alone count where case matters ("UPR", "UPRs"). */
export type Output = readonly [term: number, ...exactSpellings: string[]];

/** One wording of a term, as it goes into the compiler. */
export interface Form {
  readonly text: string;
  /** Only this spelling counts: "ACT" is a therapy, "act" is not. */
  readonly exactCase: boolean;
}

export interface LexiconTerm {
  readonly id: string;
  readonly forms: readonly Form[];
}
