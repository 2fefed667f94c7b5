import type { MeasureName } from '../inPage/main.ts';
import { inPageJob } from '../inPageJob.ts';
import type { Section } from '../job.ts';

interface Peer {
  readonly what: string;
  readonly measure: MeasureName;
  /** Whether it wraps what it finds. */
  readonly isChanging: boolean;
  /** Longer pages take it minutes. */
  readonly isForArticleOnly: boolean;
}

const PEERS: readonly Peer[] = [
  { what: 'one regular expression: find', measure: 'regexp', isChanging: false, isForArticleOnly: false },
  { what: 'modern-ahocorasick: find', measure: 'ahoCorasick', isChanging: false, isForArticleOnly: false },
  {
    what: 'findandreplacedomtext: find and wrap',
    measure: 'replaceDomText',
    isChanging: true,
    isForArticleOnly: false,
  },
  { what: 'mark.js, markRegExp: find and wrap', measure: 'markRegexp', isChanging: true, isForArticleOnly: true },
  { what: 'mark.js, list of words: find and wrap', measure: 'markWords', isChanging: true, isForArticleOnly: true },
];

/** What else could find strings in a page, given the plain forms of the real lexicon as they are written. */
export const peers: Section = {
  name: 'peers',
  jobs: (pages) =>
    PEERS.flatMap(({ what, measure, isChanging: isShown, isForArticleOnly }) =>
      pages
        .filter((page) => !isForArticleOnly || page === 'article')
        .map((page) =>
          inPageJob({ section: 'peers', what, page, measure, data: 'forms', foundAs: 'wordings', isShown }),
        ),
    ),
};
