import { describe, expect, it } from 'vitest';
import { ASKED, OUTCOME } from './questions.ts';
import { itTellsOfIn, type Spoiled, sentences, words } from './spoiled.ts';
import { faultsOf } from './support.ts';

const SECOND = '  - text: >-\n';

const FIELDS: Spoiled[] = [
  {
    what: 'an unknown field',
    from: 'reviewed:',
    to: 'colour: red\nreviewed:',
    at: 'colour',
    message: /"colour" is not a field .* remove it or mend its name/,
  },
  {
    what: 'a question that does not ask',
    from: 'help?',
    to: 'help.',
    at: 'question:',
    message: /"question" must be one question and end with a question mark/,
  },
  {
    what: 'a short answer that is too long',
    from: 'is open.',
    to: `is open. ${sentences(40)}`,
    at: 'short:',
    message: /"short" has 56 words; cut it to 50 or fewer/,
  },
  {
    what: 'a paragraph that is too long',
    from: 'Nobody knows why.',
    to: sentences(110),
    at: 'text: >-',
    message: /"answer\.1\.text" has 12\d words; cut it to 120 or fewer/,
  },
  {
    what: 'an answer of one paragraph',
    from: '  - text: An alliance is what binds two people who work for the same end.\n    sources: []\n',
    to: '',
    at: SECOND.trim(),
    message: /"answer" must have 2 to 5 paragraphs/,
  },
  {
    what: 'an answer of six paragraphs',
    from: 'answer:\n',
    to: `answer:\n${'  - text: Trust.\n    sources: []\n'.repeat(4)}`,
    at: '- text: Trust.',
    message: /"answer" must have 2 to 5 paragraphs/,
  },
  {
    what: 'too many keywords',
    from: '[alliance, rapport, trust]',
    to: '[a, b, c, d, e, f, g, h, i]',
    at: 'keywords:',
    message: /"keywords" must name 3 to 8 entries/,
  },
  {
    what: 'too few keywords',
    from: '[alliance, rapport, trust]',
    to: '[alliance, trust]',
    at: 'keywords:',
    message: /"keywords" must name 3 to 8 entries/,
  },
  {
    what: 'too few related questions',
    from: '[warmth, measures]',
    to: '[warmth]',
    at: 'related:',
    message: /"related" must name 2 to 4 questions/,
  },
  {
    what: 'a date written another way',
    from: '2026-11-26',
    to: '26.11.2026',
    at: 'reviewed:',
    message: /"reviewed" must be the day/,
  },
];

const LINKS: Spoiled[] = [
  {
    what: 'a keyword that is no entry',
    from: 'rapport, trust]',
    to: 'rapport, trust, nowhere]',
    at: 'keywords:',
    message: /no entry "nowhere"; mend the id or write that entry/,
  },
  {
    what: 'a keyword listed twice',
    from: 'rapport, trust]',
    to: 'rapport, trust, rapport]',
    at: 'keywords:',
    message: /"rapport" is listed twice; remove one/,
  },
  {
    what: 'a related question that does not exist',
    from: '[warmth, measures]',
    to: '[warmth, nowhere]',
    at: 'related:',
    message: /no question "nowhere"; mend the id or write that question/,
  },
  {
    what: 'a related question listed twice',
    from: '[warmth, measures]',
    to: '[warmth, warmth]',
    at: 'related:',
    message: /"warmth" is listed twice; remove one/,
  },
  {
    what: 'a question related to itself',
    from: '[warmth, measures]',
    to: '[warmth, outcome]',
    at: 'related:',
    message: /"outcome" is related to itself; remove it/,
  },
];

const PROSE: Spoiled[] = [
  {
    what: 'a sentence of 36 words',
    from: 'Nobody knows why.',
    to: `The ${words(35)}.`,
    at: 'text: >-',
    message: /"answer\.1\.text": the sentence "The word .* has 36 words; split it, 35 is the most/,
  },
  {
    what: 'a short answer that is hard to read',
    from: 'Whether it causes that is open.',
    to: 'Interdependent psychotherapeutic collaboration necessitates intersubjectivity.',
    at: 'short:',
    message: /"short" reads at grade \d+\.\d; bring it to 12 or less/,
  },
  {
    what: 'advice',
    from: 'Nobody knows why.',
    to: 'You need not know why.',
    at: 'text: >-',
    message: /"answer\.1\.text" speaks to the reader \("You"\); say what is known, and advise nothing/,
  },
];

describe.each([
  ['the fields of a question', FIELDS],
  ['the links of a question', LINKS],
  ['the prose of a question', PROSE],
])('faults in %s', (_part, ways) => itTellsOfIn(ASKED, OUTCOME, ways));

it('questions that do all this have no fault', () => {
  expect(faultsOf(ASKED)).toEqual([]);
});
