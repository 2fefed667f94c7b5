import { inventWord, Random } from './random.ts';

const SEED = 1902;

/**
 * Puts for each word of a page's text one that no dictionary has, as long and the same each time.
 * @param from where in `html` that begins
 */
export function withoutTermsFrom(html: string, from: number): string {
  const random = new Random(SEED);
  const invented = new Map<string, string>();
  const inPlaceOf = (word: string): string => {
    const known = invented.get(word);
    if (known !== undefined) return known;
    let made = '';
    while (made.length < word.length) made += inventWord(random);
    invented.set(word, made.slice(0, word.length));
    return made.slice(0, word.length);
  };
  const start = html.indexOf('>', from);
  // Tags and references to characters stay as they are.
  const rest = html
    .slice(start)
    .replaceAll(/(<[^>]*>|&\w+;)|\p{L}+/gu, (found, kept?: string) => kept ?? inPlaceOf(found));
  return html.slice(0, start) + rest;
}
