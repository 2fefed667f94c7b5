import { expect, it } from 'vitest';
import { hashOfQuiz, type QuizAddress, quizInHash } from '../../../src/core/quiz/quizAddress.ts';

const CASES: readonly (readonly [string, QuizAddress])[] = [
  ['#topic/therapeutic-process', { theme: { kind: 'topic', topicId: 'therapeutic-process' }, length: 10 }],
  ['#topic/a%2Fb/20', { theme: { kind: 'topic', topicId: 'a/b' }, length: 20 }],
  ['#saved/5', { theme: { kind: 'saved' }, length: 5 }],
  ['#page', { theme: { kind: 'page' }, length: 10 }],
];

it.each(CASES)('%s is the address of %j', (hash, address) => {
  expect(hashOfQuiz(address)).toBe(hash);
  expect(quizInHash(hash)).toEqual(address);
});

it('a length that no quiz has is the usual one', () => {
  expect(quizInHash('#saved/7')).toEqual({ theme: { kind: 'saved' }, length: 10 });
});

it.each(['', '#', '#topic', '#nothing/5'])('"%s" names no quiz', (hash) => {
  expect(quizInHash(hash)).toBeUndefined();
});
