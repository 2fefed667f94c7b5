/*
 * The compiled lexicon is text, because that is what a script can hold, and what gzip makes small: each number is one UTF-16
 * code unit, so that it is read without parsing.
 */

/** `#`: what comes before it would have to be escaped in a script. So would a backslash, and DEL to a no-break space. */
const FIRST_UNIT = 0x23;
const BACKSLASH = 0x5c;
const DELETE = 0x7f;
const UNPRINTED = 0x22;
/** From here to the surrogates a unit carries the high bits of a number, the next one the 15 low ones. */
const FIRST_LEAD = 0xd000;
const LOW_BITS = 15;
/** The first unit of each word of a list: how many letters it has in common with the word before, from "A" for none. */
const A = 'A'.charCodeAt(0);
const Z = 'Z'.charCodeAt(0);

function unitOf(number: number): number {
  let unit = number + FIRST_UNIT;
  if (unit >= BACKSLASH) unit++;
  return unit >= DELETE ? unit + UNPRINTED : unit;
}

function numberOf(unit: number): number {
  const printed = unit >= DELETE ? unit - UNPRINTED : unit;
  return (printed > BACKSLASH ? printed - 1 : printed) - FIRST_UNIT;
}

/**
 * Writes numbers as text.
 * @throws RangeError where a number is not a whole one from 0 to 2²⁶
 */
export function packNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      if (!Number.isInteger(number) || number < 0 || number >> LOW_BITS >= 0x800)
        throw new RangeError(`${number} can't be packed: only whole numbers from 0 to 2^26 can.`);
      const unit = unitOf(number);
      if (unit < FIRST_LEAD) return String.fromCharCode(unit);
      const low = number & ((1 << LOW_BITS) - 1);
      return String.fromCharCode(FIRST_LEAD + (number >> LOW_BITS), unitOf(low));
    })
    .join('');
}

/** Reads the numbers that `packNumbers` wrote. */
export function unpackNumbers(packed: string): Int32Array {
  const numbers = new Int32Array(packed.length);
  let count = 0;
  for (let at = 0; at < packed.length; at++) {
    const unit = packed.charCodeAt(at);
    if (unit < FIRST_LEAD) numbers[count++] = numberOf(unit);
    else numbers[count++] = ((unit - FIRST_LEAD) << LOW_BITS) | numberOf(packed.charCodeAt(++at));
  }
  return numbers.subarray(0, count);
}

/**
 * Writes a sorted list of folded words as text, each without the letters that it has in common with the word before
 * (front coding).
 * @throws Error where a word holds a capital from A to Z, which folding leaves in none
 */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      if (/[A-Z]/.test(word)) throw new Error(`The word "${word}" is not folded.`);
      let shared = 0;
      while (shared < Z - A && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(A + shared) + word.slice(shared);
    })
    .join('');
}

/** How many letters the word that begins with this unit has in common with the one before; below zero, none begins. */
export function sharedLetters(unit: number): number {
  return unit >= A && unit <= Z ? unit - A : -1;
}

/** Reads the words that `packWords` wrote. */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  for (const [, head = '', rest = ''] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    words.push((words.at(-1) ?? '').slice(0, sharedLetters(head.charCodeAt(0))) + rest);
  }
  return words;
}
