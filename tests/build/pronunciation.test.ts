import { describe, expect, it } from 'vitest';
import { itTellsOf, type Spoiled } from './spoiled.ts';
import { ALLIANCE, edit, faultsOf, GOOD } from './support.ts';

const inYaml = (ipa: string, say: string) => `pronunciation:\n  ipa: "${ipa}"\n  say: "${say}"\n`;

/** The small glossary's first entry with a pronunciation. */
const said = (what: string, ipa: string, say: string): Omit<Spoiled, 'at' | 'message'> => ({
  what,
  from: 'forms:\n',
  to: `${inYaml(ipa, say)}forms:\n`,
});

const IPA = ['/ɡəˈʃtɑlt/', '[ɡəˈʃtɑlt]', 'gəˈʃtɑlt', "ɡə'ʃtɑlt", 'ɡə-ˈʃtɑlt', 'ɡəˈʃtɑlt ', 'ɡə  ˈʃtɑlt', ''];
const RESPELLINGS = ['guh-SHTÄLT', 'guh-SHtahlt', 'guh SHTAHLT ', 'guh--SHTAHLT', '/guh-SHTAHLT/', ''];
const STRESSES = [
  ['guh-shtahlt', 'guh-shtahlt'],
  ['GUH-SHTAHLT', 'GUH-SHTAHLT'],
  ['guh-SHTAHLT thair-uh-pee', 'thair-uh-pee'],
] as const;

const FAULTS: Spoiled[] = [
  ...IPA.map((ipa) => ({
    ...said(`the IPA "${ipa}"`, ipa, 'guh-SHTAHLT'),
    at: 'ipa:',
    message: /"pronunciation\.ipa" can hold only IPA letters \(ɡ, not g\).* without slashes or brackets, like ɡəˈʃtɑlt/,
  })),
  ...RESPELLINGS.map((say) => ({
    ...said(`the respelling "${say}"`, 'ɡəˈʃtɑlt', say),
    at: 'say:',
    message: /"pronunciation\.say" can hold only the letters a to z.* write it like guh-SHTAHLT/,
  })),
  ...STRESSES.map(([say, wrong]) => ({
    ...said(`the respelling "${say}", without one stress a word`, 'ɡəˈʃtɑlt', say),
    at: 'say:',
    message: new RegExp(`"pronunciation\\.say" must have one syllable in capitals.* mend "${wrong}"`),
  })),
  {
    what: 'a pronunciation without its respelling',
    from: 'forms:\n',
    to: 'pronunciation:\n  ipa: ɪd\nforms:\n',
    at: 'ipa:',
    message: /"pronunciation\.say" is missing; add it/,
  },
];

describe('faults in a pronunciation', () => itTellsOf(FAULTS));

it.each([
  ['ɡəˈʃtɑlt ˈθɛrəpi', 'guh-SHTAHLT THAIR-uh-pee'],
  ['ˈlɪkɚt skeɪl', 'LIK-ert skayl'],
  ['ɪd', 'ID'],
])('%s, said %s, is no fault', (ipa, say) => {
  expect(faultsOf(edit(GOOD, ALLIANCE, 'forms:\n', `${inYaml(ipa, say)}forms:\n`))).toEqual([]);
});
