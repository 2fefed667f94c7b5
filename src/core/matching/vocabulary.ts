import { hashWord, type WordReader } from './words.ts';

/** Stands for a word that is not in the vocabulary. */
export const NO_WORD = -1;

/** Open addressing with linear probing over the folded words: one array read for most words of a text. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #speaksAlone: Uint8Array;
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  /** @param speaksAlone for each word, whether it says something whatever the word before it was */
  constructor(words: readonly string[], speaksAlone: Uint8Array) {
    this.#words = words;
    this.#speaksAlone = speaksAlone;
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

  /**
   * The position of the folded word from `start` to `end` of `text`, or `NO_WORD`; that also where the word could only go
   * on a term, and none `isAwaited`: half of all running text is such words, "the" and "of" first.
   */
  indexOf(reader: WordReader, text: string, hash: number, start: number, end: number, isAwaited: boolean): number {
    for (let slot = this.#slotFor(hash); ; slot = (slot + 1) & this.#mask) {
      const index = this.#slots[slot] ?? NO_WORD;
      if (index === NO_WORD) return NO_WORD;
      if (this.#hashes[slot] !== hash || (!isAwaited && this.#speaksAlone[index] === 0)) continue;
      if (reader.isWord(text, start, end, this.#words[index] ?? '')) return index;
    }
  }

  #slotFor(hash: number): number {
    // FNV's low bits are its weakest: http://www.isthe.com/chongo/tech/comp/fnv/#xor-fold
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
