import { type Authored, faultAt, type Path } from './authored.ts';
import type { Fault } from './fault.ts';
import { readingGrade, sentencesIn, wordsIn } from './prose.ts';

const MAX_SENTENCE_WORDS = 35;

/** A text of a file, with its place. */
export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** Finds sentences that are too long. */
export function checkSentences(file: Authored<unknown>, texts: readonly PlacedText[]): Fault[] {
  return texts.flatMap(({ text, path }) =>
    sentencesIn(text).flatMap((sentence) => {
      const { length } = wordsIn(sentence);
      if (length <= MAX_SENTENCE_WORDS) return [];
      const start = sentence.split(' ').slice(0, 5).join(' ');
      return [
        faultAt(
          file,
          path,
          `"${path.join('.')}": the sentence "${start} …" has ${length} words; split it, ${MAX_SENTENCE_WORDS} is the most.`,
        ),
      ];
    }),
  );
}

/**
 * Finds texts that take more years of school than `most` to read.
 * @param name how a fault calls the text
 */
export function checkGrade(file: Authored<unknown>, { text, path }: PlacedText, name: string, most: number): Fault[] {
  const grade = readingGrade(text);
  if (grade <= most) return [];
  const mend = `bring it to ${most} or less with shorter words and sentences`;
  return [faultAt(file, path, `${name} reads at grade ${grade.toFixed(1)}; ${mend}.`)];
}
