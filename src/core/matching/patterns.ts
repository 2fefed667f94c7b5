import { foldWords } from './words.ts';

/** The ways to write one word of a form; the first is the one that was written first. */
export type Choice = readonly string[];

/** Beyond this a pattern would be expanded into too many sequences. */
const MAX_OPTIONAL = 4;

const PIECE = /\(([^()[\]]*)\)|\[([^()[\]]*)\]|([^\s()[\]|]+)|(\S)/g;

interface Piece {
  readonly choice: Choice;
  readonly isOptional: boolean;
}

/**
 * Reads a form as its author writes it: words, of which `(repair|repaired)` is a choice and `[a|the]` a choice that may
 * be left out. "(repair|repaired) [the] rupture" stands for "repair rupture", "repair the rupture" and so on.
 * @returns each sequence of words that the form stands for, as a choice for each position; words are folded
 * @throws Error where brackets are not closed, an alternative is not one word, or the form begins or ends with what may
 *   be left out
 */
export function parsePattern(text: string): Choice[][] {
  const pieces = [...text.matchAll(PIECE)].flatMap(([whole, required, optional, plain]): Piece[] => {
    if (plain !== undefined) return foldWords(plain).map((word) => ({ choice: [word], isOptional: false }));
    const alternatives = required ?? optional;
    if (alternatives === undefined) throw new Error(`The form "${text}" has a "${whole}" that belongs to no bracket`);
    return [{ choice: alternatives.split('|').map((each) => oneWord(each, text)), isOptional: required === undefined }];
  });
  if (pieces.length === 0) throw new Error(`The form "${text}" holds no word`);
  if (pieces.at(0)?.isOptional || pieces.at(-1)?.isOptional)
    throw new Error(`The form "${text}" begins or ends with a word that may be left out; leave it out`);
  if (pieces.filter(({ isOptional }) => isOptional).length > MAX_OPTIONAL)
    throw new Error(`The form "${text}" has more than ${MAX_OPTIONAL} words that may be left out; write two forms`);
  return pieces.reduce<Choice[][]>(
    (sequences, { choice, isOptional }) => [
      ...sequences.map((sequence) => [...sequence, choice]),
      ...(isOptional ? sequences : []),
    ],
    [[]],
  );
}

/** Whether a form is a pattern and not a wording that can be shown. */
export function isPattern(text: string): boolean {
  return /[()[\]|]/.test(text);
}

function oneWord(alternative: string, text: string): string {
  const [word, ...more] = foldWords(alternative);
  if (word === undefined || more.length > 0)
    throw new Error(`The form "${text}" has the alternative "${alternative}", which is not one word`);
  return word;
}
