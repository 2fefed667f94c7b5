import { inPageJob } from '../inPageJob.ts';
import type { Section } from '../job.ts';
import { SIZES } from '../lexicons.ts';
import type { LexiconName } from '../materials.ts';

const LEXICONS: readonly LexiconName[] = ['real', ...SIZES.map((size) => `${size}` as const)];

/** Unpacking a lexicon before anything can be found; a page does it once, so that cold is what counts. */
export const start: Section = {
  name: 'start',
  jobs: () =>
    LEXICONS.map((data) => {
      const which = data === 'real' ? 'the real lexicon' : `${Number(data).toLocaleString('en')} generated entries`;
      return inPageJob({
        section: 'start',
        what: `JSON.parse and createMatcher, ${which}`,
        page: '',
        measure: 'start',
        data,
        foundAs: '',
      });
    }),
};
