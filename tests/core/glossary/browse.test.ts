import { expect, it } from 'vitest';
import { byLetter, countTopics, letterOf } from '../../../src/core/glossary/browse.ts';
import { makeEntry } from '../support.ts';

it.each([
  ['affect', 'A'],
  ['Zeigarnik effect', 'Z'],
  ['élan vital', 'E'],
  ['Übertragung', 'U'],
  ['16PF', '#'],
  ['“good enough” mother', '#'],
  ['β-endorphin', '#'],
  ['', '#'],
])('"%s" is listed below %s', (term, letter) => {
  expect(letterOf(term)).toBe(letter);
});

it('every letter is there, with its entries in the order given', () => {
  const entries = ['bonding', 'attachment', 'affect', 'zeal'].map((id) => makeEntry(id));
  const groups = byLetter(entries);
  expect(groups.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const filled = groups.filter((group) => group.entries.length > 0);
  expect(filled.map(({ letter, entries: listed }) => [letter, ...listed.map(({ term }) => term)])).toEqual([
    ['A', 'attachment', 'affect'],
    ['B', 'bonding'],
    ['Z', 'zeal'],
  ]);
});

it('what begins with no letter comes last, where there is such an entry', () => {
  const groups = byLetter([makeEntry('5-HT'), makeEntry('affect')]);
  expect(groups.at(-1)).toMatchObject({ letter: '#', entries: [{ id: '5-HT' }] });
});

it('topics are counted, in alphabetical order', () => {
  const entries = [
    makeEntry('a', { topic: 'Emotion' }),
    makeEntry('b', { topic: 'brain' }),
    makeEntry('c', { topic: 'Emotion' }),
  ];
  expect(countTopics(entries)).toEqual([
    { topic: 'brain', count: 1 },
    { topic: 'Emotion', count: 2 },
  ]);
});
