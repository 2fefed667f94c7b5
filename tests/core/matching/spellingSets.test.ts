import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packNumbers } from '../../../src/core/matching/packing.ts';
import { SpellingSets } from '../../../src/core/matching/spellingSets.ts';
import { bitOf } from '../../../src/core/matching/trie.ts';
import { Vocabulary } from '../../../src/core/matching/vocabulary.ts';
import { TextWords, type Word, WordReader } from '../../../src/core/matching/words.ts';

/** What a vocabulary makes of each word of a text. */
function lookUp(sets: SpellingSets, text: string): (Word | undefined)[] {
  const words = new TextWords();
  new WordReader().read(text, words);
  new Vocabulary({ ...sets.pack(), cues: packNumbers(sets.words.map((_, index) => index)) }).lookUp(words, text);
  return words.known.slice(0, words.count);
}

/** Enough words for several blocks, and few enough that some are in many sets. */
const someWord = fc.nat(39).map((number) => `w${String.fromCharCode(97 + (number % 26))}${number}`);
const someSet = fc.uniqueArray(someWord, { minLength: 1, maxLength: 4 });
const someSets = fc.tuple(
  fc.array(someSet, { minLength: 1, maxLength: 60 }),
  fc.array(someSet, { maxLength: 40 }),
  fc.array(someWord),
);

it('each word is in the sets that hold it, and in no other, before and after any other word', () => {
  fc.assert(
    fc.property(someSets, ([first, inner, others]) => {
      const all = [...first, ...inner];
      const sets = new SpellingSets(all, first, others);
      const known = lookUp(sets, sets.words.join(' '));
      for (const [number, name] of sets.words.entries()) {
        const numbersOf = (some: readonly (readonly string[])[]) =>
          new Set(some.filter((set) => set.includes(name)).map((set) => sets.numberOf(set)));
        expect(new Set(known[number]?.sets)).toEqual(numbersOf(all));
        expect(new Set(known[number]?.firstSets)).toEqual(numbersOf(first));
        expect(known[number]).toMatchObject({
          number,
          name,
          beginsForms: numbersOf(first).size > 0,
          mask: [...numbersOf(all)].reduce((mask, set) => mask | bitOf(set), 0),
          cue: number % 2 === 0 ? number / 2 : -(number + 1) / 2,
        });
      }
    }),
  );
});

it('sets are numbered in the order of their first words, those with which forms begin before the others', () => {
  const sets = new SpellingSets([['b', 'x'], ['a'], ['d', 'c'], ['b'], ['c', 'd'], ['a']], [['d', 'c'], ['b']], ['e']);
  expect(sets.words).toEqual(['a', 'b', 'c', 'd', 'e', 'x']);
  expect(sets.firstCount).toBe(2);
  expect([['b'], ['c', 'd'], ['a'], ['x', 'b']].map((set) => sets.numberOf(set))).toEqual([1, 2, 3, 4]);
});

it('words between, before and after those of a lexicon are unknown', () => {
  const sets = new SpellingSets([['alliance'], ['rupture']], [], ['therapist']);
  expect(lookUp(sets, 'a alliance b rupture s therapist z').map((word) => word?.name)).toEqual([
    undefined,
    'alliance',
    undefined,
    'rupture',
    undefined,
    'therapist',
    undefined,
  ]);
});

it('what is not in a lexicon is named where it is asked for', () => {
  const sets = new SpellingSets([['alliance', 'alliances', 'bond']], [], []);
  expect(() => sets.positionOf('rupture')).toThrow('"rupture" is not among the words of the lexicon.');
  expect(() => sets.numberOf(['rupture'])).toThrow('"rupture" is not among the words of the lexicon.');
  expect(() => sets.numberOf(['alliance', 'bond'])).toThrow('"alliance, bond" is not among the sets of the lexicon.');
});
