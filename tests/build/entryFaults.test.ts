import { describe, expect, it } from 'vitest';
import { ALLIANCE, edit, faultsOf, GOOD, lineOf, RAPPORT } from './support.ts';

/** A way to spoil an entry file: `from` becomes `to`; the fault is at the line of `at` and says `message`. */
interface Spoiled {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly message: RegExp;
}

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
/** As many words in sentences of ten. */
const sentences = (count: number) =>
  words(count).replaceAll(
    'word word word word word word word word word word',
    'Word word word word word word word word word word.',
  );

const FIELDS: Spoiled[] = [
  {
    what: 'an unknown field',
    from: 'example:',
    to: 'colour: red\nexample:',
    at: 'colour',
    message: /"colour" is not a field .* remove it or mend its name/,
  },
  {
    what: 'an unknown field within another',
    from: '    difference:',
    to: '    colour: red\n    difference:',
    at: 'colour',
    message: /"confusedWith\.0\.colour" is not a field/,
  },
  {
    what: 'a missing field',
    from: 'example: An instance of alliance.\n',
    to: '',
    at: 'term:',
    message: /"example" is missing; add it/,
  },
  {
    what: 'a field missing within another',
    from: '  reason: Many studies agree.\n',
    to: '',
    at: 'strength:',
    message: /"evidence\.reason" is missing; add it/,
  },
  {
    what: 'a field of the wrong kind',
    from: 'term: alliance',
    to: 'term: 7',
    at: 'term:',
    message: /"term" must be string, not 7/,
  },
  {
    what: 'an empty field',
    from: 'example: An instance of alliance.',
    to: 'example: ""',
    at: 'example:',
    message: /"example" must not be empty/,
  },
  {
    what: 'a strength of evidence that does not exist',
    from: 'strength: strong',
    to: 'strength: great',
    at: 'strength:',
    message: /"evidence\.strength" must be .*"strong".* not "great"/,
  },
  {
    what: 'a definition that is too long',
    from: 'definition: Two people working for the same end.',
    to: `definition: >-\n  ${sentences(61)}`,
    at: 'definition:',
    message: /"definition" has 61 words; cut it to 60 or fewer/,
  },
  {
    what: 'a detail paragraph that is too long',
    from: 'over two lines.',
    to: sentences(148),
    at: 'detail:',
    message: /"detail" has 151 words; cut it to 150 or fewer/,
  },
  {
    what: 'a date written another way',
    from: '2026-11-22',
    to: '22.11.2026',
    at: 'reviewed:',
    message: /"reviewed" must be the day .* such as 2026-11-22/,
  },
  {
    what: 'a date in a month that does not exist',
    from: '2026-11-22',
    to: '2026-13-01',
    at: 'reviewed:',
    message: /"reviewed" must be the day/,
  },
  {
    what: 'no source',
    from: 'sources:\n  - reference: alpha-2015\n    summary: It predicts outcome in all of the studies read.',
    to: 'sources: []',
    at: 'sources:',
    message: /"sources" must name at least one source/,
  },
  {
    what: 'no related entry',
    from: 'related:\n  - rapport\n',
    to: 'related: []\n',
    at: 'related:',
    message: /"related" must name at least one related entry/,
  },
  {
    what: 'a source that is named without what it found',
    from: 'It predicts outcome in all of the studies read.',
    to: 'A study of alliance.',
    at: 'summary:',
    message: /"sources\.0\.summary" must say what the source found or argued, in at least 8 words/,
  },
];

const YAML: Spoiled[] = [
  {
    what: 'a colon in plain text',
    from: 'example: An instance',
    to: 'example: Two parts: an instance',
    at: 'example:',
    message: /not valid YAML.*block that starts with ">-"/,
  },
  {
    what: 'a field given twice',
    from: 'example:',
    to: 'term: again\nexample:',
    at: 'term: again',
    message: /not valid YAML.*unique/,
  },
];

const LINKS: Spoiled[] = [
  {
    what: 'a related entry that does not exist',
    from: '  - rapport\n',
    to: '  - rapport\n  - nowhere\n',
    at: '- nowhere',
    message: /no entry "nowhere"; mend the id or write that entry/,
  },
  {
    what: 'an entry to confuse with that does not exist',
    from: 'related:',
    to: '  - entry: nowhere\n    difference: Much.\nrelated:',
    at: 'entry: nowhere',
    message: /no entry "nowhere"/,
  },
  {
    what: 'a link to itself',
    from: '  - rapport\n',
    to: '  - rapport\n  - alliance\n',
    at: '- alliance',
    message: /"alliance" links to itself; remove it/,
  },
  {
    what: 'an id that is none',
    from: '  - rapport\n',
    to: '  - Rapport\n',
    at: '- Rapport',
    message: /"related\.0" must be an id in lower case/,
  },
];

const CITATIONS: Spoiled[] = [
  {
    what: 'a reference that does not exist',
    from: 'alpha-2015',
    to: 'nobody-1900',
    at: 'nobody-1900',
    message: /no reference "nobody-1900" .* mend the key or add the reference/,
  },
  {
    what: 'a reference that was not verified',
    from: 'alpha-2015',
    to: 'gamma-2001',
    at: 'gamma-2001',
    message: /"gamma-2001" was not verified; .* or cite another/,
  },
  {
    what: 'a reference cited twice',
    from: 'reviewed:',
    to: '  - reference: alpha-2015 # again\n    summary: The same once more, and no word of it is new.\nreviewed:',
    at: '# again',
    message: /"alpha-2015" is cited twice; merge the two/,
  },
];

const FORMS: Spoiled[] = [
  {
    what: 'a form that is too short',
    from: '- working bond',
    to: '- ab',
    at: '- ab',
    message: /"ab" is too short .* mark it exactCase or remove it/,
  },
  {
    what: 'a form with other signs than a word has',
    from: '- working bond',
    to: '- bond & goal',
    at: '- bond & goal',
    message: /only letters, digits, apostrophes .* write it without other signs/,
  },
  {
    what: 'a form with a text of its own that is not marked exactCase',
    from: '    exactCase: true\n',
    to: '',
    at: 'text: WB',
    message: /exactCase/,
  },
  ...['working-bond', 'Working Bond', 'working bonds'].map((again) => ({
    what: `a form listed twice, the second time as "${again}"`,
    from: '- working bond',
    to: `- working bond\n  - ${again} # again`,
    at: '# again',
    message: /listed twice here; spellings and plurals come by themselves; keep it in one place/,
  })),
  {
    what: 'the headword listed as a form',
    from: '- working bond',
    to: '- Alliance',
    at: '- Alliance',
    message: /"Alliance" is listed twice here/,
  },
];

const PROSE: Spoiled[] = [
  {
    what: 'a definition that explains the headword by itself',
    from: 'Two people working for the same end.',
    to: 'Alliances between two people.',
    at: 'definition:',
    message: /the definition uses "alliance" to explain it; say it in other words/,
  },
  {
    what: 'a definition that is hard to read',
    from: 'Two people working for the same end.',
    to: 'Intersubjective collaboration characterised by reciprocal commitment.',
    at: 'definition:',
    message: /the definition reads at grade \d+\.\d; bring it to 14 or less/,
  },
  ...[
    ['definition', 'Two people working for the same end.', 'definition:'],
    ['example', 'An instance of alliance.', 'example:'],
    ['evidence.reason', 'Many studies agree.', 'reason:'],
    ['confusedWith.0.difference', 'They differ.', 'difference:'],
    ['sources.0.summary', 'It predicts outcome in all of the studies read.', 'summary:'],
  ].map(([field = '', from = '', at = '']) => ({
    what: `a sentence of 36 words in ${field}`,
    from,
    to: `A short one. The ${words(35)}.`,
    at,
    message: new RegExp(`"${field}": the sentence "The word .* has 36 words; split it, 35 is the most`),
  })),
];

describe.each([
  ['the prose of an entry', PROSE],
  ['the fields of an entry', FIELDS],
  ['the YAML of an entry', YAML],
  ['the links of an entry', LINKS],
  ['the citations of an entry', CITATIONS],
  ['the forms of an entry', FORMS],
])('faults in %s', (_part, spoiled) => {
  it.each(spoiled)('name the line of $what, and how to mend it', ({ from, to, at, message }) => {
    const files = edit(GOOD, ALLIANCE, from, to);
    expect(faultsOf(files)).toEqual([
      { file: ALLIANCE, line: lineOf(files, ALLIANCE, at), message: expect.stringMatching(message) },
    ]);
  });
});

describe('a form claimed by two entries', () => {
  it.each([
    ['in the same words', 'working bond', 'working bond'],
    ['in the plural', 'working bond', 'working bonds'],
    ['in British and American spelling', 'behaviour', 'behavior'],
    ['in a British plural', 'generalisations', 'generalization'],
    ['with and without a hyphen', 'therapist-client bond', 'therapist client bond'],
  ])('is a fault %s', (_how, first, second) => {
    const files = edit(
      edit(GOOD, ALLIANCE, '- working bond', `- ${first}`),
      RAPPORT,
      'forms: []',
      `forms:\n  - ${second}`,
    );
    expect(faultsOf(files)).toEqual([
      {
        file: RAPPORT,
        line: lineOf(files, RAPPORT, second),
        message: expect.stringMatching(`"${second}" is claimed by ${ALLIANCE}:3 too; keep it in one place`),
      },
    ]);
  });

  it.each(['WB', 'WBs'])('is a fault for an abbreviation: WB and %s', (second) => {
    const files = edit(GOOD, RAPPORT, 'forms: []', `forms:\n  - text: ${second}\n    exactCase: true`);
    expect(faultsOf(files)).toMatchObject([{ file: RAPPORT, line: lineOf(files, RAPPORT, second) }]);
  });

  it('is none where one is an abbreviation and the other a word of the same letters', () => {
    const files = edit(GOOD, ALLIANCE, 'text: WB', 'text: RAPPORT');
    expect(faultsOf(files)).toEqual([]);
  });
});

describe('two definitions that are nearly the same', () => {
  const twins = (second: string) => faultsOf(edit(GOOD, RAPPORT, 'Ease and warmth in a talk.', second));

  it('are a fault of the later entry, which names the other', () => {
    expect(twins('Two people working for the same good end.')).toEqual([
      {
        file: RAPPORT,
        line: lineOf(GOOD, RAPPORT, 'definition:'),
        message: expect.stringMatching(`is nearly that of ${ALLIANCE}:\\d+; say what sets the two apart`),
      },
    ]);
  });

  it('are none where they share only a turn of phrase', () => {
    expect(twins('Warmth between two people working in one place.')).toEqual([]);
  });
});

describe('a guarded form', () => {
  it('may be the headword', () => {
    expect(faultsOf(edit(GOOD, ALLIANCE, 'guarded: []', 'guarded: [alliance]'))).toEqual([]);
  });

  it.each([
    ['of the same entry', 'working bond', /listed twice here/],
    ['of another entry', 'rapport', /"rapport" is claimed by .*alliance\.yaml:\d+ too/],
  ])('is a fault where it is a plain form %s', (_whose, form, message) => {
    const messages = faultsOf(edit(GOOD, ALLIANCE, 'guarded: []', `guarded: [${form}]`)).map((fault) => fault.message);
    expect(messages).toEqual([expect.stringMatching(message)]);
  });
});

it('a sentence of 35 words is no fault', () => {
  expect(faultsOf(edit(GOOD, ALLIANCE, 'An instance of alliance.', `${words(35)}.`))).toEqual([]);
});

it('a definition of 60 words and a detail of 150 are no faults', () => {
  const files = edit(
    GOOD,
    ALLIANCE,
    'definition: Two people working for the same end.',
    `definition: ${sentences(60)}`,
  );
  expect(faultsOf(edit(files, ALLIANCE, 'over two lines.', sentences(147)))).toEqual([]);
});
