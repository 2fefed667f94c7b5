import type { Section } from '../job.ts';
import { inLivePage } from '../livePage.ts';
import { median } from '../median.ts';
import { jobsOfOneRun } from '../oneRun.ts';
import { SEARCHED_ENTRIES } from '../searchIndex.ts';

/** As people type them: whole terms, beginnings, abbreviations and typos. */
const QUERIES = [
  'therapeutic alliance',
  'therapuetic aliance',
  'working memory',
  'cognitive behavioural therapy',
  'cogntive dissonance',
  'attachment style',
  'atachment',
  'CBT',
  'PTSD',
  'ADHD',
  'self-esteem',
  'selfesteem',
  'confirmation bias',
  'regression to the mean',
  'the placebo effect',
  'classical conditioning',
  'calssical conditoning',
  'effect size',
  'the',
  'Big Five personality traits',
];

/** How long a letter typed into the search box takes until its hits are known. */
export const search: Section = {
  name: 'search',
  hasNoFloor: true,
  jobs: () => {
    const entries = `${SEARCHED_ENTRIES.toLocaleString('en')} generated entries`;
    const common = { section: 'search', page: '', unit: 'ms' } as const;
    return jobsOfOneRun(
      [
        { ...common, what: `opening the index of ${entries}`, foundAs: '' },
        { ...common, what: `the median keystroke, ${entries}`, foundAs: 'hits of all queries' },
        { ...common, what: `the slowest keystroke, ${entries}`, foundAs: '' },
      ],
      (bench) =>
        inLivePage(bench, '', async (page) => {
          const url = bench.materials.searchIndexUrl();
          const { load, first, again, hits } = await page.evaluate(
            (...args) => psyglossBench.live.timeSearch(...args),
            url,
            QUERIES,
          );
          return [
            { cold: load },
            { cold: median(first), warm: median(again), found: hits },
            { cold: Math.max(...first), warm: Math.max(...again) },
          ];
        }),
    );
  },
};
