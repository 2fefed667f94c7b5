import { type Lexicon, WORDS_PER_BLOCK } from './lexicon.ts';
import { isBeforeWords, numberAt, positionInWords } from './packing.ts';
import { SetReader } from './setReader.ts';
import { bitOf } from './trie.ts';
import { foldWord, type TextWords, type Word } from './words.ts';

/** For so many words met there is room at first, which is enough for an article, and at most: a feed never ends. */
const FIRST_MET = 1_024;
const MOST_MET = 32_768;
/** A quarter of the slots is taken at most, so that words mostly meet their own or an empty one at once. */
const SLOTS_PER_WORD = 4;

/**
 * Knows the words of a lexicon. Words are looked for in the packed list once for each that is met, and found again by two
 * hashes of 32 bits, in a table with open addressing and linear probing: that two of ten thousand words have both the same
 * happens on one in 10¹¹ pages, so their letters are not compared.
 */
export class Vocabulary {
  readonly #blocks: readonly string[];
  readonly #setBlocks: readonly string[];
  /** For each block the numbers of the next sets of either kind before it. */
  readonly #nextFirst: Int32Array;
  readonly #nextInner: Int32Array;
  /** The last of the sets with which forms begin. */
  readonly #lastFirst: number;
  readonly #cues: string;
  /** The words met so far, known or not, with their hashes. */
  #met: (Word | undefined)[] = [];
  #hashes = new Int32Array(FIRST_MET);
  #checks = new Int32Array(FIRST_MET);
  /** For each slot the position of its word in `#met` plus one, or zero. */
  #slots = new Int32Array(FIRST_MET * SLOTS_PER_WORD);

  constructor({ words, sets, cues }: Pick<Lexicon, 'words' | 'sets' | 'cues'>) {
    this.#cues = cues;
    this.#blocks = words.split(' ');
    this.#setBlocks = sets.split(' ');
    this.#nextFirst = new Int32Array(this.#setBlocks.length + 1);
    this.#nextInner = new Int32Array(this.#setBlocks.length + 1);
    let first = 1;
    let inner = 0;
    for (let block = 0; block < this.#setBlocks.length; block++) {
      this.#nextFirst[block] = first;
      this.#nextInner[block] = inner;
      first += numberAt(this.#setBlocks[block] ?? '', 0);
      inner += numberAt(this.#setBlocks[block] ?? '', 1);
    }
    // The others are numbered after all those with which forms begin.
    this.#lastFirst = first - 1;
    this.#nextInner = this.#nextInner.map((number) => number + first);
  }

  /** At most so many words are in it. */
  get size(): number {
    return this.#blocks.length * WORDS_PER_BLOCK;
  }

  /** Looks up the words of a text: `words.known` gets each that is in the lexicon. */
  lookUp(words: TextWords, text: string): void {
    const { hashes, checks, known, count } = words;
    for (let at = 0; at < count; at++) {
      const hash = hashes[at] ?? 0;
      const check = checks[at] ?? 0;
      const mask = this.#slots.length - 1;
      let slot = slotFor(hash, mask);
      let met = (this.#slots[slot] ?? 0) - 1;
      while (met >= 0 && (this.#hashes[met] !== hash || this.#checks[met] !== check)) {
        slot = (slot + 1) & mask;
        met = (this.#slots[slot] ?? 0) - 1;
      }
      known[at] = met >= 0 ? this.#met[met] : this.#meet(words, at, text);
    }
  }

  #meet(words: TextWords, at: number, text: string): Word | undefined {
    if (this.#met.length === this.#hashes.length) this.#makeRoom();
    const word = this.#find(foldWord(text, words.starts[at] ?? 0, words.ends[at] ?? 0));
    const met = this.#met.push(word) - 1;
    this.#hashes[met] = words.hashes[at] ?? 0;
    this.#checks[met] = words.checks[at] ?? 0;
    this.#slots[this.#emptySlotFor(this.#hashes[met])] = met + 1;
    return word;
  }

  /** Makes room for twice as many words or, where they are too many, forgets all of them. */
  #makeRoom(): void {
    const isFull = this.#met.length >= MOST_MET;
    const [hashes, checks] = [this.#hashes, this.#checks];
    const size = isFull ? FIRST_MET : 2 * hashes.length;
    if (isFull) this.#met = [];
    this.#hashes = new Int32Array(size);
    this.#checks = new Int32Array(size);
    this.#slots = new Int32Array(size * SLOTS_PER_WORD);
    if (isFull) return;
    this.#hashes.set(hashes);
    this.#checks.set(checks);
    for (let met = 0; met < hashes.length; met++) this.#slots[this.#emptySlotFor(hashes[met] ?? 0)] = met + 1;
  }

  #emptySlotFor(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = slotFor(hash, mask);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  #find(name: string): Word | undefined {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isBeforeWords(this.#blocks[middle] ?? '', name)) high = middle - 1;
      else low = middle;
    }
    const position = positionInWords(this.#blocks[low] ?? '', name);
    return position < 0 ? undefined : this.#wordAt(low, position, name);
  }

  #wordAt(block: number, position: number, name: string): Word {
    const number = block * WORDS_PER_BLOCK + position;
    const reader = new SetReader(
      this.#setBlocks[block] ?? '',
      this.#nextFirst[block] ?? 0,
      this.#nextInner[block] ?? 0,
    );
    for (let before = 0; before < position; before++) reader.skip();
    const sets = reader.read();
    const firstSets = sets.filter((set) => set <= this.#lastFirst);
    let mask = 0;
    for (let at = 0; at < sets.length; at++) mask |= bitOf(sets[at] ?? 0);
    const cue = cueOf(numberAt(this.#cues, number));
    return { number, name, cue, sets, firstSets, beginsForms: firstSets.length > 0, mask };
  }
}

/** What `Lexicon.cues` says of a word, in tenths of log-odds. */
function cueOf(packed: number): number {
  return packed % 2 === 0 ? packed / 2 : -(packed + 1) / 2;
}

function slotFor(hash: number, mask: number): number {
  // FNV's low bits are its weakest: http://www.isthe.com/chongo/tech/comp/fnv/#xor-fold
  return (hash ^ (hash >>> 15)) & mask;
}
