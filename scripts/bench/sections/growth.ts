import { inPageJob } from '../inPageJob.ts';
import type { Section } from '../job.ts';
import type { PageName } from '../pages.ts';

const PAGES: readonly PageName[] = ['article', 'article-x10', 'article-x100'];

/** Finding in one, ten and a hundred times the same text. */
export const growth: Section = {
  name: 'growth',
  jobs: () =>
    PAGES.map((page) =>
      inPageJob({ section: 'growth', what: 'find', page, measure: 'find', data: 'real', foundAs: 'terms' }),
    ),
};
