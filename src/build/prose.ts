import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** The sentences of English prose, trimmed. */
export function sentencesIn(text: string): string[] {
  return [...SENTENCES.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** The words and numbers of English prose in lower case. */
export function wordsIn(text: string): string[] {
  return [...WORDS.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment.toLowerCase()] : []));
}

/** The years of school in the United States that reading `text` takes: the grade level of Kincaid, Fishburne, Rogers and Chissom (1975). */
export function readingGrade(text: string): number {
  return fleschKincaid({
    sentence: sentencesIn(text).length,
    word: wordsIn(text).length,
    syllable: syllable(text),
  });
}
