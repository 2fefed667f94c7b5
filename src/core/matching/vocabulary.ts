import { narrowestFor } from './columns.ts';
import { sharedLetters, unpackWords } from './packing.ts';
import { addToCheck, addToHash, HASH_START, type TextWords } from './words.ts';

/** Stands for a word that is not in the vocabulary. */
export const NO_WORD = -1;

/**
 * Knows words by two hashes of 32 bits, in a table with open addressing and linear probing. That another word has both hashes
 * of one of ten thousand words happens once in 10¹⁵ words, so letters are not compared.
 */
export class Vocabulary {
  readonly size: number;
  readonly #packed: string;
  readonly #hashes: Int32Array;
  readonly #checks: Int32Array;
  /** For each slot the number of its word plus one, or zero. */
  readonly #slots: Uint16Array | Int32Array;
  #names: readonly string[] | undefined;

  /** @param packed as `packWords` writes it */
  constructor(packed: string) {
    this.#packed = packed;
    this.size = countWords(packed);
    this.#hashes = new Int32Array(this.size);
    this.#checks = new Int32Array(this.size);
    this.#hashAll();
    // At most a quarter full, so that words which are in no term mostly meet an empty slot at once.
    const mask = 2 ** Math.ceil(Math.log2(Math.max(1, this.size) * 4)) - 1;
    this.#slots = narrowestFor(this.size, mask + 1);
    for (let word = 0; word < this.size; word++) {
      let slot = slotFor(this.#hashes[word] ?? 0, mask);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = word + 1;
    }
  }

  /** Looks up the words of a text: `words.known` gets the position of each, or `NO_WORD`. */
  lookUp(words: TextWords): void {
    const slots = this.#slots;
    const ownHashes = this.#hashes;
    const ownChecks = this.#checks;
    const { hashes, checks, known, count } = words;
    const mask = slots.length - 1;
    for (let at = 0; at < count; at++) {
      const hash = hashes[at] ?? 0;
      let slot = slotFor(hash, mask);
      let word = (slots[slot] ?? 0) - 1;
      while (word !== NO_WORD && (ownHashes[word] !== hash || ownChecks[word] !== checks[at])) {
        slot = (slot + 1) & mask;
        word = (slots[slot] ?? 0) - 1;
      }
      known[at] = word;
    }
  }

  /** The word at a position. */
  nameOf(word: number): string {
    // Only a card asks for names.
    this.#names ??= unpackWords(this.#packed);
    return this.#names[word] ?? '';
  }

  /** Hashes each word from where it parts from the one before. */
  #hashAll(): void {
    const packed = this.#packed;
    const hashAt: number[] = [HASH_START];
    const checkAt: number[] = [0];
    let depth = 0;
    let word = -1;
    for (let at = 0; at <= packed.length; at++) {
      const unit = at < packed.length ? packed.charCodeAt(at) : WORD_END;
      const shared = sharedLetters(unit);
      if (shared >= 0) {
        if (word >= 0) {
          this.#hashes[word] = hashAt[depth] ?? 0;
          this.#checks[word] = checkAt[depth] ?? 0;
        }
        word++;
        depth = shared;
      } else {
        hashAt[depth + 1] = addToHash(hashAt[depth] ?? 0, unit);
        checkAt[depth + 1] = addToCheck(checkAt[depth] ?? 0, unit);
        depth++;
      }
    }
  }
}

/** Any unit with which a word begins ends the one before. */
const WORD_END = 'A'.charCodeAt(0);

function countWords(packed: string): number {
  let count = 0;
  for (let at = 0; at < packed.length; at++) if (sharedLetters(packed.charCodeAt(at)) >= 0) count++;
  return count;
}

function slotFor(hash: number, mask: number): number {
  // FNV's low bits are its weakest: http://www.isthe.com/chongo/tech/comp/fnv/#xor-fold
  return (hash ^ (hash >>> 15)) & mask;
}
