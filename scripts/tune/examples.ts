import { tendencyName } from '../../src/build/senseFile.ts';
import type { Matcher } from '../../src/core/matching/matcher.ts';
import { type Candidate, FEATURES, measure, type PageTally } from '../../src/core/matching/sense.ts';
import { foldWords } from '../../src/core/matching/words.ts';
import { findInText } from '../findInText.ts';
import type { Corpus, Document, Label } from './corpora.ts';
import type { Example } from './regression.ts';

/** An example with what the report on it needs. */
export interface Place extends Example {
  readonly doc: string;
}

/** How much an ambiguous word that was labelled in its sentence counts beside the other places: they are few, and hard. */
const AMBIGUOUS_WEIGHT = 4;

function isAbbreviation(surface: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(surface);
}

/** The amounts of evidence at a place, and last of all what its form is: of several words, an abbreviation. */
function amountsOf(candidate: Candidate, surface: string, page: PageTally): number[] {
  if (!candidate.clues) return [];
  const amounts = measure(candidate.clues, page.without(candidate.id));
  return [
    ...FEATURES.map((feature) => amounts[feature]),
    Number(foldWords(surface).length > 1),
    Number(isAbbreviation(surface)),
  ];
}

function isMeantAt(label: Label, { start, end }: Candidate): boolean {
  return Math.min(label.end, end) - Math.max(label.start, start) >= 0.5 * (label.end - label.start);
}

/**
 * The labelled places of the corpora and of single pages, and all guarded forms in fields far from psychology, which count
 * as not meant.
 */
export function gatherExamples(
  matcher: Matcher,
  corpora: readonly Corpus[],
  pages: readonly Document[],
  labels: readonly Label[],
): Place[] {
  const byDoc = Map.groupBy(labels, ({ doc }) => doc);
  const documents = [
    ...corpora.flatMap(({ kind, documents }) => documents.map((each) => ({ ...each, isFar: kind === 'far' }))),
    ...pages.map((each) => ({ ...each, isFar: false })),
  ];
  return documents.flatMap(({ doc, text, isFar }) => {
    const { candidates, page } = findInText(matcher, text);
    return candidates.flatMap((candidate): Place[] => {
      if (!candidate.clues) return [];
      const label = byDoc.get(doc)?.find((each) => isMeantAt(each, candidate));
      if (!label && !isFar) return [];
      const surface = text.slice(candidate.start, candidate.end);
      return [
        {
          doc,
          amounts: amountsOf(candidate, surface, page),
          group: tendencyName(surface),
          isTrue: label?.isMeant ?? false,
          weight: doc.startsWith('page/') ? AMBIGUOUS_WEIGHT : 1,
        },
      ];
    });
  });
}
