import { compileGlossary } from '../../src/build/compileGlossary.ts';
import { type Fault, GlossaryError } from '../../src/build/fault.ts';
import type { GlossaryFiles } from '../../src/build/readGlossary.ts';
import type { Reference } from '../../src/build/references.ts';

export const ALLIANCE = 'entries/process/alliance.yaml';
export const RAPPORT = 'entries/process/rapport.yaml';
export const REFERENCES = 'references.json';
export const TOPICS = 'topics.yaml';

export function makeReference(fields: Partial<Reference> = {}): Reference {
  return {
    id: 'alpha-2015',
    type: 'article-journal',
    title: 'Bonds and goals',
    author: [
      { family: 'Alpha', given: 'A. B.' },
      { family: 'Beta', given: 'C.' },
    ],
    issued: { 'date-parts': [[2015]] },
    'container-title': 'Journal of Tests',
    volume: '84',
    issue: '1',
    page: '30-36',
    DOI: '10.1037/test0001',
    custom: { kind: 'empirical', topics: ['alliance'], verified: 'doi', evidenceGrade: 'A', evidence: 'Crossref' },
    ...fields,
  };
}

/** What the entries of the small glossary mean, each in words of its own. */
const MEANINGS: Readonly<Record<string, string>> = {
  alliance: 'Two people working for the same end.',
  rapport: 'Ease and warmth in a talk.',
};

/** The text of an entry file without forms. `alliance` and `rapport` are the entries it may name. */
export function entryText(term: string, related: string): string {
  return `term: ${term}
forms: []
guarded: []
definition: ${MEANINGS[term] ?? `Something else than ${related}.`}
detail: >-
  More about ${term},
  over two lines.
example: An instance of ${term}.
confusedWith:
  - entry: ${related}
    difference: They differ.
related:
  - ${related}
evidence:
  strength: strong
  reason: Many studies agree.
sources:
  - reference: alpha-2015
    summary: It predicts outcome in all of the studies read.
reviewed: 2026-11-22
`;
}

/** A small glossary without fault. */
export const GOOD: GlossaryFiles = new Map([
  [TOPICS, 'process:\n  name: Therapeutic process\nassessment:\n  name: Assessment\n'],
  [
    REFERENCES,
    JSON.stringify(
      [
        makeReference(),
        makeReference({ id: 'gamma-2001', custom: { ...makeReference().custom, verified: 'no' } }),
        makeReference({ id: 'delta-1999' }),
      ],
      undefined,
      1,
    ),
  ],
  [
    ALLIANCE,
    entryText('alliance', 'rapport').replace(
      'forms: []',
      'forms:\n  - working bond\n  - text: WB\n    exactCase: true',
    ),
  ],
  [RAPPORT, entryText('rapport', 'alliance')],
  [
    'sense.json',
    JSON.stringify({
      weights: { page: 10, terms: 0, paragraph: 0, near: 1, nearOther: 1, subject: 0, against: -2 },
      form: { every: -1, severalWords: 0, abbreviation: 0 },
      forms: {},
      cues: { therapist: 20, voltage: -20 },
    }),
  ],
]);

/** `files` with one more file, or another text for one that is there. */
export function write(files: GlossaryFiles, file: string, text: string): GlossaryFiles {
  return new Map([...files, [file, text]]);
}

/** `files` with `from` replaced where it first stands in `file`. */
export function edit(files: GlossaryFiles, file: string, from: string, to: string): GlossaryFiles {
  const text = files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
  return write(
    files,
    file,
    text.replace(from, () => to),
  );
}

/** The line, from 1, on which `part` first stands in `file`. */
export function lineOf(files: GlossaryFiles, file: string, part: string): number {
  const lines = (files.get(file) ?? '').split('\n');
  const index = lines.findIndex((line) => line.includes(part));
  if (index < 0) throw new Error(`No line of ${file} holds "${part}".`);
  return index + 1;
}

export function faultsOf(files: GlossaryFiles): readonly Fault[] {
  try {
    compileGlossary(files);
    return [];
  } catch (error) {
    if (error instanceof GlossaryError) return error.faults;
    throw error;
  }
}
