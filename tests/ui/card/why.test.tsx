import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/matching/sense.ts';
import { whyMarked } from '../../../src/ui/card/why.ts';

const evidence = (kind: Evidence['kind'], logOdds: number, words: readonly string[] = []): Evidence => ({
  kind,
  logOdds,
  words,
});

test('says that a plain wording always means its term', () => {
  expect(whyMarked([])).toBe('these words mean this wherever they stand.');
});

test.each([
  [['therapist'], '“therapist” stands near by.'],
  [['therapist', 'anxiety'], '“therapist” and “anxiety” stand near by.'],
  [['fear', 'fear', 'anger', 'shame', 'guilt'], '“fear”, “anger”, and “shame” stand near by.'],
])('names the words near by, each once and no more than three', (words, sentence) => {
  expect(whyMarked([evidence('form', -2), evidence('near', 3, words)])).toBe(sentence);
});

test('names the words near by first, and then what spoke most besides', () => {
  const all = [evidence('form', 0.5), evidence('page', 2), evidence('paragraph', 1.5), evidence('near', 1, ['fear'])];
  expect(whyMarked(all)).toBe('“fear” stands near by, and much on this page is about psychology.');
});

test('names words of the term’s own subject among the words near by, each once', () => {
  const all = [evidence('near', 1, ['fear', 'shame']), evidence('subject', 2, ['caregiver', 'fear'])];
  expect(whyMarked(all)).toBe('“caregiver”, “fear”, and “shame” stand near by.');
});

test.each([
  ['page', 'much on this page is about psychology.'],
  ['terms', 'other terms of psychology are on this page.'],
  ['paragraph', 'the text right around it is about psychology.'],
  ['form', 'this wording mostly means it.'],
] as const)('says what it means that %s speaks for it', (kind, sentence) => {
  expect(whyMarked([evidence(kind, 1)])).toBe(sentence);
});

test('gives no reason that weighs next to nothing, or that speaks against it', () => {
  expect(whyMarked([evidence('near', 0.1, ['fear']), evidence('against', -1, ['map']), evidence('page', 0.2)])).toBe(
    'a little of everything around it speaks for it.',
  );
});
