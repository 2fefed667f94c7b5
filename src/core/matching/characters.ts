/**
 * What a UTF-16 code unit is to the matcher. Values from `FIRST_LETTER` on are folded letters, digits or underscores:
 * case and Latin accents are gone, so that "Naïve" and "naive" are the same word.
 */
export const UNKNOWN = 0;
/** Ends a word and a term: full stops, commas, brackets, em dashes, emoji. */
export const BREAK = 1;
/** Not there for the reader, so not there for the matcher: soft hyphens, zero-width and direction marks, combining accents. */
export const IGNORABLE = 2;
export const SPACE = 3;
/** Joins words that a space may join as well: hyphen-minus, hyphen, non-breaking hyphen, en dash, and the slash of "attention-deficit/hyperactivity". */
export const HYPHEN = 4;
export const APOSTROPHE = 5;
export const FIRST_LETTER = 0x30;

const IGNORED =
  /[\u0300-\u036F]|[\uFE00-\uFE0F]|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const HYPHENS = /[-\u2010\u2011\u2013/]/;
const APOSTROPHES = /['\u2019\u02BC]/;
const ASCII_WORD = /[a-z0-9_]/i;
/** Compiling this takes a millisecond, so it is asked last: most texts have no other characters than those told before. */
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const LATIN_LETTER = /[À-ÖØ-öø-ÿ]/;
/** General punctuation, and what stands for things that are not text. */
const PUNCTUATION = /[\u2000-\u206F\uFFF0-\uFFFF]/;
/** Footnote marks set as characters ("alliance²") are not part of the word that they follow. */
const RAISED = /[\u00B2\u00B3\u00B9\u2070-\u209F]/;

/**
 * Classifies one code unit and folds it if it belongs to a word. Surrogates are breaks: letters beyond the basic plane
 * do not occur in terms, emoji next to terms do.
 * @param code a UTF-16 code unit
 * @returns one of the classes above, or the folded code unit
 */
export function foldCharacter(code: number): number {
  const character = String.fromCharCode(code);
  if (IGNORED.test(character)) return IGNORABLE;
  if (/\s/.test(character)) return SPACE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (!isWordCharacter(code, character)) return BREAK;
  const latin = code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
  const base = latin ? character.normalize('NFD') : character;
  return base.toLowerCase().charCodeAt(0);
}

function isWordCharacter(code: number, character: string): boolean {
  if (code < 0x80) return ASCII_WORD.test(character);
  if (LATIN_LETTER.test(character)) return true;
  if (RAISED.test(character)) return false;
  return !PUNCTUATION.test(character) && WORD.test(character);
}
