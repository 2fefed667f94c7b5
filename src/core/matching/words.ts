import { APOSTROPHE, BREAK, FIRST_LETTER, foldCharacter, HYPHEN, IGNORABLE, SPACE, UNKNOWN } from './characters.ts';

/** FNV-1a over code units: cheap, and spreads well. http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** A polynomial over code units, with the first prime of xxHash: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md */
const CHECK_PRIME = 0x9e3779b1 | 0;
const S = 's'.charCodeAt(0);

/** Adds one folded code unit to the hash of a word, which begins as `HASH_START`. */
function addToHash(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, HASH_PRIME);
}

/** Adds one folded code unit to the second hash of a word, which begins as zero. */
function addToCheck(check: number, folded: number): number {
  return (Math.imul(check, CHECK_PRIME) + folded) | 0;
}

/** A word of the lexicon. */
export interface Word {
  readonly number: number;
  readonly name: string;
  /** How much it speaks for psychology, in tenths of log-odds; below zero, against it. */
  readonly cue: number;
  /** The sets of spellings that it is in, and those of them with which forms begin. */
  readonly sets: readonly number[];
  readonly firstSets: readonly number[];
  readonly beginsForms: boolean;
  /** The `bitOf` all its sets. */
  readonly mask: number;
}

/** The words of one text, as columns: an object for each of them would cost more than reading it. */
export class TextWords {
  /** How many there are; what the columns hold beyond is left over. */
  count = 0;
  /** Two hashes of the folded word; together they tell words apart (see vocabulary.ts). */
  hashes = new Int32Array(0);
  checks = new Int32Array(0);
  /** Offsets in the text of the first code unit and after the last, a possessive 's not included. */
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** Whether only a space, a hyphen, an en dash or a slash stands between the word and the one before. */
  joined = new Uint8Array(0);
  /** What each word is in a vocabulary, for who looks them up; nothing where it is in none. */
  readonly known: (Word | undefined)[] = [];

  /** Empties the columns and makes them long enough for a text of so many code units. */
  begin(length: number): void {
    this.count = 0;
    // Between two words is at least one other character.
    const most = (length + 1) >> 1;
    if (most <= this.starts.length) return;
    const size = 2 ** Math.ceil(Math.log2(most));
    this.hashes = new Int32Array(size);
    this.checks = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.joined = new Uint8Array(size);
  }
}

/** The code units that texts in English are made of: Latin, Greek, and all punctuation. */
const COMMON_UNITS = 0x2100;

/**
 * Cuts text into folded words, reading every code unit once. The table of folded characters is filled as characters are
 * met: classifying all of them up front would cost milliseconds on every page. It holds those that are common; a table of
 * all 65,536 would be a sixteenth of what a page is to hold.
 */
export class WordReader {
  readonly #table = new Uint16Array(COMMON_UNITS);
  readonly #rare = new Map<number, number>();

  /**
   * Reads `text` from start to end into `words`.
   * An apostrophe between letters belongs to the word ("don't"); a possessive 's does not.
   */
  read(text: string, words: TextWords): void {
    words.begin(text.length);
    const table = this.#table;
    const { hashes, checks, starts, ends, joined } = words;
    const { length } = text;
    let count = 0;
    let position = 0;
    let isJoined = 0;
    while (position < length) {
      let folded = table[text.charCodeAt(position)] || this.#fold(text.charCodeAt(position));
      if (folded < FIRST_LETTER) {
        // Most often a single space.
        const isSingle = position + 1 < length && (table[text.charCodeAt(position + 1)] ?? UNKNOWN) >= FIRST_LETTER;
        if (folded === SPACE && isSingle) {
          isJoined = 1;
          position++;
          continue;
        }
        const next = this.#skipSeparators(text, position);
        isJoined = Number(next > 0);
        position = Math.abs(next);
        continue;
      }
      starts[count] = position;
      joined[count] = isJoined;
      let end = position + 1;
      let hash = addToHash(HASH_START, folded);
      let check = addToCheck(0, folded);
      for (position++; position < length; position++) {
        folded = table[text.charCodeAt(position)] || this.#fold(text.charCodeAt(position));
        if (folded >= FIRST_LETTER) {
          hash = addToHash(hash, folded);
          check = addToCheck(check, folded);
          end = position + 1;
        } else if (folded === APOSTROPHE) {
          const next = this.#nextVisible(text, position + 1);
          if (this.#classAt(text, next) < FIRST_LETTER) break;
          if (this.#isPossessive(text, next)) {
            position = next + 1;
            break;
          }
          hash = addToHash(hash, APOSTROPHE);
          check = addToCheck(check, APOSTROPHE);
        } else if (folded !== IGNORABLE) {
          break;
        }
      }
      hashes[count] = hash;
      checks[count] = check;
      ends[count] = end;
      count++;
    }
    words.count = count;
  }

  #fold(code: number): number {
    const known = code < COMMON_UNITS ? this.#table[code] : this.#rare.get(code);
    if (known !== undefined && known !== UNKNOWN) return known;
    const folded = foldCharacter(code);
    if (code < COMMON_UNITS) this.#table[code] = folded;
    else this.#rare.set(code, folded);
    return folded;
  }

  /** Returns the offset of the next word, or minus that offset where what lies between parts the words. */
  #skipSeparators(text: string, from: number): number {
    let hyphens = 0;
    let spaces = 0;
    let apostrophes = 0;
    let broken = false;
    let position = from;
    for (; position < text.length; position++) {
      const folded = this.#fold(text.charCodeAt(position));
      if (folded >= FIRST_LETTER) break;
      if (folded === SPACE) spaces++;
      else if (folded === HYPHEN) hyphens++;
      // The apostrophe of a plural possessive ("clients' preferences") comes before the space.
      else if (folded === APOSTROPHE && spaces === 0) apostrophes++;
      else if (folded !== IGNORABLE) broken = true;
    }
    const bySpace = spaces > 0 && hyphens === 0 && apostrophes <= 1;
    const byHyphen = hyphens === 1 && spaces === 0 && apostrophes === 0;
    return !broken && (bySpace || byHyphen) ? position : -position;
  }

  #nextVisible(text: string, from: number): number {
    let position = from;
    while (position < text.length && this.#fold(text.charCodeAt(position)) === IGNORABLE) position++;
    return position;
  }

  #classAt(text: string, position: number): number {
    return position < text.length ? this.#fold(text.charCodeAt(position)) : BREAK;
  }

  #isPossessive(text: string, position: number): boolean {
    if (this.#classAt(text, position) !== S) return false;
    const next = this.#nextVisible(text, position + 1);
    return this.#classAt(text, next) < FIRST_LETTER && this.#classAt(text, next) !== APOSTROPHE;
  }
}

/** The folded letters of one word. */
export function foldWord(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  if (/^[a-z0-9]*$/.test(word)) return word;
  const codes = Array.from(word, (_, index) => foldCharacter(word.charCodeAt(index)));
  return String.fromCharCode(...codes.filter((code) => code !== IGNORABLE));
}

/** Cuts `text` into folded words; what lies between them is dropped. */
export function foldWords(text: string): string[] {
  const words = new TextWords();
  new WordReader().read(text, words);
  return Array.from({ length: words.count }, (_, index) =>
    foldWord(text, words.starts[index] ?? 0, words.ends[index] ?? 0),
  );
}
