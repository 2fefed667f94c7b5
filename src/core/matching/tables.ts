import type { Output } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordReader } from './words.ts';

/** What finding needs, filled once from a lexicon. Words, states and terms are named by position. */
export interface Tables {
  readonly reader: WordReader;
  readonly words: readonly string[];
  readonly vocabulary: Vocabulary;
  /** For each word the state to which it leads from the start, or `NO_STATE`. */
  readonly first: Int32Array;
  readonly edges: readonly ReadonlyMap<number, number>[];
  /** For each state, whether something is found there. */
  readonly isAccepting: Uint8Array;
  readonly outputs: ReadonlyMap<number, readonly Output[]>;
  readonly ids: readonly string[];
  /** For each word its weight as a cue, in tenths of log-odds. */
  readonly cues: Int8Array;
  /** For each word, whether it speaks for or against a sense: as a cue, or of some term. */
  readonly isEvidence: Uint8Array;
  readonly subjects: ReadonlyMap<number, ReadonlySet<number>>;
  readonly against: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Stands for no state: the start itself, to which no word leads. */
export const NO_STATE = 0;
