import { inPageJob } from '../inPageJob.ts';
import type { Section } from '../job.ts';

/** The least that reading a page can cost: every character once. */
export const floor: Section = {
  name: 'floor',
  jobs: (pages) =>
    pages.map((page) =>
      inPageJob({
        section: 'floor',
        what: 'every character read once',
        page,
        measure: 'floor',
        data: 'nothing',
        foundAs: '',
      }),
    ),
};
