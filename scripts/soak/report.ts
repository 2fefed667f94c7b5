import { median } from '../bench/median.ts';

/** What was seen while some pages were loaded. */
export interface Sample {
  /** How many pages have been loaded so far, and posts shown in the feed. */
  readonly loads: number;
  readonly posts: number;
  /** The median time from the call for a page until its first marks, in milliseconds. */
  readonly untilMarks: number;
  /** What scripts hold in the tab with the feed and in the background, once what is garbage is gone; only Chromium tells. */
  readonly feedMegabytes: number | undefined;
  readonly backgroundMegabytes: number | undefined;
  /** What all processes of the browser hold, as Linux tells it. */
  readonly residentMegabytes: number | undefined;
  readonly errors: readonly string[];
}

const HEADINGS = ['pages', 'posts', 'until marks, median', 'feed’s tab', 'background', 'all processes', 'errors'];
/** What the last third may be of the one before, the first being that in which the browser fills its caches. */
const MOST = 1.25;

/** How the last third of the samples stands to the one before: 1 where nothing has grown; nothing where it was not told. */
function growthOf(samples: readonly Sample[], what: (sample: Sample) => number | undefined): number | undefined {
  const third = Math.floor(samples.length / 3);
  const [before, last] = [samples.slice(third, -third), samples.slice(-third)].map((some) =>
    some.flatMap((sample) => what(sample) ?? []),
  );
  return before?.length && last?.length ? median(last) / median(before) : undefined;
}

function growths(samples: readonly Sample[]): Readonly<Record<string, number | undefined>> {
  return {
    'time until marks': growthOf(samples, ({ untilMarks }) => untilMarks),
    'feed’s tab': growthOf(samples, ({ feedMegabytes }) => feedMegabytes),
    background: growthOf(samples, ({ backgroundMegabytes }) => backgroundMegabytes),
    'all processes': growthOf(samples, ({ residentMegabytes }) => residentMegabytes),
  };
}

/** Whether nothing has grown, slowed down or failed. */
export function isSound(samples: readonly Sample[]): boolean {
  const hasGrown = Object.values(growths(samples)).some((growth) => growth !== undefined && growth > MOST);
  return !hasGrown && samples.every(({ errors }) => errors.length === 0);
}

/** A table in markdown, with what has grown and the errors below it. */
export function tableOf(samples: readonly Sample[]): string {
  const amount = (value: number | undefined, unit: string): string =>
    value === undefined ? '' : `${value.toFixed(1)} ${unit}`;
  const rows = samples.map((sample) => [
    String(sample.loads),
    String(sample.posts),
    amount(sample.untilMarks, 'ms'),
    amount(sample.feedMegabytes, 'MB'),
    amount(sample.backgroundMegabytes, 'MB'),
    amount(sample.residentMegabytes, 'MB'),
    String(sample.errors.length),
  ]);
  const table = [HEADINGS, HEADINGS.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const grown = Object.entries(growths(samples)).flatMap(([what, growth]) =>
    growth === undefined ? [] : `${what} ${growth.toFixed(2)}`,
  );
  const errors = samples.flatMap((sample) => sample.errors.map((error) => `- ${error}`));
  return [...table, '', `Last third to the one before: ${grown.join(', ')}.`, ...errors].join('\n');
}
