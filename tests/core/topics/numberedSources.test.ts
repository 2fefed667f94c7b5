import { expect, it } from 'vitest';
import type { QuestionId } from '../../../src/core/glossary/question.ts';
import { numberSources } from '../../../src/core/topics/numberedSources.ts';
import { hashOfQuestion, hashOfTopic, topicInHash } from '../../../src/core/topics/topicAddress.ts';

const cite = (text: string) => ({ citation: [{ text, italic: false }], url: `https://doi.org/${text}` });

it('sources of several paragraphs are listed once, numbered as the answer comes to rest on them', () => {
  const { paragraphs, sources } = numberSources([
    { text: 'First.', sources: [cite('B'), cite('A')] },
    { text: 'Words only.', sources: [] },
    { text: 'Last.', sources: [cite('A'), cite('C')] },
  ]);
  expect(paragraphs.map(({ numbers }) => numbers)).toEqual([[1, 2], [], [2, 3]]);
  expect(sources).toEqual([cite('B'), cite('A'), cite('C')]);
});

it('a source is the same one, whichever part of it is in italics', () => {
  const italic = { citation: ['A', ' B'].map((text) => ({ text, italic: true })) };
  const { paragraphs, sources } = numberSources([{ text: 'First.', sources: [cite('A B'), italic] }]);
  expect(paragraphs[0]?.numbers).toEqual([1, 1]);
  expect(sources).toHaveLength(1);
});

it('the addresses of topics and questions are read as they were written', () => {
  const id = 'does-it-work' as QuestionId;
  expect(hashOfTopic('brain')).toBe('#brain');
  expect(hashOfQuestion({ topicId: 'brain', id })).toBe('#brain/does-it-work');
  expect(topicInHash('#brain')).toEqual({ topicId: 'brain' });
  expect(topicInHash('#brain/does-it-work')).toEqual({ topicId: 'brain', questionId: 'does-it-work' });
  expect(topicInHash('#')).toBeUndefined();
});
