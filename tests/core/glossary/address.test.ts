import { expect, it } from 'vitest';
import { hashOf, idInHash, START } from '../../../src/core/glossary/address.ts';
import type { TermId } from '../../../src/core/glossary/entry.ts';

it('an entry has its id for an address', () => {
  expect(hashOf('therapeutic-alliance' as TermId)).toBe('#therapeutic-alliance');
});

it.each(['therapeutic-alliance', 'a b', 'Übertragung', '50%', 'x#y'])('an address leads back to its id: "%s"', (id) => {
  expect(idInHash(hashOf(id as TermId))).toBe(id);
});

it.each(['', START])('the start names no entry: "%s"', (hash) => {
  expect(idInHash(hash)).toBeUndefined();
});

it('an address that can’t be decoded is taken as it stands', () => {
  expect(idInHash('#50%')).toBe('50%');
});
