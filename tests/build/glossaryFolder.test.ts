import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formsOf } from '../../src/build/authoredEntry.ts';
import { compileGlossaryFolder, readGlossaryFolder } from '../../src/build/glossaryFolder.ts';
import type { GlossaryFiles } from '../../src/build/readGlossary.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import { settleAlone } from '../../src/core/matching/meaning.ts';
import { openSearch } from '../../src/core/search/search.ts';
import { ASKED } from './questions.ts';
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

  it('compiles with its questions', () => {
    const { questions } = compileGlossaryFolder(folderOf(ASKED));
    expect(questions.map(({ id }) => id)).toEqual(['measures', 'outcome', 'warmth']);
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
  const folder = resolve(import.meta.dirname, '../../glossary');
  const { entries, lexicon, searchIndex, questions } = compileGlossaryFolder(folder);
  // Here, because it takes seconds: a test has no more than five.
  const authored = readGlossaryFolder(folder).entries;
  const sources = entries.flatMap(({ id, sources }) => sources.map((source) => ({ id, ...source })));

  it('has at least 500 entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(500);
  });

  it('answers at least 14 questions, and one of every topic', () => {
    expect(questions.length).toBeGreaterThanOrEqual(14);
    expect(new Set(questions.map(({ topic }) => topic))).toEqual(new Set(entries.map(({ topic }) => topic)));
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

  it('marks every headword as the entry that it names, but for those that are guarded, whose context is to speak', () => {
    const matcher = createMatcher(lexicon);
    for (const { id, yaml } of authored) {
      const { term } = yaml.value;
      const isGuarded = formsOf(yaml.value).some(({ text, guarded }) => guarded && text === term);
      const whole = settleAlone(matcher.find(`The ${term}.`), matcher.weights).filter(
        ({ end }) => end === 4 + term.length,
      );
      if (!isGuarded) expect(whole, term).toEqual([{ start: 4, end: 4 + term.length, id }]);
    }
  });

  it('is searched by every headword, its entry coming first', () => {
    const search = openSearch(searchIndex);
    for (const { id, term } of entries) expect(search.find(term, 1), term).toEqual([{ id, term }]);
  });
});
