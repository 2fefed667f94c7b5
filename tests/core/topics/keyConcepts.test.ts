import { describe, expect, it } from 'vitest';
import type { Question, QuestionId } from '../../../src/core/glossary/question.ts';
import { keyConcepts } from '../../../src/core/topics/keyConcepts.ts';
import { topicsOf } from '../../../src/core/topics/topics.ts';
import { makeEntry } from '../support.ts';

const linkTo = (id: string) => ({ id: makeEntry(id).id, term: id });
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('the key concepts', () => {
  it('are what most other entries name: as related, as confused, or in their texts', () => {
    const entries = [
      makeEntry('alone'),
      makeEntry('twice'),
      makeEntry('thrice'),
      makeEntry('a', { related: [linkTo('thrice')] }),
      makeEntry('b', { confusedWith: [{ ...linkTo('thrice'), difference: 'differs.' }], related: [linkTo('twice')] }),
      makeEntry('c', {
        mentions: {
          definition: [{ start: 0, end: 1, id: linkTo('thrice').id }],
          detail: [{ start: 0, end: 1, id: linkTo('twice').id }],
          example: [],
        },
      }),
    ];
    expect(ids(keyConcepts(entries, 2))).toEqual(['thrice', 'twice']);
  });

  it('count an entry once, however often another names it, and never itself', () => {
    const entries = [
      makeEntry('vain', { related: [linkTo('vain')] }),
      makeEntry('named', { related: [linkTo('vain')] }),
      makeEntry('a', { related: [linkTo('vain'), linkTo('vain'), linkTo('named')] }),
      makeEntry('b', { related: [linkTo('named')] }),
      makeEntry('c', { related: [linkTo('named')] }),
    ];
    expect(ids(keyConcepts(entries, 9)).slice(0, 2)).toEqual(['named', 'vain']);
  });

  it('are no more than there are, in their own order where none is named', () => {
    expect(ids(keyConcepts([makeEntry('b'), makeEntry('a')], 10))).toEqual(['b', 'a']);
  });
});

it('topics hold their entries and questions, in alphabetical order', () => {
  const entries = [
    makeEntry('a', { topicId: 'two', topic: 'Two' }),
    makeEntry('b', { topicId: 'one', topic: 'one' }),
    makeEntry('c', { topicId: 'two', topic: 'Two' }),
  ];
  expect(topicsOf(entries, []).map(({ id, name, entries: own }) => [id, name, ...ids(own)])).toEqual([
    ['one', 'one', 'b'],
    ['two', 'Two', 'a', 'c'],
  ]);
});

it('questions stand below their topics, also below one that has no entry', () => {
  const about = (id: string, topicId: string): Question => ({
    id: id as QuestionId,
    question: 'Does it work?',
    topicId,
    topic: topicId,
    short: 'Yes.',
    answer: [],
    keywords: [],
    related: [],
    reviewed: '2026-11-22',
  });
  const questions = [about('q', 'two'), about('r', 'one'), about('s', 'two')];
  const topics = topicsOf([makeEntry('a', { topicId: 'two', topic: 'two' })], questions);
  expect(topics.map(({ id, entries, questions: own }) => [id, ...ids(entries), ...ids(own)])).toEqual([
    ['one', 'r'],
    ['two', 'a', 'q', 's'],
  ]);
});
