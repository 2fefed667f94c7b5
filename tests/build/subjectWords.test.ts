import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGlossaryFolder } from '../../src/build/glossaryFolder.ts';
import { subjectWords } from '../../src/build/subjectWords.ts';

const { entries } = readGlossaryFolder(resolve(import.meta.dirname, '../../glossary'));
const subjects = subjectWords(entries);

describe('the words of an entry’s subject', () => {
  it('are those that its text has more of than others', () => {
    expect(subjects.get('attachment')).toEqual(expect.arrayContaining(['infants', 'bond', 'secure']));
  });

  it('are at most thirty, each once, folded', () => {
    for (const words of subjects.values()) {
      expect(words.length).toBeLessThanOrEqual(30);
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
    }
  });

  it('are none that most entries use, and none that only one does', () => {
    const all = new Set([...subjects.values()].flat());
    expect(['people', 'the', 'therapy'].filter((word) => all.has(word))).toEqual([]);
    const texts = entries.map(({ yaml }) => JSON.stringify(yaml.value).toLowerCase());
    const owners = (word: string) => texts.filter((text) => text.includes(word));
    expect([...all].slice(0, 50).filter((word) => owners(word).length < 2)).toEqual([]);
  });

  it('are the same at every build', () => {
    expect([...subjectWords(entries)]).toEqual([...subjects]);
  });
});
