import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../src/build/searchIndex.ts';
import { openSearch } from '../../../src/core/search/search.ts';
import { makeEntry } from '../support.ts';

const ENTRIES = [
  makeEntry('working-model', { definition: 'A picture of others that is carried into every alliance.' }),
  makeEntry('therapeutic-bond', { forms: ['alliance bond', 'affective bond'], definition: 'Trust and liking.' }),
  makeEntry('alliance', { forms: ['therapeutic alliance'], definition: 'A bond with goals.' }),
  makeEntry('alliance-rupture', { definition: 'A strain between therapist and client.' }),
  makeEntry('reliability', { definition: 'How little a score is made of error.' }),
  makeEntry('drive-reduction', { definition: 'Behaviour that lessens a need.' }),
];

function find(query: string, limit = 10): string[] {
  return openSearch(buildSearchIndex(ENTRIES))
    .find(query, limit)
    .map(({ id }) => id);
}

describe('a search', () => {
  it('finds a term by its beginning', () => {
    expect(find('relia')).toEqual(['reliability']);
    expect(find('alliance rup')).toEqual(['alliance-rupture']);
  });

  it.each(['aliance', 'allience', 'aliiance', 'Alliacne'])('finds the alliance first for the typo "%s"', (query) => {
    expect(find(query)[0]).toBe('alliance');
  });

  it('ranks headwords before other forms before definitions', () => {
    expect(find('alliance')).toEqual(['alliance', 'alliance-rupture', 'therapeutic-bond', 'working-model']);
  });

  it('ranks the headword that was typed before longer ones that hold it in more places', () => {
    const entries = [
      makeEntry('external-validity', {
        forms: ['ecological validity', 'generalisability', 'validity elsewhere'],
        definition: 'Whether validity holds elsewhere.',
      }),
      makeEntry('validity', { forms: ['test score meaning'], definition: 'How well a test does its work.' }),
      makeEntry('other', { definition: 'Something else.' }),
    ];
    const hits = openSearch(buildSearchIndex(entries)).find(' Validity', 10);
    expect(hits.map(({ id }) => id)).toEqual(['validity', 'external-validity']);
  });

  it('ranks a headword that only begins like the query before a form that equals it', () => {
    const entries = [
      makeEntry('form', { term: 'trust', forms: ['bond'], definition: 'A bond.' }),
      makeEntry('headword', { term: 'bonding of parents with their children', definition: 'Care.' }),
      makeEntry('definition', { definition: 'Bond, bond and bond.' }),
    ];
    const hits = openSearch(buildSearchIndex(entries)).find('bond', 10);
    expect(hits.map(({ id }) => id)).toEqual(['headword', 'form', 'definition']);
  });

  it('ranks other forms before definitions, though a word of the query stands in the headword', () => {
    const term = 'bonding of parents with their children';
    const entries = [
      makeEntry('definition', { definition: 'Secure bond, secure bond and secure bond.' }),
      makeEntry('form', { term, forms: ['securely tied children of those who bring them up'] }),
      ...['bonding test', 'bonding scale', 'bonding theory', 'bonding work'].map((other) => makeEntry(other)),
    ];
    const hits = openSearch(buildSearchIndex(entries)).find('secure bond', 10);
    expect(hits.map(({ id }) => id)).toEqual(['form', 'definition']);
  });

  it('ranks a headword that holds every word of the query before one that holds some', () => {
    const entries = [
      makeEntry('some', { term: 'bond', definition: 'Secure, secure and secure.' }),
      makeEntry('every', { term: 'securely bonding of children with those who bring them up', definition: 'Care.' }),
    ];
    const hits = openSearch(buildSearchIndex(entries)).find('secu bon', 10);
    expect(hits.map(({ id }) => id)).toEqual(['every', 'some']);
  });

  it('ranks headwords before definitions for a typo too', () => {
    const headwords = ['bond test', 'bond scale', 'bond theory', 'bond work', 'bond item'].map((term) =>
      makeEntry(term),
    );
    const entries = [makeEntry('other', { definition: 'Bond, bond and bond.' }), ...headwords];
    const hits = openSearch(buildSearchIndex(entries)).find('bonf', 10);
    expect(hits).toHaveLength(6);
    expect(hits.at(-1)?.id).toBe('other');
  });

  it('ranks what fits better first among headwords', () => {
    const entries = ['bonding of parents with their children', 'bonding'].map((term) => makeEntry(term));
    const hits = openSearch(buildSearchIndex(entries)).find('bond', 10);
    expect(hits.map(({ id }) => id)).toEqual(['bonding', 'bonding of parents with their children']);
  });

  it('finds a term by another form of it, and names its headword', () => {
    const [hit] = openSearch(buildSearchIndex(ENTRIES)).find('affective bond', 1);
    expect(hit).toEqual({ id: 'therapeutic-bond', term: 'therapeutic bond' });
  });

  it('finds a term by words of its definition', () => {
    expect(find('strain')).toEqual(['alliance-rupture']);
  });

  it('takes one or two letters at the end of a query for the beginning of a name, not of a word of a definition', () => {
    expect(find('alliance bo')).toEqual(['therapeutic-bond']);
    expect(find('alliance bon')).toContain('alliance');
    expect(find('alliance r')).toEqual(['alliance-rupture']);
  });

  it('takes two letters for the beginning of a headword or another form, and one for that of a headword only', () => {
    expect(find('wo')).toEqual(['working-model']);
    expect(find('af')).toEqual(['therapeutic-bond']);
    expect(find('a')).toEqual(['alliance', 'alliance-rupture']);
  });

  it('takes three letters within a query for the beginning of a word', () => {
    expect(find('all rup')).toEqual(['alliance-rupture']);
  });

  it('finds short words within a query wherever they stand, and no longer ones that begin with them', () => {
    expect(find('score is made')).toEqual(['reliability']);
    expect(find('score i made')).toEqual([]);
  });

  it('wants every word of the query', () => {
    expect(find('alliance reliability')).toEqual([]);
  });

  it('reads capitals as small letters', () => {
    expect(find('RELIABILITY')).toEqual(['reliability']);
  });

  it('takes no short word for a typo of another', () => {
    expect(find('wits')).not.toContain('working-model');
    expect(find('nee')).toEqual(['drive-reduction']);
    expect(find('nod')).toEqual([]);
    expect(find('haw')).toEqual([]);
    expect(find('neet')).toEqual(['drive-reduction']);
  });

  it('takes no word that it finds for a typo of another', () => {
    const hits = openSearch(buildSearchIndex([makeEntry('affect'), makeEntry('effect')])).find('affect', 10);
    expect(hits.map(({ id }) => id)).toEqual(['affect']);
  });

  it('gives no more hits than are wanted', () => {
    expect(find('alliance', 2)).toHaveLength(2);
    expect(find('alliance', 0)).toEqual([]);
  });

  it.each(['', '   ', '!?', '—'])('finds nothing for "%s"', (query) => {
    expect(find(query)).toEqual([]);
  });

  it('finds nothing for what the glossary does not have', () => {
    expect(find('photosynthesis')).toEqual([]);
  });
});

it('an index that is no JSON is refused', () => {
  expect(() => openSearch('<html>')).toThrow(SyntaxError);
});
