import { expect, it } from 'vitest';
import { addressInHash, hashOf, hashOfComparison, START } from '../../../src/core/glossary/address.ts';
import type { TermId } from '../../../src/core/glossary/entry.ts';

it('an entry has its id for an address', () => {
  expect(hashOf('therapeutic-alliance' as TermId)).toBe('#therapeutic-alliance');
});

it.each(['therapeutic-alliance', 'a b', 'Übertragung', '50%', 'x#y', 'x/y'])(
  'an address leads back to its id: "%s"',
  (id) => {
    expect(addressInHash(hashOf(id as TermId))).toEqual({ id });
  },
);

it.each(['', START])('the start names no entry: "%s"', (hash) => {
  expect(addressInHash(hash)).toBeUndefined();
});

it('an address that can’t be decoded is taken as it stands', () => {
  expect(addressInHash('#50%')).toEqual({ id: '50%' });
});

it('the address of a comparison leads back to both of its entries', () => {
  const [id, other] = ['empathy' as TermId, '50%/x' as TermId];
  expect(addressInHash(hashOfComparison(id, other))).toEqual({ id, other });
});

it('an address that ends before the second entry names the first', () => {
  expect(addressInHash('#empathy/')).toEqual({ id: 'empathy' });
});
