/*
 * The compiled lexicon is text, because that is what a script can hold, and what gzip makes small. Numbers are single UTF-16
 * code units, and lists are parted by spaces, so that nothing has to be parsed before it is needed: taking it all apart
 * at once took 30 ms in code that was not warm yet, and most texts need little of it.
 */

/** `#`, for zero: what comes before would have to be escaped in a script, or parts lists. */
const ZERO = 0x23;
/** From here to the surrogates a unit carries the high bits of a number, the next one the 15 low ones. */
const FIRST_LEAD = 0xd000;
const LOW_BITS = 15;
/** The first unit of each word of a list: how many letters it has in common with the word before, from "A" for none. */
const A = 'A'.charCodeAt(0);
const Z = 'Z'.charCodeAt(0);

/**
 * Writes numbers as text, in which are no spaces.
 * @throws RangeError where a number is not a whole one from 0 to 2²⁶
 */
export function packNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      if (!Number.isInteger(number) || number < 0 || number >> LOW_BITS >= 0x800)
        throw new RangeError(`${number} can't be packed: only whole numbers from 0 to 2^26 can.`);
      if (ZERO + number < FIRST_LEAD) return String.fromCharCode(ZERO + number);
      const low = number & ((1 << LOW_BITS) - 1);
      return String.fromCharCode(FIRST_LEAD + (number >> LOW_BITS), ZERO + low);
    })
    .join('');
}

/** The number at a position, where all before it are single units: those up to 53,000 are. */
export function numberAt(packed: string, position: number): number {
  return packed.charCodeAt(position) - ZERO;
}

/** Reads, one after the other, the numbers that `packNumbers` wrote. */
export class NumberReader {
  readonly #packed: string;
  #at = 0;

  constructor(packed: string) {
    this.#packed = packed;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#packed.length;
  }

  /** What has not been read yet. */
  rest(): string {
    return this.#packed.slice(this.#at);
  }

  next(): number {
    const unit = this.#packed.charCodeAt(this.#at++);
    if (unit < FIRST_LEAD) return unit - ZERO;
    return ((unit - FIRST_LEAD) << LOW_BITS) | (this.#packed.charCodeAt(this.#at++) - ZERO);
  }
}

/**
 * Writes a list of folded words as text, each without the letters that it has in common with the word before (front coding).
 * @throws Error where a word holds a capital from A to Z, which folding leaves in none
 */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      if (/[A-Z ]/.test(word)) throw new Error(`The word "${word}" is not folded.`);
      let shared = 0;
      while (shared < Z - A && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(A + shared) + word.slice(shared);
    })
    .join('');
}

/**
 * Where a word stands among those that `packWords` wrote, which have to be sorted by their code units; -1 where it does not.
 * Nothing is unpacked: to unpack each list that is looked into took 4 of 167 ms in a profile of an article, the collector not counted.
 */
export function positionInWords(packed: string, word: string): number {
  /** How many letters the word that was read last has in common with `word`. */
  let agreed = 0;
  let position = 0;
  for (let at = 0; at < packed.length; position++) {
    const shared = packed.charCodeAt(at++) - A;
    // As many letters as can be told may be fewer than it shares.
    if (shared < agreed && shared < Z - A) return -1;
    if (shared <= agreed) {
      agreed = shared;
      while (agreed < word.length && packed.charCodeAt(at) === word.charCodeAt(agreed)) {
        agreed++;
        at++;
      }
      if (agreed === word.length && isWordEnd(packed, at)) return position;
    }
    while (!isWordEnd(packed, at)) at++;
  }
  return -1;
}

/** Whether `word` comes before all words that `packWords` wrote. */
export function isBeforeWords(packed: string, word: string): boolean {
  let at = 0;
  while (at < word.length && packed.charCodeAt(at + 1) === word.charCodeAt(at)) at++;
  if (isWordEnd(packed, at + 1)) return false;
  return at === word.length || word.charCodeAt(at) < packed.charCodeAt(at + 1);
}

function isWordEnd(packed: string, at: number): boolean {
  const unit = packed.charCodeAt(at);
  return Number.isNaN(unit) || (unit >= A && unit <= Z);
}
