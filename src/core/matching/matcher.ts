import type { Lexicon } from './lexicon.ts';
import type { Findings, SenseWeights } from './sense.ts';
import { NO_STATE, type Tables } from './tables.ts';
import { Vocabulary } from './vocabulary.ts';
import { Walk } from './walk.ts';
import { WordReader } from './words.ts';

/** Finds the terms of one lexicon in any text. */
export interface Matcher {
  /**
   * @param text a run of text; terms do not reach across its ends
   * @returns what may be a term, in the order in which it ends, overlaps included; offsets are UTF-16 code units of
   *   `text`, the end exclusive
   */
  find(text: string): Findings;
  /** What each kind of evidence weighs, for judging what was found. */
  readonly weights: SenseWeights;
}

function edgeMap(pairs: readonly number[]): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  return map;
}

function wordSets(ofTerms: Lexicon['against']): Map<number, Set<number>> {
  return new Map(ofTerms.map(([term, words]) => [term, new Set(words)]));
}

/** Fills the tables that `find` needs from a compiled lexicon. */
export function createMatcher(lexicon: Lexicon): Matcher {
  const words = lexicon.words.split(' ');
  const cues = new Int8Array(words.length);
  for (const [word, weight] of edgeMap(lexicon.cues)) cues[word] = weight;
  const isEvidence = Uint8Array.from(cues, (weight) => Number(weight !== 0));
  for (const [, its] of [...lexicon.subjects, ...lexicon.against]) for (const word of its) isEvidence[word] = 1;
  const edges = lexicon.states.map(edgeMap);
  const first = new Int32Array(words.length).fill(NO_STATE);
  for (const [word, state] of edges[0] ?? []) first[word] = state;
  const speaksAlone = Uint8Array.from(cues, (weight, word) => Number(weight !== 0 || first[word] !== NO_STATE));
  const isAccepting = new Uint8Array(edges.length);
  for (const [state] of lexicon.outputs) isAccepting[state] = 1;
  const tables: Tables = {
    reader: new WordReader(),
    words,
    vocabulary: new Vocabulary(words, speaksAlone),
    isEvidence,
    first,
    edges,
    isAccepting,
    outputs: new Map(lexicon.outputs),
    ids: lexicon.ids,
    cues,
    subjects: wordSets(lexicon.subjects),
    against: wordSets(lexicon.against),
  };
  return {
    weights: lexicon.weights,
    find(text) {
      const walk = new Walk(tables, text);
      tables.reader.read(text, walk);
      return walk.findings();
    },
  };
}
