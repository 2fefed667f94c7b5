import { APOSTROPHE, BREAK, FIRST_LETTER, foldCharacter, HYPHEN, IGNORABLE, SPACE, UNKNOWN } from './characters.ts';

/** Receives the words of a text in order; see `WordReader`. */
export interface WordSink {
  /**
   * @param hash of the folded word, as `hashWord` gives it
   * @param start offset of its first code unit in the text
   * @param end offset after its last code unit, a possessive 's not included
   * @param joined whether only a space, a hyphen, an en dash or a slash stands between it and the word before
   */
  word(hash: number, start: number, end: number, joined: boolean): void;
}

/** FNV-1a over code units: cheap, and good enough that look-ups seldom compare twice. http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
const S = 's'.charCodeAt(0);

/** Hashes an already folded word; equals what `WordReader` computes while it reads. */
export function hashWord(folded: string): number {
  let hash = HASH_START;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), HASH_PRIME);
  return hash;
}

/**
 * Cuts text into folded words, reading every code unit once. The table of folded characters is filled as characters are
 * met: classifying all 65,536 up front would cost several milliseconds on every page.
 */
export class WordReader {
  readonly #table = new Uint16Array(0x10000);

  /** The class or folded value of the code unit `code`, from the table. */
  fold(code: number): number {
    const known = this.#table[code] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const folded = foldCharacter(code);
    this.#table[code] = folded;
    return folded;
  }

  /**
   * Reads `text` from start to end and hands every word to `sink`.
   * An apostrophe between letters belongs to the word ("don't"); a possessive 's does not.
   */
  read(text: string, sink: WordSink): void {
    const table = this.#table;
    const length = text.length;
    let position = 0;
    let joined = false;
    while (position < length) {
      let folded = table[text.charCodeAt(position)] || this.fold(text.charCodeAt(position));
      if (folded < FIRST_LETTER) {
        const end = this.#skipSeparators(text, position);
        joined = end > 0;
        position = Math.abs(end);
        continue;
      }
      const start = position;
      let end = position + 1;
      let hash = Math.imul(HASH_START ^ folded, HASH_PRIME);
      for (position++; position < length; position++) {
        folded = table[text.charCodeAt(position)] || this.fold(text.charCodeAt(position));
        if (folded >= FIRST_LETTER) {
          hash = Math.imul(hash ^ folded, HASH_PRIME);
          end = position + 1;
        } else if (folded === APOSTROPHE) {
          const next = this.#nextVisible(text, position + 1);
          if (this.#classAt(text, next) < FIRST_LETTER) break;
          if (this.#isPossessive(text, next)) {
            position = next + 1;
            break;
          }
          hash = Math.imul(hash ^ APOSTROPHE, HASH_PRIME);
        } else if (folded !== IGNORABLE) {
          break;
        }
      }
      sink.word(hash, start, end, joined);
    }
  }

  /** Whether the folded text of `text` from `start` to `end` is `word`; settles what equal hashes leave open. */
  isWord(text: string, start: number, end: number, word: string): boolean {
    let at = 0;
    for (let i = start; i < end; i++) {
      const folded = this.fold(text.charCodeAt(i));
      if (folded === IGNORABLE) continue;
      if (folded !== word.charCodeAt(at)) return false;
      at++;
    }
    return at === word.length;
  }

  /** Returns the offset of the next word, or minus that offset where what lies between parts the words. */
  #skipSeparators(text: string, from: number): number {
    let hyphens = 0;
    let spaces = 0;
    let apostrophes = 0;
    let broken = false;
    let position = from;
    for (; position < text.length; position++) {
      const folded = this.fold(text.charCodeAt(position));
      if (folded >= FIRST_LETTER) break;
      if (folded === SPACE) spaces++;
      else if (folded === HYPHEN) hyphens++;
      // The apostrophe of a plural possessive ("clients' preferences") comes before the space.
      else if (folded === APOSTROPHE && spaces === 0 && hyphens === 0) apostrophes++;
      else if (folded !== IGNORABLE) broken = true;
    }
    const bySpace = spaces > 0 && hyphens === 0 && apostrophes <= 1;
    const byHyphen = hyphens === 1 && spaces === 0 && apostrophes === 0;
    return !broken && (bySpace || byHyphen) ? position : -position;
  }

  #nextVisible(text: string, from: number): number {
    let position = from;
    while (position < text.length && this.fold(text.charCodeAt(position)) === IGNORABLE) position++;
    return position;
  }

  #classAt(text: string, position: number): number {
    return position < text.length ? this.fold(text.charCodeAt(position)) : BREAK;
  }

  #isPossessive(text: string, position: number): boolean {
    if (this.#classAt(text, position) !== S) return false;
    const next = this.#nextVisible(text, position + 1);
    return this.#classAt(text, next) < FIRST_LETTER && this.#classAt(text, next) !== APOSTROPHE;
  }
}

/** Cuts `text` into folded words; what lies between them is dropped. */
export function foldWords(text: string): string[] {
  const reader = new WordReader();
  const words: string[] = [];
  reader.read(text, {
    word: (_hash, start, end) => {
      const codes = Array.from({ length: end - start }, (_, i) => foldCharacter(text.charCodeAt(start + i)));
      words.push(String.fromCharCode(...codes.filter((code) => code !== IGNORABLE)));
    },
  });
  return words;
}
