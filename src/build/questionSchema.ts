import * as v from 'valibot';
import type { Authored } from './authored.ts';
import { atMost, day, id, text } from './fields.ts';
import type { PlacedText } from './readability.ts';

/** Enough for a plain answer that stands on its own, in a list or on a flashcard. */
const MAX_SHORT_WORDS = 50;
/** A paragraph longer than this holds more than one thought. */
const MAX_PARAGRAPH_WORDS = 120;

const ids = (least: number, most: number, what: string) =>
  v.pipe(
    v.array(id),
    v.minLength(least, `must name ${least} to ${most} ${what}`),
    v.maxLength(most, `must name ${least} to ${most} ${what}`),
  );

/** One file under `glossary/questions`, as its author writes it. */
export const QuestionFile = v.strictObject({
  question: v.pipe(
    text,
    v.regex(/^[^?]+\?$/, 'must be one question and end with a question mark'),
    v.description('The question, as somebody would ask it.'),
  ),
  short: v.pipe(
    atMost(MAX_SHORT_WORDS),
    v.description(`The answer in at most ${MAX_SHORT_WORDS} plain words, with what is uncertain about it.`),
  ),
  answer: v.pipe(
    v.array(
      v.strictObject({
        text: v.pipe(
          atMost(MAX_PARAGRAPH_WORDS),
          v.description(`A paragraph of at most ${MAX_PARAGRAPH_WORDS} words.`),
        ),
        sources: v.pipe(
          v.array(text),
          v.description(
            'Ids from glossary/references.json on which the paragraph rests, cited by one of the keywords.',
          ),
        ),
      }),
    ),
    v.minLength(2, 'must have 2 to 5 paragraphs'),
    v.maxLength(5, 'must have 2 to 5 paragraphs'),
    v.description('The fuller answer, what speaks against it and what is not known included.'),
  ),
  keywords: v.pipe(ids(3, 8, 'entries'), v.description('Ids of the entries from which the question is answered.')),
  related: v.pipe(ids(2, 4, 'questions'), v.description('Ids of questions to read next.')),
  reviewed: day,
});
export type QuestionFile = v.InferOutput<typeof QuestionFile>;

export type WholeQuestion = Authored<QuestionFile>;

/** The texts of an answer, with their places: the short one, then the paragraphs. */
export function textsOf({ short, answer }: QuestionFile): PlacedText[] {
  return [
    { text: short, path: ['short'] },
    ...answer.map(({ text }, index) => ({ text, path: ['answer', index, 'text'] })),
  ];
}
