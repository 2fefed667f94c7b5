import type { TermId } from '../glossary/entry.ts';
import { exactSpelling } from './exactSpelling.ts';
import type { Lexicon, Output } from './lexicon.ts';
import { type Match, resolveOverlaps } from './overlaps.ts';
import { hashWord, WordReader, type WordSink } from './words.ts';

/** Finds the terms of one lexicon in any text. */
export interface Matcher {
  /**
   * @param text a run of text; terms do not reach across its ends
   * @returns matches in order, without overlaps; offsets are UTF-16 code units of `text`, the end exclusive
   */
  find(text: string): Match[];
}

const NO_WORD = -1;

/** Open addressing with linear probing over the folded words: one array read for most words of a text. */
class Vocabulary {
  readonly #words: readonly string[];
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  constructor(words: readonly string[]) {
    this.#words = words;
    // At most a quarter full, so that words which are in no term mostly meet an empty slot at once.
    const size = 2 ** Math.ceil(Math.log2(Math.max(1, words.length) * 4));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(NO_WORD);
    this.#hashes = new Int32Array(size);
    for (const [index, word] of words.entries()) {
      const hash = hashWord(word);
      let slot = this.#slotFor(hash);
      while (this.#slots[slot] !== NO_WORD) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = index;
      this.#hashes[slot] = hash;
    }
  }

  indexOf(reader: WordReader, text: string, hash: number, start: number, end: number): number {
    for (let slot = this.#slotFor(hash); ; slot = (slot + 1) & this.#mask) {
      const index = this.#slots[slot] ?? NO_WORD;
      if (index === NO_WORD) return NO_WORD;
      if (this.#hashes[slot] === hash && reader.isWord(text, start, end, this.#words[index] ?? '')) return index;
    }
  }

  #slotFor(hash: number): number {
    // FNV's low bits are its weakest: http://www.isthe.com/chongo/tech/comp/fnv/#xor-fold
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

/** Walks the automaton along the words of one text. Terms that started at different words run side by side. */
class Walk implements WordSink {
  readonly candidates: Match[] = [];
  readonly #tables: Tables;
  readonly #text: string;
  /** The states of the terms that have begun, and where each began; those from `#threads` on are left over. */
  readonly #states: number[] = [];
  readonly #starts: number[] = [];
  #threads = 0;

  constructor(tables: Tables, text: string) {
    this.#tables = tables;
    this.#text = text;
  }

  word(hash: number, start: number, end: number, joined: boolean): void {
    const { vocabulary, reader, edges } = this.#tables;
    const word = vocabulary.indexOf(reader, this.#text, hash, start, end);
    const waiting = joined && word !== NO_WORD ? this.#threads : 0;
    this.#threads = 0;
    if (word === NO_WORD) return;
    for (let thread = 0; thread < waiting; thread++) {
      const next = edges[this.#states[thread] ?? 0]?.get(word);
      if (next !== undefined) this.#advance(next, this.#starts[thread] ?? 0, end);
    }
    const first = edges[0]?.get(word);
    if (first !== undefined) this.#advance(first, start, end);
  }

  #advance(state: number, start: number, end: number): void {
    this.#states[this.#threads] = state;
    this.#starts[this.#threads] = start;
    this.#threads++;
    this.#accept(state, start, end);
  }

  #accept(state: number, start: number, end: number): void {
    const outputs = this.#tables.outputs.get(state);
    if (!outputs) return;
    for (const [term, ...exactSpellings] of outputs) {
      const isExact = exactSpellings.length > 0;
      if (isExact && !exactSpellings.includes(exactSpelling(this.#text.slice(start, end)))) continue;
      this.candidates.push({ start, end, id: this.#tables.ids[term] as TermId });
    }
  }
}

interface Tables {
  readonly reader: WordReader;
  readonly vocabulary: Vocabulary;
  readonly edges: readonly ReadonlyMap<number, number>[];
  readonly outputs: ReadonlyMap<number, readonly Output[]>;
  readonly ids: readonly string[];
}

function edgeMap(pairs: readonly number[]): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  return map;
}

/** Fills the tables that `find` needs from a compiled lexicon. */
export function createMatcher(lexicon: Lexicon): Matcher {
  const tables: Tables = {
    reader: new WordReader(),
    vocabulary: new Vocabulary(lexicon.words.split(' ')),
    edges: lexicon.states.map(edgeMap),
    outputs: new Map(lexicon.outputs),
    ids: lexicon.ids,
  };
  return {
    find(text) {
      const walk = new Walk(tables, text);
      tables.reader.read(text, walk);
      return resolveOverlaps(walk.candidates);
    },
  };
}
