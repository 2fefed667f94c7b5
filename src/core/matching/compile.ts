import { AGAINST, type Form, type Lexicon, type LexiconTerm, type Sense, TURN, type Use } from './lexicon.ts';
import { packNumbers } from './packing.ts';
import { parsePattern } from './patterns.ts';
import { SpellingSets } from './spellingSets.ts';
import { spellingsOf } from './spellings.ts';
import { TrieBuilder } from './trie.ts';
import { foldWords } from './words.ts';

/** A wording reduced to what matching compares. */
interface Wording {
  readonly term: number;
  readonly use: Use;
  /** For each word its spellings. */
  readonly spellings: readonly (readonly string[])[];
  /** The spelling that alone counts, where case matters. */
  readonly exact: string | undefined;
}

function toWordings(term: number, { text, exactCase, use }: Form): Wording[] {
  if (!exactCase)
    return parsePattern(text).map((choices) => ({ term, use, spellings: spellingsOf(choices), exact: undefined }));
  const words = foldWords(text);
  if (words.length === 0) throw new Error(`The form "${text}" holds no word`);
  const last = words.length - 1;
  const spellings = words.map((word, index) => (index === last ? [word, `${word}s`] : [word]));
  return [{ term, use, spellings, exact: text }];
}

/**
 * Compiles all forms of all terms into two tries over sets of spellings: one of forms, and one of vetoes.
 * @param terms each with at least one form
 * @param sense what the words around a guarded form say
 * @throws Error where a form holds no word, or its pattern can't be read
 */
export function compileLexicon(terms: readonly LexiconTerm[], { cues, weights }: Sense): Lexicon {
  const wordings = terms.flatMap(({ forms }, index) => forms.flatMap((form) => toWordings(index, form)));
  const forms = wordings.filter(({ use }) => use !== 'veto');
  const vetoes = wordings.filter(({ use }) => use === 'veto');
  const telling = terms.flatMap(({ subject, against }) => [...subject, ...against]);
  const sets = new SpellingSets(
    wordings.flatMap(({ spellings }) => spellings),
    forms.flatMap(({ spellings }) => spellings.slice(0, 1)),
    [...Object.keys(cues), ...telling],
  );
  return {
    ids: terms.map(({ id }) => id).join(' '),
    ...sets.pack(),
    ...packForms(forms, sets),
    vetoes: packVetoes(vetoes, forms, sets),
    cues: packCues(cues, sets),
    speaks: packSpeaks(terms, sets),
    weights,
  };
}

function packForms(forms: readonly Wording[], sets: SpellingSets): Pick<Lexicon, 'forms' | 'exact' | 'priors'> {
  const priors = [...new Set(forms.flatMap(({ use }) => (typeof use === 'number' ? [use] : [])))].sort((a, b) => a - b);
  const exact = [...new Set(forms.flatMap((form) => form.exact ?? []))];
  const builder = new TrieBuilder<Wording>();
  for (const form of forms) {
    builder.add(
      form.spellings.map((each) => sets.numberOf(each)),
      form,
    );
  }
  const tries = builder.pack((form) => {
    const use = 2 * (typeof form.use === 'number' ? priors.indexOf(form.use) + 1 : 0);
    return form.exact === undefined ? [form.term, use] : [form.term, use + 1, exact.indexOf(form.exact)];
  });
  return { forms: tries.map(({ trie }) => trie).join(' '), exact, priors };
}

/** Writes each veto once for every word with which a term begins in it: vetoes are only looked for where terms are found. */
function packVetoes(vetoes: readonly Wording[], forms: readonly Wording[], sets: SpellingSets): Lexicon['vetoes'] {
  const formsByWord = new Map<string, Wording[]>();
  for (const form of forms) {
    for (const word of form.spellings[0] ?? []) formsByWord.set(word, [...(formsByWord.get(word) ?? []), form]);
  }
  const builder = new TrieBuilder<true>();
  for (const { spellings } of vetoes) {
    const path = spellings.map((each) => sets.numberOf(each));
    for (const [start, words] of spellings.entries()) {
      const isTermStart = words.some((word) => formsByWord.get(word)?.some((form) => stands(form, spellings, start)));
      if (isTermStart) builder.add([...path.slice(start), TURN, ...path.slice(0, start).reverse()], true);
    }
  }
  return builder
    .pack(() => [])
    .map(({ step, trie }) => packNumbers([step]) + trie)
    .join(' ');
}

/** Whether a form can stand within a wording from one of its words on. */
function stands({ spellings }: Wording, within: Wording['spellings'], start: number): boolean {
  return spellings.every((words, index) => within[start + index]?.some((word) => words.includes(word)));
}

function packCues(cues: Sense['cues'], { words }: SpellingSets): string {
  const cueOf = new Map(Object.entries(cues));
  return packNumbers(words.map((word) => cueOf.get(word) ?? 0).map((cue) => (cue < 0 ? -2 * cue - 1 : 2 * cue)));
}

function packSpeaks(terms: readonly LexiconTerm[], sets: SpellingSets): string {
  const pack = (words: readonly string[]): string => {
    const positions = [...new Set(words)].map((word) => sets.positionOf(word)).sort((a, b) => a - b);
    return packNumbers(positions.map((position, index) => position - (positions[index - 1] ?? 0)));
  };
  return terms.map(({ subject, against }) => pack(subject) + AGAINST + pack(against)).join(' ');
}
