import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../src/build/compileGlossary.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { matchesIn } from '../core/support.ts';
import { ALLIANCE, edit, GOOD, RAPPORT, REFERENCES } from './support.ts';

describe('a glossary without fault', () => {
  it('compiles to entries with everything a card shows', () => {
    const files = edit(GOOD, ALLIANCE, 'evidence:', 'overlaps:\n  - rapport\nevidence:');
    const { entries } = compileGlossary(files);
    expect(entries.map(({ id, overlaps }) => [id, overlaps])).toEqual([
      ['alliance', ['rapport']],
      ['rapport', []],
    ]);
    expect(entries[0]).toEqual({
      id: 'alliance',
      term: 'alliance',
      forms: ['working bond', 'WB'],
      topicId: 'process',
      topic: 'Therapeutic process',
      definition: 'Two people working for the same end.',
      detail: 'More about alliance, over two lines.',
      example: 'An instance of alliance.',
      mentions: { definition: [], detail: [], example: [] },
      confusedWith: [{ id: 'rapport', term: 'rapport', difference: 'They differ.' }],
      related: [{ id: 'rapport', term: 'rapport' }],
      overlaps: ['rapport'],
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
          summary: 'It predicts outcome in all of the studies read.',
        },
      ],
      reviewed: '2026-11-22',
    });
  });

  it('compiles to a lexicon that finds headwords and other forms', () => {
    const matches = matchesIn(
      createMatcher(compileGlossary(GOOD).lexicon),
      'Alliances, working bonds, WB, wb, rapport',
    );
    expect(matches.map(({ id }) => id)).toEqual(['alliance', 'alliance', 'alliance', 'rapport']);
  });

  it('marks a guarded form, a guarded headword among them, where its context speaks for it, and nowhere else', () => {
    const guarded = edit(
      GOOD,
      ALLIANCE,
      'guarded: []',
      'guarded:\n  - alliance\n  - pact\n  - text: AL\n    exactCase: true',
    );
    const { lexicon, entries, searchIndex } = compileGlossary(guarded);
    const foundIn = (text: string) => matchesIn(createMatcher(lexicon), text).map(({ start }) => start);
    expect(foundIn('alliance, pact, AL, working bond')).toEqual([20]);
    expect(foundIn('alliance of therapist and client')).toEqual([0]);
    expect(foundIn('alliance of therapist and client under voltage')).toEqual([]);
    expect(entries[0]?.forms).toEqual(['working bond', 'WB', 'pact', 'AL']);
    expect(openSearch(searchIndex).find('pact', 5)).toEqual([{ id: 'alliance', term: 'alliance' }]);
  });

  it('marks nothing within a veto, and holds a guarded form back near a word against it', () => {
    const vetoed = edit(
      GOOD,
      ALLIANCE,
      'guarded: []',
      'guarded: [pact]\nvetoes: [working bond market, trade (alliance|pact)]\nagainst: [trade]',
    );
    const foundIn = (text: string) => {
      const matches = matchesIn(createMatcher(compileGlossary(vetoed).lexicon), text);
      return matches.map(({ start, end }) => text.slice(start, end));
    };
    expect(foundIn('a working bond market, a working bond')).toEqual(['working bond']);
    expect(foundIn('a trade alliance, an alliance')).toEqual(['alliance']);
    expect(foundIn('a pact with the therapist')).toEqual(['pact']);
    expect(foundIn('a pact with the therapist on trade')).toEqual([]);
  });

  it('finds what a pattern spells, and shows no pattern to readers', () => {
    const patterned = edit(
      GOOD,
      ALLIANCE,
      'forms:',
      'forms:\n  - (repair|repairing|repaired) [a|the] rupture\n  - ruptures (were|are) repaired',
    );
    const { lexicon, entries } = compileGlossary(patterned);
    const text = 'repairing ruptures, repaired the rupture; ruptures were repaired, repair of it';
    const matches = matchesIn(createMatcher(lexicon), text);
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([
      'repairing ruptures',
      'repaired the rupture',
      'ruptures were repaired',
    ]);
    expect(entries[0]?.forms).toEqual(['working bond', 'WB']);
  });

  it('compiles where all forms of an entry are guarded', () => {
    const { lexicon } = compileGlossary(edit(GOOD, RAPPORT, 'guarded: []', 'guarded: [rapport]'));
    expect(matchesIn(createMatcher(lexicon), 'rapport, alliance').map(({ id }) => id)).toEqual(['alliance']);
  });

  it('compiles to an index that the search opens', () => {
    const hits = openSearch(compileGlossary(GOOD).searchIndex).find('working bo', 5);
    expect(hits).toEqual([{ id: 'alliance', term: 'alliance' }]);
  });

  it('names linked entries by their headwords', () => {
    const { entries } = compileGlossary(edit(GOOD, ALLIANCE, 'term: alliance', 'term: therapeutic alliance'));
    expect(entries[1]?.related).toEqual([{ id: 'alliance', term: 'therapeutic alliance' }]);
  });

  it('tells how a headword is said, of the entries that say so', () => {
    const said = edit(GOOD, RAPPORT, 'forms:', 'pronunciation:\n  ipa: ræˈpɔr\n  say: ra-POR\nforms:');
    const { entries } = compileGlossary(said);
    expect(entries[1]?.pronunciation).toEqual({ ipa: 'ræˈpɔr', say: 'ra-POR' });
    expect(entries[0]).not.toHaveProperty('pronunciation');
  });

  it('links no source of which no address is known', () => {
    const { entries } = compileGlossary(edit(GOOD, REFERENCES, '"DOI": "10.1037/test0001",', ''));
    expect(entries[0]?.sources[0]).not.toHaveProperty('url');
  });

  it('compiles to the same whatever the order of its files', () => {
    expect(compileGlossary(new Map([...GOOD].reverse()))).toEqual(compileGlossary(GOOD));
  });
});
