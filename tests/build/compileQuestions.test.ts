import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../src/build/compileGlossary.ts';
import { ASKED } from './questions.ts';
import { edit, GOOD, REFERENCES } from './support.ts';

const firstOf = (files = ASKED) => compileGlossary(files).questions.find(({ id }) => id === 'outcome');

describe('a question without fault', () => {
  it('compiles to everything a page shows', () => {
    const citation = [
      { text: 'Alpha, A. B., & Beta, C. (2015). Bonds and goals. ', italic: false },
      { text: 'Journal of Tests', italic: true },
      { text: ', ', italic: false },
      { text: '84', italic: true },
      { text: '(1), 30–36.', italic: false },
    ];
    const source = { citation, url: 'https://doi.org/10.1037/test0001' };
    expect(firstOf()).toEqual({
      id: 'outcome',
      question: 'Does a good alliance help?',
      topicId: 'process',
      topic: 'Therapeutic process',
      short: 'It goes along with change in 30 of the cases. Whether it causes that is open.',
      answer: [
        { text: 'An alliance is what binds two people who work for the same end.', sources: [] },
        {
          text: 'It predicts the outcome. Of 1,200 clients most trust their therapists, at 0.28. Nobody knows why.',
          sources: [source, source],
        },
      ],
      keywords: [
        { id: 'alliance', term: 'alliance' },
        { id: 'rapport', term: 'rapport' },
        { id: 'trust', term: 'trust' },
      ],
      related: [
        { id: 'warmth', question: 'Is warmth enough?' },
        { id: 'measures', question: 'How is trust measured?' },
      ],
      reviewed: '2026-11-26',
    });
  });

  it('links no source of which no address is known', () => {
    const [first, second] =
      firstOf(edit(ASKED, REFERENCES, '"DOI": "10.1037/test0001",', ''))?.answer[1]?.sources ?? [];
    expect(first).not.toHaveProperty('url');
    expect(second).toHaveProperty('url');
  });

  it('compiles to the same whatever the order of its files', () => {
    expect(compileGlossary(new Map([...ASKED].reverse()))).toEqual(compileGlossary(ASKED));
  });
});

it('a glossary without questions compiles', () => {
  expect(compileGlossary(GOOD).questions).toEqual([]);
});
