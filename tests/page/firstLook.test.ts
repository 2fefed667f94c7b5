import { expect, onTestFinished, test, vi } from 'vitest';
import { compileLexicon } from '../../src/core/matching/compile.ts';
import { attachOpenRoot, EVERY, get, lexicon, paintedTexts, readPage, setPage } from './support.ts';

/** Knows resistance, which is meant on pages on therapists only. */
const GUARDED = compileLexicon(
  [{ id: 'resistance', forms: [{ text: 'resistance', exactCase: false, use: -2 }], subject: [], against: [] }],
  {
    cues: { therapist: 20 },
    weights: { page: 10, terms: 0, paragraph: 0, near: 0, nearOther: 0, subject: 0, against: 0 },
  },
);

/** About so many words of nothing in particular. */
function filler(words: number): string {
  return '<p>And so on, and so on, and so on.</p>'.repeat(Math.ceil(words / 9));
}

/** Calls back when something is painted for the first time. */
function onFirstPainted(callback: () => void): void {
  const add = vi.spyOn(Highlight.prototype, 'add');
  onTestFinished(() => add.mockRestore());
  add.mockImplementationOnce(function (this: Highlight, range) {
    callback();
    return this.add(range);
  });
}

test('marks what stands first on a long page before it has read the rest', async () => {
  setPage(`<p>empathy</p>${filler(5_000)}<x-end></x-end>`);
  const end = attachOpenRoot(get('x-end'), 'rupture');
  const { adopted, settled } = readPage();
  let readBefore: readonly ShadowRoot[] | undefined;
  onFirstPainted(() => {
    readBefore = [...adopted];
  });
  await expect.poll(settled).toBe(1);
  expect(readBefore).toEqual([]);
  expect(adopted).toEqual([end]);
});

test('judges by the beginning of a long page, and anew by all of it', async () => {
  const life = new Set<string>();
  setPage(`<p>Of resistance</p>${'<p>The therapist met another therapist.</p>'.repeat(500)}${filler(60_000)}`);
  onFirstPainted(() => life.add('marked'));
  const { settled } = readPage({ lexicon: GUARDED });
  // Which a busy machine may take seconds for.
  await expect.poll(settled, { timeout: 10_000 }).toBe(1);
  expect(life).toEqual(new Set(['marked']));
  await expect.poll(paintedTexts).toEqual([]);
});

test('reads in the order of the page, however deep its elements are nested', async () => {
  setPage(`<div><div><div><p>empathy</p></div></div></div>${filler(5_000)}<p id="last">rupture</p>`);
  const { settled } = readPage({
    rules: { ...EVERY, density: 'page' },
  });
  const first: string[] = [];
  onFirstPainted(() => first.push(get('p').textContent ?? ''));
  await expect.poll(settled).toBe(1);
  expect(first).toEqual(['empathy']);
});

test.each([
  ['in another language', '<p>Die Einfühlung ist ein schönes Wort, auch wenn daneben empathy steht.</p>', 'de'],
  ['without text', '<p> </p><img alt="empathy"><input value="empathy">', 'en'],
])('takes out no lexicon on a page %s', async (_, html, language) => {
  setPage(html.repeat(20));
  const loadLexicon = vi.fn(() => lexicon);
  const { settled } = readPage({ loadLexicon, detectLanguage: async () => language });
  await expect.poll(settled).toBeGreaterThan(0);
  expect(loadLexicon).not.toHaveBeenCalled();
});

test('takes out the lexicon once', async () => {
  setPage('<p>empathy</p>');
  const loadLexicon = vi.fn(() => lexicon);
  readPage({ loadLexicon });
  await expect.poll(paintedTexts).toEqual(['empathy']);
  get('p').append(' and rupture');
  await expect.poll(paintedTexts).toEqual(['empathy', 'rupture']);
  expect(loadLexicon).toHaveBeenCalledTimes(1);
});
