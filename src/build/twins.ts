import { wordsIn } from './prose.ts';

/** Above this share of three-word runs in common, two texts say the same. */
const MAX_OVERLAP = 0.5;

/** Each item whose text is nearly that of an earlier one, with the first such. */
export function findTwins<T>(items: readonly T[], textOf: (item: T) => string): { item: T; twin: T }[] {
  const known: { item: T; runs: ReadonlySet<string> }[] = [];
  return items.flatMap((item) => {
    const runs = threeWordRuns(textOf(item));
    const twin = known.find((other) => overlap(other.runs, runs) > MAX_OVERLAP)?.item;
    known.push({ item, runs });
    return twin === undefined ? [] : [{ item, twin }];
  });
}

function threeWordRuns(text: string): ReadonlySet<string> {
  const words = wordsIn(text);
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** The share of runs that two texts have in common (Jaccard index). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((run) => b.has(run)).length;
  return common / (a.size + b.size - common || 1);
}
