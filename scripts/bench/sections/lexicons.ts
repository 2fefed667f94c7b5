import { inPageJob } from '../inPageJob.ts';
import type { Section } from '../job.ts';
import { SIZES } from '../lexicons.ts';

/** Finding with lexicons of other sizes. */
export const lexicons: Section = {
  name: 'lexicons',
  jobs: (pages) =>
    pages.flatMap((page) =>
      SIZES.map((size) =>
        inPageJob({
          section: 'lexicons',
          what: `find, ${size.toLocaleString('en')} generated entries`,
          page,
          measure: 'find',
          data: `${size}`,
          foundAs: 'terms',
        }),
      ),
    ),
};
