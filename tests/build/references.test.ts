import { describe, expect, it } from 'vitest';
import { linkOf } from '../../src/build/references.ts';
import { makeReference } from './support.ts';

const verified = (how: 'doi' | 'title') => ({ custom: { ...makeReference().custom, verified: how } });

describe('the link of a reference', () => {
  const everywhere = { PMID: '123', URL: 'https://example.org/paper' };

  it('is its DOI where that was verified', () => {
    expect(linkOf(makeReference({ ...everywhere, ...verified('doi') }))).toBe('https://doi.org/10.1037/test0001');
  });

  it('is PubMed where the DOI was not verified', () => {
    const reference = makeReference({ ...everywhere, ...verified('title') });
    expect(linkOf(reference)).toBe('https://pubmed.ncbi.nlm.nih.gov/123/');
  });

  it('is its own address where there is neither', () => {
    const reference = makeReference({ URL: everywhere.URL, ...verified('title') });
    expect(linkOf(reference)).toBe(everywhere.URL);
  });

  it('is missing where nothing is known for sure', () => {
    expect(linkOf(makeReference(verified('title')))).toBeUndefined();
  });
});
