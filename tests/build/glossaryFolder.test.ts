import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compileGlossaryFolder } from '../../src/build/glossaryFolder.ts';
import type { GlossaryFiles } from '../../src/build/readGlossary.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { ALLIANCE, edit, GOOD, lineOf, write } from './support.ts';

/** A folder that holds `files` until the test is over. */
function folderOf(files: GlossaryFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

describe('a glossary folder', () => {
  it('compiles, whatever else lies beside the entries', () => {
    const { entries } = compileGlossaryFolder(folderOf(write(GOOD, 'README.md', '# Rules')));
    expect(entries.map(({ id }) => id)).toEqual(['alliance', 'rapport']);
  });

  it('names the files of its faults as seen from the root of the project', () => {
    const files = edit(GOOD, ALLIANCE, '2026-11-22', 'today');
    const line = lineOf(files, ALLIANCE, 'today');
    expect(() => compileGlossaryFolder(folderOf(files))).toThrow(`\nglossary/${ALLIANCE}:${line}: "reviewed"`);
  });

  it('that does not exist is no empty glossary', () => {
    expect(() => compileGlossaryFolder(join(folderOf(GOOD), 'nowhere'))).toThrow('ENOENT');
  });
});

describe('the glossary that ships', () => {
  const { entries, lexicon, searchIndex } = compileGlossaryFolder(resolve(import.meta.dirname, '../../glossary'));
  const sources = entries.flatMap(({ id, sources }) => sources.map((source) => ({ id, ...source })));

  it('has at least 60 entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(60);
  });

  it('has a citation with author and year, free of markup, for every source', () => {
    for (const { id, citation } of sources) {
      const text = citation.map((part) => part.text).join('');
      expect(text, id).toMatch(/^\p{L}.+ \(\d{4}\)\. \S/u);
      expect(text, id).not.toMatch(/&\w+;|&#|<\/?\w+>/);
    }
  });

  it('links only to https', () => {
    for (const { id, url } of sources) if (url) expect(url, id).toMatch(/^https:\/\/\S+$/);
  });

  it('marks every headword as the entry that it names', () => {
    const matcher = createMatcher(lexicon);
    for (const { id, term } of entries) {
      expect(matcher.find(`The ${term}.`)).toEqual([{ start: 4, end: 4 + term.length, id }]);
    }
  });

  it('is searched by every headword, its entry coming first', () => {
    const search = openSearch(searchIndex);
    for (const { id, term } of entries) expect(search.find(term, 1), term).toEqual([{ id, term }]);
  });
});
