// npm run tune [-- FOLDER]   learns glossary/sense.json anew from labelled prose
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileForms } from '../src/build/compileGlossary.ts';
import { readGlossaryFolder } from '../src/build/glossaryFolder.ts';
import { createMatcher } from '../src/core/matching/matcher.ts';
import { FEATURES } from '../src/core/matching/sense.ts';
import { type Corpus, findData, glossaryCorpus, ownPassages, readCorpora, readLabels } from './tune/corpora.ts';
import { learnCues } from './tune/cues.ts';
import { gatherExamples, type Place } from './tune/examples.ts';
import { type Fit, fit as fitTo } from './tune/regression.ts';

const GLOSSARY = resolve(import.meta.dirname, '../glossary');
/** The share of documents that each round leaves out, to be judged by what the others taught. */
const FOLDS = 5;
/** Taken from every form's log-odds: the more, the fewer marks, and the surer. Chosen by what the rounds gave, see docs/detection.md. */
const CAUTION = 0.1;
/** A tendency of a form smaller than this is not kept. */
const LEAST_TENDENCY = 0.2;

const glossary = readGlossaryFolder(GLOSSARY);
const round = (value: number): number => Math.round(value * 100) / 100;

function foldOf(doc: string): number {
  return [...doc].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 0) % FOLDS;
}

/** Everything but the documents of one fold. */
function without(corpora: readonly Corpus[], fold: number): Corpus[] {
  return corpora.map((each) => ({ ...each, documents: each.documents.filter(({ doc }) => foldOf(doc) !== fold) }));
}

function logOddsOf({ amounts, group }: Place, { intercept, weights, groups }: Fit): number {
  return amounts.reduce((sum, a, i) => sum + a * (weights[i] ?? 0), intercept + (groups.get(group) ?? 0) - CAUTION);
}

/** Precision and recall on places that the fit has not seen. */
function report(judged: readonly (Place & { readonly logOdds: number })[]): void {
  for (const [name, places] of [
    ['ambiguous words', judged.filter(({ doc }) => doc.startsWith('page/'))],
    ['other places', judged.filter(({ doc }) => !doc.startsWith('page/'))],
  ] as const) {
    const marked = places.filter(({ logOdds }) => logOdds > 0);
    const right = marked.filter(({ isTrue }) => isTrue).length;
    const meant = places.filter(({ isTrue }) => isTrue).length;
    const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    console.log(
      `${name}: ${places.length}, precision ${percent(right, marked.length)}, recall ${percent(right, meant)}`,
    );
  }
}

const data = findData(process.argv[2]);
if (!data) {
  console.log('tune: there is no labelled prose here; name its folder. glossary/sense.json stays as it is.');
} else {
  const passages = ownPassages();
  const corpora = [...readCorpora(data), ...passages.corpora];
  const { labels: inProse, pages } = readLabels(data);
  const labels = [...inProse, ...passages.labels];
  const own = glossaryCorpus(glossary.entries);
  const learnFrom = (cuesFrom: readonly Corpus[]): { cues: Record<string, number>; places: Place[] } => {
    const cues = learnCues([...cuesFrom, own]);
    const matcher = createMatcher(compileForms({ ...glossary, sense: { ...glossary.sense, cues } }));
    return { cues, places: gatherExamples(matcher, corpora, pages, labels) };
  };
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const { places } = learnFrom(without(corpora, fold));
    const learnt = fitTo(places.filter(({ doc }) => foldOf(doc.replace('page/', '')) !== fold));
    const unseen = places.filter(({ doc }) => foldOf(doc.replace('page/', '')) === fold);
    return unseen.map((place) => ({ ...place, logOdds: logOddsOf(place, learnt) }));
  }).flat();
  console.log(`On places in documents left out, ${FOLDS} rounds:`);
  report(judged);

  const { cues, places } = learnFrom(corpora);
  const { intercept, weights, groups } = fitTo(places);
  const tendencies = [...groups].filter(([, value]) => Math.abs(value) >= LEAST_TENDENCY).sort();
  const sense = {
    weights: Object.fromEntries(FEATURES.map((feature, i) => [feature, round(weights[i] ?? 0)])),
    form: {
      every: round(intercept - CAUTION),
      severalWords: round(weights[FEATURES.length] ?? 0),
      abbreviation: round(weights[FEATURES.length + 1] ?? 0),
    },
    forms: Object.fromEntries(tendencies.map(([group, value]) => [group, round(value)])),
    cues,
  };
  writeFileSync(resolve(GLOSSARY, 'sense.json'), `${JSON.stringify(sense, undefined, 2)}\n`);
  console.log(`glossary/sense.json: ${Object.keys(cues).length} cue words, ${tendencies.length} forms of their own.`);
}
