import { compileLexicon } from '../../src/core/matching/compile.ts';
import type { Form, Lexicon, LexiconTerm } from '../../src/core/matching/lexicon.ts';
import { foldWords } from '../../src/core/matching/words.ts';
import type { BenchGlossary } from './glossary.ts';
import type { Prose } from './prose.ts';
import { inventWord, Random } from './random.ts';

/** The lexicons that are generated, by how many entries they have. */
export const SIZES = [500, 5_000, 20_000] as const;
export type Size = (typeof SIZES)[number];

const SEED = 1879;
const FORMS_PER_ENTRY = 4;
const GUARDED_SHARE = 0.25;
/** Of all forms so many stand in the glossary's text word for word; of single words fewer, for else most words of a page would be terms. */
const TEXT_SHARE = 0.4;
const SINGLE_TEXT_SHARE = 0.12;
/** Words in more sentences than this begin no term and end none: "the", "people". */
const MAX_SENTENCES = 60;

interface Words {
  /** The glossary's sentences, as folded words. */
  readonly sentences: readonly (readonly string[])[];
  /** Words that can begin or end a term. */
  readonly telling: readonly string[];
  readonly invented: readonly string[];
}

/** Makes terms with four forms each, of one to four words, the same each time. */
export function makeTerms(size: number, prose: Prose): LexiconTerm[] {
  const random = new Random(SEED);
  const words = wordsFor(size, prose, random);
  const isTelling = new Set(words.telling);
  const used = new Set<string>();
  const newWording = (): string => {
    for (;;) {
      const wording = wordingOf(words, isTelling, random);
      if (used.has(wording)) continue;
      used.add(wording);
      return wording;
    }
  };
  return Array.from({ length: size }, (_, index) => {
    const forms = Array.from({ length: FORMS_PER_ENTRY }, (): Form => {
      const isGuarded = random.isChance(GUARDED_SHARE);
      return { text: newWording(), exactCase: false, use: isGuarded ? random.between(-25, 5) / 10 : 'plain' };
    });
    const isGuarded = forms.some(({ use }) => use !== 'plain');
    const some = (count: number): string[] => Array.from({ length: count }, () => random.pick(words.telling));
    return { id: `term-${index}`, forms, subject: isGuarded ? some(20) : [], against: isGuarded ? some(2) : [] };
  });
}

/** Compiles the generated terms, with the senses of the glossary. */
export function makeLexicon(size: Size, prose: Prose, { sense }: BenchGlossary): Lexicon {
  return compileLexicon(makeTerms(size, prose), sense);
}

function wordsFor(size: number, prose: Prose, random: Random): Words {
  const sentences = prose.psychology.map(foldWords);
  const sentencesWith = new Map<string, number>();
  for (const word of sentences.flatMap((sentence) => [...new Set(sentence)]))
    sentencesWith.set(word, (sentencesWith.get(word) ?? 0) + 1);
  return {
    sentences,
    telling: [...sentencesWith].flatMap(([word, count]) => (count <= MAX_SENTENCES && isWord(word) ? [word] : [])),
    invented: Array.from({ length: size }, () => inventWord(random)),
  };
}

function isWord(word: string): boolean {
  return /^[a-z]{3,}$/.test(word);
}

function wordingOf({ sentences, telling, invented }: Words, isTelling: ReadonlySet<string>, random: Random): string {
  const length = random.pick([1, 2, 2, 2, 3, 3, 4]);
  if (length === 1) return random.pick(random.isChance(SINGLE_TEXT_SHARE) ? telling : invented);
  if (!random.isChance(TEXT_SHARE))
    return Array.from({ length }, () => random.pick(random.isChance(0.5) ? telling : invented)).join(' ');
  for (;;) {
    const sentence = random.pick(sentences);
    const start = random.between(0, Math.max(0, sentence.length - length));
    const run = sentence.slice(start, start + length);
    const [first = '', last = ''] = [run[0], run.at(-1)];
    if (run.length === length && isTelling.has(first) && isTelling.has(last) && run.every((word) => !/\W/.test(word)))
      return run.join(' ');
  }
}
