import { pluralize } from 'inflection';
import type { Choice } from './patterns.ts';

/**
 * British spellings with their American counterparts, as parts of words. Each pair works both ways.
 * After the tables of https://en.wikipedia.org/wiki/American_and_British_English_spelling_differences, cut down to what
 * texts on psychology and medicine use.
 */
const BRITISH_AMERICAN: readonly (readonly [
  british: RegExp,
  american: RegExp,
  toAmerican: string,
  toBritish: string,
])[] = [
  [
    /(behavi|col|fav|hon|hum|lab|neighb|od|rum|tum|endeav|vig|flav|harb|sav)our/,
    /(behavi|col|fav|hon|hum|lab|neighb|od|rum|tum|endeav|vig|flav|harb|sav)or(?!r)/,
    '$1or',
    '$1our',
  ],
  [
    /([a-z]{3,}[^aeo])is(e|es|ed|er|ers|ing|ation|ations|ational)$/,
    /([a-z]{3,}[^aeo])iz(e|es|ed|er|ers|ing|ation|ations|ational)$/,
    '$1iz$2',
    '$1is$2',
  ],
  [/(anal|paral|catal)ys(e|es|ed|er|ers|ing)$/, /(anal|paral|catal)yz(e|es|ed|er|ers|ing)$/, '$1yz$2', '$1ys$2'],
  [
    /(couns|trav|lab|mod|canc|sign|lev|chann|marv|quarr)(e|a)ll(ed|ing|or|ors|er|ers)$/,
    /(couns|trav|lab|mod|canc|sign|lev|chann|marv|quarr)(e|a)l(ed|ing|or|ors|er|ers)$/,
    '$1$2l$3',
    '$1$2ll$3',
  ],
  [/^(p|orthop)aed/, /^(p|orthop)ed(?=iat|o|ic)/, '$1ed', '$1aed'],
  [/^(an)aesth/, /^(an)esth/, '$1esth', '$1aesth'],
  [/^aetiolog/, /^etiolog/, 'etiolog', 'aetiolog'],
  [/^oestr/, /^estr/, 'estr', 'oestr'],
  [/^foet/, /^fet(?=al|us)/, 'fet', 'foet'],
  [/^haem/, /^hem(?=o|a)/, 'hem', 'haem'],
  [/^(def|off|pret)ence(s?)$/, /^(def|off|pret)ense(s?)$/, '$1ense$2', '$1ence$2'],
  [/^practis(e|es|ed|ing)$/, /^practic(e|es|ed|ing)$/, 'practic$1', 'practis$1'],
  [/^(cent|fib|theat)re(s?)$/, /^(cent|fib|theat)er(s?)$/, '$1er$2', '$1re$2'],
  [/^(cent)r(ed|ing)$/, /^(cent)er(ed|ing)$/, '$1er$2', '$1r$2'],
  [/^programme(s?)$/, /^program(s?)$/, 'program$1', 'programme$1'],
  [/^(judg|acknowledg)ement/, /^(judg|acknowledg)ment/, '$1ment', '$1ement'],
  [/^(ag)eing$/, /^(ag)ing$/, '$1ing', '$1eing'],
  [/^(enro|fulfi)lment/, /^(enro|fulfi)llment/, '$1llment', '$1lment'],
  [/^sceptic/, /^skeptic/, 'skeptic', 'sceptic'],
  [/^(grey)(s?)$/, /^(gray)(s?)$/, 'gray$2', 'grey$2'],
];

/** Plurals that the library does not know, or not all of. */
const OTHER_PLURALS: Readonly<Record<string, readonly string[]>> = {
  bias: ['biases'],
  stimulus: ['stimuli'],
  phenomenon: ['phenomena'],
  schema: ['schemata'],
  trauma: ['traumata'],
  locus: ['loci'],
  focus: ['foci'],
  nucleus: ['nuclei'],
  gyrus: ['gyri'],
  sulcus: ['sulci'],
  hippocampus: ['hippocampi'],
  thalamus: ['thalami'],
};

/** Words after which a term's head noun stands no longer last: "rupture(s) in the alliance". */
const PREPOSITIONS = new Set([
  'of',
  'in',
  'to',
  'for',
  'with',
  'between',
  'from',
  'on',
  'at',
  'by',
  'within',
  'during',
  'about',
  'toward',
  'towards',
]);

function otherSpellings(word: string): string[] {
  return BRITISH_AMERICAN.flatMap(([british, american, toAmerican, toBritish]) => [
    word.replace(british, toAmerican),
    word.replace(american, toBritish),
  ]);
}

/**
 * Every spelling under which the words of one form are met: British and American, and the plural of the head noun, which
 * is the last word or the one before the first preposition. Other words stay singular: "drives reduction" is no
 * plural of "drive reduction".
 * @param choices for each position of a form, the folded words that may stand there
 * @returns for each position its spellings, the first word itself first
 */
export function spellingsOf(choices: readonly Choice[]): string[][] {
  const preposition = choices.findIndex((choice, index) => index > 0 && choice.some((word) => PREPOSITIONS.has(word)));
  return choices.map((choice, index) => {
    const isHead = index === choices.length - 1 || index === preposition - 1;
    const numbers = choice.flatMap((word) => (isHead && /^[a-z]/.test(word) ? withPlurals(word) : [word]));
    return [...new Set(numbers.flatMap((each) => [each, ...otherSpellings(each)]))];
  });
}

function withPlurals(word: string): string[] {
  return [word, pluralize(word), ...(OTHER_PLURALS[word] ?? [])];
}
