import fc from 'fast-check';
import type { Form, LexiconTerm } from '../../../src/core/matching/lexicon.ts';

/** Few words, so that texts and terms often agree. */
const TERM_WORDS = [
  'drive',
  'reduction',
  'rupture',
  'in',
  'the',
  'alliance',
  'behaviour',
  'counselling',
  'naive',
  "o'clock",
  'client',
];
const OTHER_WORDS = ['is', 'all', 'act', 'Act', 'ACT', 'ACTs', 's', 'x', 'reliance', '7', '日本'];
const VARIANTS = [
  'drives',
  'reductions',
  'ruptures',
  'alliances',
  'behavior',
  'Behaviors',
  'counseling',
  'naïve',
  'NAI\u0308VE',
  'o’clock',
  "client's",
  'clients’',
  'CLIENT’S',
  "alliance's",
  "client's's",
  "x'alliance",
];
const JOINTS = ['-', '/', '\u2010', '\u2011', '\u2013', '\u00A0', '\n', ' \n ', "' ", '’ ', '\u00AD ', ' \u200B'];
const BREAKS = ['. ', ', ', '--', '—', ' - ', " '", "''", "'' ", "'", '’', '', '_', '²', '😀', '1', '\u00AD', '\u0000'];
const UNSEEN = ['\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF', '\u0301', '\uFE0F'];

const termWord = fc.constantFrom(...TERM_WORDS);

const plainForm: fc.Arbitrary<Form> = fc
  .tuple(fc.array(termWord, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', '-'))
  .map(([words, joint]) => ({ text: words.join(joint), exactCase: false, use: 'plain' as const }));
const exactForm: fc.Arbitrary<Form> = fc
  .constantFrom('ACT', 'Act', 'ACT drive', 'X-ACT')
  .map((text) => ({ text, exactCase: true, use: 'plain' as const }));

/** Lexicons of one to eight terms with up to three forms each; no two forms are the same. */
export const someTerms: fc.Arbitrary<LexiconTerm[]> = fc
  .uniqueArray(fc.oneof({ weight: 5, arbitrary: plainForm }, { weight: 1, arbitrary: exactForm }), {
    minLength: 1,
    maxLength: 12,
    selector: ({ text, exactCase }) => (exactCase ? `=${text}` : text.replaceAll('-', ' ')),
  })
  .chain((forms) =>
    fc.array(fc.nat({ max: 7 }), { minLength: forms.length, maxLength: forms.length }).map((owners) => {
      const ids = [...new Set(owners)];
      return ids.map((owner) => ({
        id: `term-${owner}`,
        forms: forms.filter((_, index) => owners[index] === owner),
        subject: [],
        against: [],
      }));
    }),
  );

const word = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: termWord },
      { weight: 3, arbitrary: fc.constantFrom(...VARIANTS) },
      { weight: 2, arbitrary: fc.constantFrom(...OTHER_WORDS) },
    ),
    fc.constantFrom('as it is', 'as it is', 'capitals', 'Initial'),
    fc.array(fc.tuple(fc.nat({ max: 12 }), fc.constantFrom(...UNSEEN)), { maxLength: 1 }),
  )
  .map(([text, letterCase, unseen]) => {
    const cased =
      letterCase === 'capitals'
        ? text.toUpperCase()
        : letterCase === 'Initial'
          ? text.charAt(0).toUpperCase() + text.slice(1)
          : text;
    return unseen.reduce((result, [at, character]) => result.slice(0, at) + character + result.slice(at), cased);
  });
const separator = fc.oneof(
  { weight: 5, arbitrary: fc.constant(' ') },
  { weight: 3, arbitrary: fc.constantFrom(...JOINTS) },
  { weight: 2, arbitrary: fc.constantFrom(...BREAKS) },
);

/** Texts of words that are often those of `someTerms`, joined and parted in every way that matters. */
export const someText: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, separator), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));
