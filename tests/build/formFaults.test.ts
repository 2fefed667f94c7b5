import { describe, expect, it } from 'vitest';
import { itTellsOf, type Spoiled } from './spoiled.ts';
import { ALLIANCE, edit, faultsOf, GOOD, lineOf, RAPPORT } from './support.ts';

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

describe('faults in the forms of an entry', () => itTellsOf(FORMS));

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
