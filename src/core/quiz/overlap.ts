import type { Entry } from '../glossary/entry.ts';
import { isSameWord, type Numbers, numbersOf } from '../learning/numbers.ts';
import { namesOf } from '../learning/question.ts';

/** What stands before one of these is the head: an isolation of affect is no affect. */
const PREPOSITIONS = new Set(['for', 'in', 'of', 'to']);

/**
 * Whether the definition of one of two entries could be right for the other as well, so that no question may have both among its
 * answers: they share a wording or a definition, one is named as a kind of the other, or an author says so.
 */
export function overlap(a: Entry, b: Entry): boolean {
  if (a.definition === b.definition) return true;
  if (a.overlaps.includes(b.id) || b.overlaps.includes(a.id)) return true;
  return isNamedAsKind(a, b) || isNamedAsKind(b, a) || shareWording(a, b);
}

/**
 * Whether the headword of `kind` is that of `broader` with words before it: inter-rater reliability, reliability. Where an author tells
 * the two apart, the name proves nothing: a repetition compulsion is no compulsion.
 */
function isNamedAsKind(kind: Entry, broader: Entry): boolean {
  if (kind.confusedWith.some(({ id }) => id === broader.id)) return false;
  const [words, last] = [wordsOf(kind.term), wordsOf(broader.term)];
  const before = words.slice(0, words.length - last.length);
  if (before.some(([word = '']) => PREPOSITIONS.has(word))) return false;
  return areSame(words.slice(before.length), last);
}

function shareWording(a: Entry, b: Entry): boolean {
  const wordings = namesOf(a).map(wordsOf);
  return namesOf(b).some((name) => {
    const words = wordsOf(name);
    return wordings.some((wording) => areSame(wording, words));
  });
}

function areSame(a: readonly Numbers[], b: readonly Numbers[]): boolean {
  return a.length === b.length && a.every((word, index) => isSameWord(word, b[index] ?? []));
}

/** The words of a wording, without case, accents, and what stands between them. */
function wordsOf(wording: string): Numbers[] {
  const letters = wording.normalize('NFD').replace(/\p{Mark}/gu, '');
  return (letters.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? []).map(numbersOf);
}
