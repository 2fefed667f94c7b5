// Is bundled and run in the pages that are measured.
import type { Sample } from '../job.ts';
import { countBlocks, countCandidates, countTerms, matcherFrom, textsOfPage } from './adapter.ts';
import { live } from './live.ts';
import {
  ahoCorasickMeasure,
  markRegexpMeasure,
  markWordsMeasure,
  regexpMeasure,
  replaceDomTextMeasure,
} from './peers.ts';
import { sumOfCodes } from './textNodes.ts';
import { type Measure, timed } from './timing.ts';

/** What is prepared for each measure, untimed, from the text that it is given: a lexicon or a list of forms, as JSON. */
const MEASURES = {
  floor: () => ({ run: sumOfCodes }),
  find(json) {
    const matcher = matcherFrom(json);
    return { run: () => countTerms(matcher) };
  },
  readOnly: () => ({ run: countBlocks }),
  findOnly(json) {
    const matcher = matcherFrom(json);
    const texts = textsOfPage();
    return { run: () => countCandidates(matcher, texts) };
  },
  start: (json) => ({ run: () => Object.keys(matcherFrom(json)).length }),
  regexp: (json) => regexpMeasure(JSON.parse(json)),
  ahoCorasick: (json) => ahoCorasickMeasure(JSON.parse(json)),
  markWords: (json) => markWordsMeasure(JSON.parse(json)),
  markRegexp: (json) => markRegexpMeasure(JSON.parse(json)),
  replaceDomText: (json) => replaceDomTextMeasure(JSON.parse(json)),
} satisfies Record<string, (json: string) => Measure>;

export type MeasureName = keyof typeof MEASURES;

/** Times one measure; call it once in a page, for nothing is cold a second time. */
async function run(name: MeasureName, dataUrl: string): Promise<Sample> {
  const json = dataUrl === '' ? '' : await (await fetch(dataUrl)).text();
  // The page is to be at rest: laid out, and with nothing left to do.
  document.documentElement.getBoundingClientRect();
  await new Promise((done) => requestIdleCallback(done));
  return timed(MEASURES[name](json));
}

declare global {
  var psyglossBench: { readonly run: typeof run; readonly live: typeof live };
}

globalThis.psyglossBench = { run, live };
