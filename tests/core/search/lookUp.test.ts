import { describe, expect, it } from 'vitest';
import { namedBy, toQuery } from '../../../src/core/search/lookUp.ts';
import { createLazySearch } from '../../../src/core/search/search.ts';
import { escapeXml, toSuggestion } from '../../../src/core/search/suggestions.ts';
import { makeEntry } from '../support.ts';

const ENTRIES = [
  makeEntry('transference', { forms: ['projection', 'transference reaction'] }),
  makeEntry('projection', { forms: ['projective defence', 'defence'] }),
  makeEntry('repression', { forms: ['defence', '—'] }),
  makeEntry('effect-size', { term: "Cohen's d", forms: ['effect-size measure'] }),
];

describe('looking up a text', () => {
  it.each([
    ['transference', 'transference'],
    ['TRANSFERENCE Reaction', 'transference'],
    [' transference\n  reaction ', 'transference'],
    ['“transference”,', 'transference'],
    ['(“transference”).', 'transference'],
    ['trans\u00ADference', 'transference'],
    ['Cohen’s d', 'effect-size'],
    ['effect‑size measure', 'effect-size'],
  ])('finds the entry that "%s" names', (text, id) => {
    expect(namedBy(text, ENTRIES)).toBe(id);
  });

  it('takes a headword before the same form of another entry', () => {
    expect(namedBy('projection', ENTRIES)).toBe('projection');
  });

  it.each([
    'transfer',
    'transference and projection',
    'transferencereaction',
    'effectsizemeasure',
    'anything',
    '',
    '—',
  ])('finds none for "%s"', (text) => {
    expect(namedBy(text, ENTRIES)).toBeUndefined();
  });

  it('finds none for a form of two entries', () => {
    expect(namedBy('defence', ENTRIES)).toBeUndefined();
  });
});

describe('a query made of selected text', () => {
  it('stands in one line', () => {
    expect(toQuery('\n the  therapeutic\talliance ')).toBe('the therapeutic alliance');
  });

  it('is cut between words where it is long', () => {
    const query = toQuery('alliance '.repeat(50));
    expect(query.length).toBeLessThanOrEqual(120);
    expect(query.endsWith('alliance')).toBe(true);
  });

  it('is cut where it is one long word, and through no character', () => {
    expect(toQuery('a'.repeat(500))).toHaveLength(120);
    expect(toQuery(`a${'😀'.repeat(100)}`)).toBe(`a${'😀'.repeat(59)}`);
  });

  it('is kept whole where it has just the length that is kept, and up to a word that ends there', () => {
    const words = `${'a'.repeat(60)} ${'b'.repeat(59)}`;
    expect(toQuery(words)).toBe(words);
    expect(toQuery(`${words} c`)).toBe(words);
  });
});

describe('a suggestion', () => {
  it('has the headword, and the definition as far as it fits in a line', () => {
    const long = toSuggestion({ term: 'alliance', definition: 'Agreement on goals, and a bond. '.repeat(9) });
    expect(long.content).toBe('alliance');
    expect(long.description).toMatch(/^alliance – Agreement .* …$/);
    expect(long.description.length).toBeLessThan(140);
    const { description } = toSuggestion({ term: 'alliance', definition: 'Agreement on goals.' });
    expect(description).toBe('alliance – Agreement on goals.');
    const full = 'a'.repeat(120);
    expect(toSuggestion({ term: 'a', definition: full }).description).toBe(`a – ${full}`);
  });

  it('is cut before a word that does not fit, and before what stands between', () => {
    const definition = `${'a'.repeat(114)}, ; and more`;
    expect(toSuggestion({ term: 'a', definition }).description).toBe(`a – ${'a'.repeat(114)} …`);
  });

  it('can stand in XML', () => {
    expect(escapeXml(`a < b & "c" > 'd'`)).toBe('a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;');
  });
});

describe('a search that opens when it is needed', () => {
  it('reads the index once', async () => {
    let reads = 0;
    const search = createLazySearch(async () => {
      reads++;
      return '{"serializationVersion": 2, "index": [], "documentIds": {}, "fieldIds": {}, "storedFields": {}, "fieldLength": {}, "documentCount": 0, "nextId": 0, "averageFieldLength": []}';
    });
    expect(await search()).toBe(await search());
    expect(reads).toBe(1);
  });

  it('reads it again where it could not be read', async () => {
    const answers = [Promise.reject(new Error('no')), Promise.reject(new Error('still no'))];
    const search = createLazySearch(() => answers.shift() ?? Promise.reject(new Error('too often')));
    await expect(search()).rejects.toThrow('no');
    await expect(search()).rejects.toThrow('still no');
  });
});
