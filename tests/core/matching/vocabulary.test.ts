import { expect, it } from 'vitest';
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

it.each([
  ['has room for at first', 5_000],
  ['keeps', 40_000],
])('finds terms among more different words than it %s', (_, count) => {
  const others = Array.from({ length: count }, (_, index) => `w${index.toString(36)}`);
  const text = `${others.join(', ')}, alliance, ${others.join(' ')} drive reduction ${others.join(' ')}`;
  expect(found({ alliance: ['alliance'], drive: ['drive reduction'] }, text)).toEqual(['alliance', 'drive reduction']);
});
