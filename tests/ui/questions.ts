import type { Question, QuestionId, QuestionLink } from '../../src/core/glossary/question.ts';
import { linkTo } from './entries.ts';

export function questionLink(question: string): QuestionLink {
  return { id: question.toLowerCase().replaceAll(/\W+/g, '-').replace(/-$/, '') as QuestionId, question };
}

/** A question with everything that a question may have. */
export function questionOf(question: string, more: Partial<Question> = {}): Question {
  const citation = (title: string) => [
    { text: `Doe, J. (2020). ${title}. `, italic: false },
    { text: 'Journal', italic: true },
    { text: '.', italic: false },
  ];
  return {
    ...questionLink(question),
    topicId: 'therapeutic-process',
    topic: 'Therapeutic process',
    short: 'It depends.',
    answer: [
      { text: 'First this was found.', sources: [{ citation: citation('One'), url: 'https://doi.org/10.1000/1' }] },
      { text: 'A word explained.', sources: [] },
      {
        text: 'Then that was found.',
        sources: [
          { citation: citation('Two'), url: 'https://doi.org/10.1000/2' },
          { citation: citation('One'), url: 'https://doi.org/10.1000/1' },
        ],
      },
    ],
    keywords: [linkTo('empathy')],
    related: [],
    reviewed: '2026-11-22',
    ...more,
  };
}
