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

/** What is left of a word without its endings: enough to tell "depressed" and "depression" from the rest. */
const STEM_LENGTH = 5;
/** Stems that what is said of any study shares with any other. */
const COMMON_STEMS = new Set(
  'about after analy artic autho betwe effec evide findi other paper peopl quest resea resul revie studi study their thera these those trial which'.split(
    ' ',
  ),
);

/** The stems of the words that tell what a text is about. */
export function stemsIn(text: string): Set<string> {
  const stems = wordsIn(text).flatMap((word) => (word.length >= STEM_LENGTH ? [word.slice(0, STEM_LENGTH)] : []));
  return new Set(stems.filter((stem) => !COMMON_STEMS.has(stem)));
}
