import type { Entry, TermId } from '../glossary/entry.ts';
import { type BlankedText, blankOut } from '../learning/blanks.ts';
import { namesOf } from '../learning/question.ts';
import { type Random, shuffled } from './random.ts';
import { wrongAnswers } from './wrongAnswers.ts';

/** How many answers there are to choose from. */
const ANSWERS = 4;

/** An answer to choose: an entry, and what is shown of it, a meaning or a headword. */
interface QuizAnswer {
  readonly entry: Entry;
  readonly text: BlankedText;
}

export interface QuizQuestion {
  /** What is asked for: the meaning of a term, or the term for a meaning. */
  readonly kind: 'meaning' | 'term';
  /** The term, or the meaning. */
  readonly asked: BlankedText;
  readonly right: Entry;
  /** Four, of which one is `right`. */
  readonly answers: readonly QuizAnswer[];
}

/**
 * Makes a quiz. Term, kind, wrong answers and the right one's place come by chance; where a meaning is shown, there are blanks in
 * place of the words that would tell whose it is.
 * @param asked the entries to be asked for
 * @param all the entries from which wrong answers come
 * @param length how many questions at most: each entry is asked for once
 * @returns no question for an entry to which there are not three wrong answers
 */
export function makeQuiz(
  asked: readonly Entry[],
  all: readonly Entry[],
  length: number,
  random: Random,
): QuizQuestion[] {
  const questions: QuizQuestion[] = [];
  for (const right of shuffled(asked, random)) {
    if (questions.length === length) break;
    const wrong = wrongAnswers(right, all, ANSWERS - 1, random);
    if (wrong.length === ANSWERS - 1) questions.push(questionOn(right, wrong, random));
  }
  return questions;
}

function questionOn(right: Entry, wrong: readonly Entry[], random: Random): QuizQuestion {
  const entries = shuffled([right, ...wrong], random);
  if (random() < 0.5) {
    const answers = entries.map((entry) => ({ entry, text: whole(entry.term) }));
    return { kind: 'term', asked: blankOut(right.definition, namesOf(right), []), right, answers };
  }
  const answers = entries.map((entry) => ({
    entry,
    // A wrong meaning that names the right term would give itself away as well.
    text: blankOut(entry.definition, [...namesOf(entry), ...namesOf(right)], []),
  }));
  return { kind: 'meaning', asked: whole(right.term), right, answers };
}

/** A text that gives nothing away. */
function whole(text: string): BlankedText {
  return { text, blanks: [] };
}

/** What tells a wrong answer from the right one, where the right one's entry says so. */
export function differenceBetween(right: Entry, chosen: TermId): string | undefined {
  return right.confusedWith.find(({ id }) => id === chosen)?.difference;
}
