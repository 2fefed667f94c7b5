/** Endings of English plurals with those of their singulars: biases, crises, studies, phenomena, stimuli. */
const PLURALS = [
  [/s$/, ''],
  [/es$/, ''],
  [/es$/, 'is'],
  [/ies$/, 'y'],
  [/a$/, 'on'],
  [/i$/, 'us'],
  [/mata$/, 'ma'],
] as const;

/** A word, and what it may be the plural of. */
export type Numbers = readonly string[];

/** @param word in lower case and without accents */
export function numbersOf(word: string): Numbers {
  // "as" and "is" are no plurals.
  if (word.length < 4) return [word];
  return [word, ...PLURALS.filter(([plural]) => plural.test(word)).map(([plural, end]) => word.replace(plural, end))];
}

/** Whether two words are the same, in singular or plural. */
export function isSameWord(a: Numbers, b: Numbers): boolean {
  return a.some((number) => b.includes(number));
}
