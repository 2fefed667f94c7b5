import { foldWords } from '../core/matching/words.ts';
import type { WholeEntry } from './authoredEntry.ts';

/** The most words that are kept for an entry; more told no better in `npm run tune`, and each costs bytes. */
const MOST = 30;
const MIN_LENGTH = 3;
/** A word in a larger share of all entries is of no subject in particular; one in a single entry is too rare to be met. */
const MAX_SHARE = 0.12;
const MIN_ENTRIES = 2;

function textOf({ yaml: { value } }: WholeEntry): string {
  const { term, definition, detail, example, confusedWith, related } = value;
  const links = related.map((id) => id.replaceAll('-', ' '));
  // Twice, for it says what the detail only enlarges on.
  return [term, definition, definition, detail, example, ...confusedWith.map((each) => each.difference), ...links].join(
    '\n',
  );
}

/**
 * For each entry the words by which its text stands out from that of the others (tf-idf), the strongest first. A text in which
 * some of them surround one of its forms is likely on the same subject: the sense of a word is told by its definition, after
 * Lesk 1986, https://doi.org/10.1145/318723.318728.
 * @returns folded words by the entry's id
 */
export function subjectWords(entries: readonly WholeEntry[]): Map<string, string[]> {
  const counted = entries.map((entry) => {
    const counts = new Map<string, number>();
    for (const word of foldWords(textOf(entry))) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { id: entry.id, counts };
  });
  const entriesWith = new Map<string, number>();
  for (const { counts } of counted) {
    for (const word of counts.keys()) entriesWith.set(word, (entriesWith.get(word) ?? 0) + 1);
  }
  const rarity = (word: string): number => Math.log(entries.length / (entriesWith.get(word) ?? 1));
  const isTelling = (word: string): boolean => {
    const number = entriesWith.get(word) ?? 0;
    return word.length >= MIN_LENGTH && number >= MIN_ENTRIES && number / entries.length < MAX_SHARE;
  };
  return new Map(
    counted.map(({ id, counts }) => {
      const weighed = [...counts]
        .filter(([word]) => isTelling(word))
        .map(([word, count]) => {
          return { word, weight: (1 + Math.log(count)) * rarity(word) };
        });
      const best = weighed.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
      return [id, best.slice(0, MOST).map(({ word }) => word)];
    }),
  );
}
