import { expect, it } from 'vitest';
import { packNumbers } from '../../../src/core/matching/packing.ts';
import { SpellingSets } from '../../../src/core/matching/spellingSets.ts';
import { Vocabulary } from '../../../src/core/matching/vocabulary.ts';
import { TextWords, type Word, WordReader } from '../../../src/core/matching/words.ts';
import { found } from '../support.ts';

it('tells words apart that have the same hash', () => {
  // A collision of FNV-1a in 32 bits: https://softwareengineering.stackexchange.com/a/145633
  expect(found({ liquid: ['liquid'] }, 'costarring, liquid')).toEqual(['liquid']);
  expect(found({ liquid: ['liquid'], costarring: ['costarring'] }, 'costarring, liquid')).toHaveLength(2);
});

it('tells words apart that have the same second hash and one place in its table', () => {
  // Looked for among random words of ten letters.
  const [one, other] = ['qmwzganwiw', 'plhtaodgte'];
  expect(found({ one: [one] }, `${one}, ${other}, ${one}`)).toEqual([one, one]);
  expect(found({ one: [one], other: [other] }, `${other}, ${one}, ${other}`)).toEqual([other, one, other]);
});

it('knows words again that it met, also two with one place in its table and after it made room, until there are too many', () => {
  const names = ['alliance', 'qmwzganwiw', 'plhtaodgte'];
  const sets = new SpellingSets([names], [names], []);
  const vocabulary = new Vocabulary({ ...sets.pack(), cues: packNumbers([0, 0, 0]) });
  const lookUp = (text: string): (Word | undefined)[] => {
    const words = new TextWords();
    new WordReader().read(text, words);
    vocabulary.lookUp(words, text);
    return words.known.slice(0, words.count);
  };
  const others = (from: number, to: number) =>
    lookUp(Array.from({ length: to - from }, (_, index) => `w${(from + index).toString(36)}`).join(' '));
  const met = lookUp(names.join(' '));
  const isKept = () => lookUp(names.join(' ')).map((word, index) => word !== undefined && word === met[index]);
  expect(met.map((word) => word?.name)).toEqual(names);
  expect(isKept()).toEqual([true, true, true]);
  others(0, 2_500);
  expect(isKept()).toEqual([true, true, true]);
  others(2_500, 40_000);
  expect(isKept()).toEqual([false, false, false]);
  expect(lookUp(names.join(' '))).toEqual(met);
});

it.each([
  ['has room for at first', 5_000],
  ['keeps', 40_000],
])('finds terms among more different words than it %s', (_, count) => {
  const others = Array.from({ length: count }, (_, index) => `w${index.toString(36)}`);
  const text = `${others.join(', ')}, alliance, ${others.join(' ')} drive reduction ${others.join(' ')}`;
  expect(found({ alliance: ['alliance'], drive: ['drive reduction'] }, text)).toEqual(['alliance', 'drive reduction']);
});
