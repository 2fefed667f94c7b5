import type { Entry, TermId, TermLink } from '../glossary/entry.ts';
import { type BlankedText, blankOut } from './blanks.ts';
import type { Met } from './learning.ts';
import type { ScheduledTerm } from './store.ts';

/** How a term is asked for, in the order in which the ways take turns. */
const STYLES = ['meaning', 'term', 'sentence', 'tellApart'] as const;

/** What a reader is asked about a term that is due. */
export type ReviewQuestion =
  /** What does the term mean? */
  | { readonly style: 'meaning'; readonly prompt: string; readonly answer: string }
  /** Which term has this meaning? */
  | { readonly style: 'term'; readonly prompt: BlankedText; readonly answer: string }
  /** Which term stood in the sentence? The answer is in the words of the page. */
  | { readonly style: 'sentence'; readonly prompt: BlankedText; readonly met: Met; readonly answer: string }
  /** Which of two terms that are easily confused is described? */
  | {
      readonly style: 'tellApart';
      readonly prompt: BlankedText;
      /** In alphabetical order, so that the first is not more often right. */
      readonly choices: readonly TermLink[];
      readonly answer: TermId;
      /** In what they differ, to be shown with the answer. */
      readonly difference: string;
    };

/**
 * The question about a term that is due. The ways of asking that are possible take turns with its reviews; so do the sentences and
 * the terms with which it is confused.
 * @param entryOf gives those of the other entries that can be had
 */
export function questionFor(
  { met, schedule: { reviews } }: Pick<ScheduledTerm, 'met' | 'schedule'>,
  entry: Entry,
  entryOf: (id: TermId) => Entry | undefined,
): ReviewQuestion {
  const pairs = entry.confusedWith.flatMap(({ id, difference }): Pair[] => {
    const other = entryOf(id);
    return other ? [{ entry, other, difference }] : [];
  });
  const possible = { meaning: true, term: true, sentence: met.length > 0, tellApart: pairs.length > 0 };
  const styles = STYLES.filter((style) => possible[style]);
  const round = Math.floor(reviews / styles.length);
  const style = styles[reviews % styles.length];
  const [place, pair] = [met[round % met.length], pairs[round % pairs.length]];
  if (style === 'term') return { style, prompt: blankOut(entry.definition, namesOf(entry), []), answer: entry.term };
  if (style === 'sentence' && place) return sentenceQuestion(place, entry);
  // Either of the two is described, else it would always be the one that is due.
  if (style === 'tellApart' && pair) return tellApart(pair, (round + Math.floor(round / pairs.length)) % 2 === 1);
  return { style: 'meaning', prompt: entry.term, answer: entry.definition };
}

/** Two terms that are easily confused. */
interface Pair {
  readonly entry: Entry;
  readonly other: Entry;
  readonly difference: string;
}

function sentenceQuestion(met: Met, entry: Entry): ReviewQuestion {
  const answer = met.sentence.slice(met.start, met.end);
  return { style: 'sentence', prompt: blankOut(met.sentence, [...namesOf(entry), answer], [met]), met, answer };
}

function tellApart({ entry, other, difference }: Pair, isOther: boolean): ReviewQuestion {
  const described = isOther ? other : entry;
  return {
    style: 'tellApart',
    prompt: blankOut(described.definition, [...namesOf(entry), ...namesOf(other)], []),
    choices: [entry, other].map(({ id, term }) => ({ id, term })).sort((a, b) => (a.term < b.term ? -1 : 1)),
    answer: described.id,
    difference,
  };
}

/** All wordings of an entry, its headword first. */
export function namesOf({ term, forms }: Pick<Entry, 'term' | 'forms'>): string[] {
  return [term, ...forms];
}
