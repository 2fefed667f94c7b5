import { inPageJob } from '../inPageJob.ts';
import type { Section } from '../job.ts';

/** Everything that the extension does to find the terms of a page. */
export const find: Section = {
  name: 'find',
  jobs: (pages) =>
    pages.map((page) =>
      inPageJob({ section: 'find', what: 'find', page, measure: 'find', data: 'real', foundAs: 'terms' }),
    ),
};
