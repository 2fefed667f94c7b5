import { expect, it } from 'vitest';
import { storeFault } from '../../../src/core/learning/store.ts';

const named = (name: string): Error => Object.assign(new Error('It failed.'), { name });

it.each([
  [named('NewerLearningError'), 'newer'],
  [named('BlockedLearningError'), 'blocked'],
  [named('QuotaExceededError'), undefined],
  [{ name: 'NewerLearningError' }, undefined],
  [undefined, undefined],
])('a reader is told what can be done where a store rejects with %s: %s', (error, fault) => {
  expect(storeFault(error)).toBe(fault);
});
