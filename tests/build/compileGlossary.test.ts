import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../src/build/compileGlossary.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { ALLIANCE, edit, GOOD, REFERENCES } from './support.ts';

describe('a glossary without fault', () => {
  it('compiles to entries with everything a card shows', () => {
    const { entries } = compileGlossary(GOOD);
    expect(entries.map(({ id }) => id)).toEqual(['alliance', 'rapport']);
    expect(entries[0]).toEqual({
      id: 'alliance',
      term: 'alliance',
      forms: ['working bond', 'WB'],
      topic: 'Therapeutic process',
      definition: 'What alliance means.',
      detail: 'More about alliance, over two lines.',
      example: 'An instance of alliance.',
      confusedWith: [{ id: 'rapport', term: 'rapport', difference: 'They differ.' }],
      related: [{ id: 'rapport', term: 'rapport' }],
      evidence: { strength: 'strong', reason: 'Many studies agree.' },
      sources: [
        {
          citation: [
            { text: 'Alpha, A. B., & Beta, C. (2015). Bonds and goals. ', italic: false },
            { text: 'Journal of Tests', italic: true },
            { text: ', ', italic: false },
            { text: '84', italic: true },
            { text: '(1), 30–36.', italic: false },
          ],
          url: 'https://doi.org/10.1037/test0001',
          summary: 'It predicts outcome.',
        },
      ],
      reviewed: '2026-11-22',
    });
  });

  it('compiles to a lexicon that finds headwords and other forms', () => {
    const matches = createMatcher(compileGlossary(GOOD).lexicon).find('Alliances, working bonds, WB, wb, rapport');
    expect(matches.map(({ id }) => id)).toEqual(['alliance', 'alliance', 'alliance', 'rapport']);
  });

  it('compiles to an index that the search opens', () => {
    const hits = openSearch(compileGlossary(GOOD).searchIndex).find('working bo', 5);
    expect(hits).toEqual([{ id: 'alliance', term: 'alliance' }]);
  });

  it('names linked entries by their headwords', () => {
    const { entries } = compileGlossary(edit(GOOD, ALLIANCE, 'term: alliance', 'term: therapeutic alliance'));
    expect(entries[1]?.related).toEqual([{ id: 'alliance', term: 'therapeutic alliance' }]);
  });

  it('links no source of which no address is known', () => {
    const { entries } = compileGlossary(edit(GOOD, REFERENCES, '"DOI": "10.1037/test0001",', ''));
    expect(entries[0]?.sources[0]).not.toHaveProperty('url');
  });

  it('compiles to the same whatever the order of its files', () => {
    expect(compileGlossary(new Map([...GOOD].reverse()))).toEqual(compileGlossary(GOOD));
  });
});
