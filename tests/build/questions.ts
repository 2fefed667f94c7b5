import { entryText, GOOD, write } from './support.ts';

const TRUST = 'entries/assessment/trust.yaml';
export const OUTCOME = 'questions/process/outcome.yaml';
const WARMTH = 'questions/process/warmth.yaml';
export const MEASURES = 'questions/assessment/measures.yaml';

const trust = entryText('trust', 'rapport')
  .replace(/confusedWith:\n.*\n.*\n/, 'confusedWith: []\n')
  .replace('reference: alpha-2015', 'reference: delta-1999')
  .replace('It predicts outcome', 'Some 1,200 clients of 30 therapists (r = .28) said whom they trust');

/** The first is the one that tests spoil. */
const FIRST = `question: Does a good alliance help?
short: It goes along with change in 30 of the cases. Whether it causes that is open.
answer:
  - text: An alliance is what binds two people who work for the same end.
    sources: []
  - text: >-
      It predicts the outcome. Of 1,200 clients most trust their therapists, at 0.28. Nobody knows why.
    sources:
      - alpha-2015
      - delta-1999
keywords: [alliance, rapport, trust]
related: [warmth, measures]
reviewed: 2026-11-26
`;

/** A text for a question that is unlike any other's. */
export function questionText(question: string, short: string, related: string): string {
  return FIRST.replace(/^question: .*$/m, `question: ${question}`)
    .replace(/^short: .*$/m, `short: ${short}`)
    .replace('[warmth, measures]', related);
}

/** The small glossary with an entry and three questions more, without fault. */
export const ASKED = [
  [TRUST, trust] as const,
  [OUTCOME, FIRST] as const,
  [WARMTH, questionText('Is warmth enough?', 'Nobody has said so yet.', '[outcome, measures]')] as const,
  [MEASURES, questionText('How is trust measured?', 'By asking both of them.', '[outcome, warmth]')] as const,
].reduce((files, [file, text]) => write(files, file, text), GOOD);
