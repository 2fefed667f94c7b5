import { inPageJob } from '../inPageJob.ts';
import type { Section } from '../job.ts';

/** What finding consists of, each part alone. */
export const parts: Section = {
  name: 'parts',
  jobs: (pages) =>
    pages.flatMap((page) => [
      inPageJob({
        section: 'parts',
        what: 'reading containers only',
        page,
        measure: 'readOnly',
        data: 'nothing',
        foundAs: 'runs of text',
      }),
      inPageJob({
        section: 'parts',
        what: 'finding only, in text already read',
        page,
        measure: 'findOnly',
        data: 'real',
        foundAs: 'candidates',
      }),
    ]),
};
