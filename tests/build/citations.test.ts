import { describe, expect, it } from 'vitest';
import { renderCitations } from '../../src/build/citations.ts';
import type { Reference } from '../../src/build/references.ts';
import { makeReference } from './support.ts';

/** Citations as text, their italics between asterisks. */
function citeAll(references: readonly Reference[]): string[] {
  return [...renderCitations(references).values()].map((parts) =>
    parts.map(({ text, italic }) => (italic ? `*${text}*` : text)).join(''),
  );
}

function cite(fields: Partial<Reference>): string {
  return citeAll([makeReference(fields)]).join('');
}

const AUTHORS_INCOMPLETE = { custom: { ...makeReference().custom, authorsIncomplete: true } };
const BOOK = { type: 'book', publisher: 'Guilford Press', title: 'The book of bonds' } as const;

/** The article of `makeReference` as a book or a chapter has no journal's issue. */
function citeBook(fields: Partial<Reference>): string {
  const { 'container-title': _journal, volume: _volume, issue: _issue, page: _page, ...rest } = makeReference();
  return citeAll([{ ...rest, ...fields }]).join('');
}

describe('a citation in APA 7', () => {
  it('of an article has the journal and the volume in italics', () => {
    expect(cite({})).toBe('Alpha, A. B., & Beta, C. (2015). Bonds and goals. *Journal of Tests*, *84*(1), 30–36.');
  });

  it('of a book has the title in italics and the edition after it', () => {
    expect(citeBook({ ...BOOK, edition: '2' })).toBe(
      'Alpha, A. B., & Beta, C. (2015). *The book of bonds* (2nd ed.). Guilford Press.',
    );
  });

  it('of a chapter names the editors and has the title of the book in italics', () => {
    const chapter: Partial<Reference> = {
      type: 'chapter',
      editor: [{ family: 'Gamma', given: 'D.' }],
      'container-title': 'Handbook of bonds',
      page: '1-20',
      publisher: 'Guilford Press',
    };
    expect(citeBook(chapter)).toBe(
      'Alpha, A. B., & Beta, C. (2015). Bonds and goals. In D. Gamma (Ed.), *Handbook of bonds* (pp. 1–20). Guilford Press.',
    );
  });

  it('of a report names an organisation as its author', () => {
    expect(citeBook({ type: 'report', author: [{ literal: 'World Health Organization' }], publisher: 'Author' })).toBe(
      'World Health Organization. (2015). *Bonds and goals*. Author.',
    );
  });

  it('is plain text: signs are no entities and no markup', () => {
    expect(cite({ title: 'Bonds & goals < 5 > 3', 'container-title': 'Tests & Scales' })).toBe(
      'Alpha, A. B., & Beta, C. (2015). Bonds & goals < 5 > 3. *Tests & Scales*, *84*(1), 30–36.',
    );
  });

  it('has no letter after the year where other works of the glossary have the same authors and year', () => {
    const other = makeReference({ id: 'alpha-2015-goals', title: 'Goals' });
    expect(citeAll([makeReference(), other]).join()).not.toMatch(/2015[a-z]/);
  });

  it('leaves the issue out where the volume is not known', () => {
    const { volume: _volume, ...withoutVolume } = makeReference();
    expect(citeAll([withoutVolume])).toEqual([
      'Alpha, A. B., & Beta, C. (2015). Bonds and goals. *Journal of Tests*, 30–36.',
    ]);
  });

  it('leaves the link out, which is shown by itself', () => {
    expect(cite({ URL: 'https://example.org/', PMID: '1' })).not.toMatch(/10\.1037|https?:/);
  });
});

describe('authors of whom only the first are known', () => {
  it('end in "et al." instead of an ampersand', () => {
    expect(cite(AUTHORS_INCOMPLETE)).toMatch(/^Alpha, A\. B\., Beta, C\., et al\. \(2015\)\. Bonds/);
  });

  it('end in "et al." where one is known', () => {
    const one = { ...AUTHORS_INCOMPLETE, author: [{ family: 'Alpha', given: 'A. B.' }] };
    expect(cite(one)).toMatch(/^Alpha, A\. B\., et al\. \(2015\)\. Bonds/);
  });

  it('end in "et al." for a book', () => {
    expect(citeBook({ ...BOOK, ...AUTHORS_INCOMPLETE })).toBe(
      'Alpha, A. B., Beta, C., et al. (2015). *The book of bonds*. Guilford Press.',
    );
  });

  it('leave a title that holds the year as it is', () => {
    const book = { ...BOOK, ...AUTHORS_INCOMPLETE, title: 'Congress of bonds (2015)' };
    expect(citeBook(book)).toContain('*Congress of bonds (2015)*');
  });
});
