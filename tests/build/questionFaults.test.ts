import { describe, expect, it } from 'vitest';
import { ASKED, MEASURES, OUTCOME, questionText } from './questions.ts';
import { itTellsOfIn, type Spoiled, sentences, words } from './spoiled.ts';
import { edit, faultsOf, lineOf, RAPPORT, write } from './support.ts';

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

describe('the keywords of a question', () => {
  it('are told where the answer neither names one nor cites its sources', () => {
    const files = edit(edit(ASKED, RAPPORT, 'alpha-2015', 'delta-1999'), OUTCOME, '      - delta-1999\n', '');
    const quiet = edit(files, OUTCOME, 'Of 1,200 clients most trust their therapists, at 0.28.', '');
    const withoutFigures = edit(quiet, OUTCOME, 'in 30 of the cases', 'at times');
    expect(faultsOf(withoutFigures).map(({ message }) => message)).toEqual([
      expect.stringMatching(/neither names "rapport" nor cites one of its sources; remove it/),
      expect.stringMatching(/neither names "trust"/),
    ]);
  });

  it('are told where none is of the topic in whose folder the question lies', () => {
    const files = new Map([...ASKED].filter(([file]) => file !== MEASURES));
    const moved = write(files, 'questions/other/measures.yaml', ASKED.get(MEASURES) ?? '');
    expect(faultsOf(moved).map(({ message }) => message)).toEqual([
      expect.stringMatching(/topic "other" is not in topics.yaml; add it there or move the file/),
      expect.stringMatching(/none of the entries is of the topic "other"; name one or move the file/),
    ]);
  });

  it('are not blamed for an entry that has faults of its own', () => {
    const files = edit(ASKED, RAPPORT, 'reviewed: 2026-11-22', 'reviewed: today');
    expect(faultsOf(files).map(({ file }) => file)).toEqual([RAPPORT]);
  });
});

describe('the places of questions', () => {
  it.each(['questions/outcome.yaml', 'questions/process/Outcome.yaml', 'questions/process/notes.txt'])(
    'are told where one is misplaced: %s',
    (file) => {
      expect(faultsOf(write(ASKED, file, ''))).toEqual([
        { file, line: 1, message: expect.stringMatching(/questions\/<topic>\/<id>\.yaml .* move or rename it/) },
      ]);
    },
  );

  it('are told where two topics have a question of the same id', () => {
    const text = questionText('Is there another?', 'There is one more in here.', '[warmth, measures]');
    expect(faultsOf(write(ASKED, 'questions/assessment/outcome.yaml', text)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/"outcome" is taken by .*; rename one of the files/),
    ]);
  });
});

describe('two questions that are nearly the same', () => {
  it.each([
    ['question', 'How is trust measured?', 'Does a good alliance help?'],
    [
      'short',
      'By asking both of them.',
      'It goes along with change in 30 of the cases. Whether it causes that is open.',
    ],
  ])('are a fault of the later one in its %s, which names the other', (field, from, to) => {
    const twins = edit(ASKED, MEASURES, from, to);
    expect(faultsOf(twins)).toEqual([
      {
        file: OUTCOME,
        line: lineOf(twins, OUTCOME, `${field}:`),
        message: expect.stringMatching(`"${field}" is nearly that of ${MEASURES}:\\d+; ask something else, or merge`),
      },
    ]);
  });
});
