import { expect, onTestFinished, test, vi } from 'vitest';
import { compileLexicon } from '../../src/core/matching/compile.ts';
import type { Lexicon } from '../../src/core/matching/lexicon.ts';
import { get, oneStep, paintedTexts, readPage, setPage, stepByStep, type TestReading, textIn } from './support.ts';

/** Knows empathy, and resistance where the page speaks for it; `cues` do. */
function lexiconWith(cues: Readonly<Record<string, number>>): Lexicon {
  return compileLexicon(
    [
      { id: 'empathy', forms: [{ text: 'empathy', exactCase: false, use: 'plain' }], subject: [], against: [] },
      {
        id: 'resistance',
        forms: [
          { text: 'resistance', exactCase: false, use: -2 },
          { text: 'resistance to change', exactCase: false, use: 'plain' },
        ],
        subject: [],
        against: [],
      },
    ],
    { cues, weights: { page: 10, terms: 0, paragraph: 0, near: 0, nearOther: 0, subject: 1, against: 0 } },
  );
}
const lexicon = lexiconWith({ therapist: 20 });

const PSYCHOLOGY = '<p>The therapist met another therapist.</p>'.repeat(20);

function read(html: string): TestReading {
  setPage(html);
  return readPage({ lexicon });
}

test('marks a guarded form once the page that follows it has been read and speaks for it', async () => {
  read(`<p>Of resistance and empathy</p>${PSYCHOLOGY}`);
  await expect.poll(paintedTexts).toEqual(['resistance', 'empathy']);
});

test('holds a guarded form back on a page that says nothing of psychology', async () => {
  const { settled } = read('<p>Of resistance and empathy</p><p>The wire met another wire.</p>');
  await expect.poll(settled).toBeGreaterThan(0);
  await expect.poll(paintedTexts).toEqual(['empathy']);
});

test('judges anew when the page changes its subject', async () => {
  read(`<p>Of resistance and empathy</p><main>${PSYCHOLOGY}</main>`);
  await expect.poll(paintedTexts).toEqual(['resistance', 'empathy']);
  get('main').innerHTML = '<p>The wire met another wire.</p>';
  await expect.poll(paintedTexts).toEqual(['empathy']);
  get('main').innerHTML = PSYCHOLOGY;
  await expect.poll(paintedTexts).toEqual(['resistance', 'empathy']);
});

const NAMED = 'Therapist, therapist, therapist';

test.each([
  ['a heading', `<h2>${NAMED}</h2><p>Of resistance</p>`, ['resistance']],
  ['something that serves as a heading', `<div role="heading">${NAMED}</div><p>Of resistance</p>`, ['resistance']],
  ['a paragraph', `<p>${NAMED}</p><p>Of resistance and empathy</p>`, ['empathy']],
])('lets %s speak as loud as it should', async (_, html, texts) => {
  const { settled } = read(html);
  await expect.poll(settled).toBeGreaterThan(0);
  await expect.poll(paintedTexts).toEqual(texts);
});

test('hears the title of the page, and a new one', async () => {
  const { title } = document;
  onTestFinished(() => {
    document.title = title;
  });
  document.title = NAMED;
  read('<p>Of resistance and empathy</p>');
  await expect.poll(paintedTexts).toEqual(['resistance', 'empathy']);
  document.title = 'Wires';
  await expect.poll(paintedTexts).toEqual(['empathy']);
});

test('tells what speaks for a mark, as the page is now', async () => {
  const { reading } = read(`<p>Of resistance and empathy</p>${PSYCHOLOGY}`);
  await expect.poll(paintedTexts).toEqual(['resistance', 'empathy']);
  const text = textIn(get('p'));
  const [guarded, plain] = [reading.markAt(text, 4), reading.markAt(text, 20)];
  if (!guarded || !plain) throw new Error('There is no mark.');
  expect(reading.evidenceFor(plain)).toEqual([]);
  const weights = Object.fromEntries(reading.evidenceFor(guarded).map(({ kind, logOdds }) => [kind, logOdds]));
  expect(weights).toMatchObject({ form: -2, near: 0 });
  expect(weights.page).toBeGreaterThan(2);
});

test('tells nothing of a mark that is always meant, though a word of it may not be', async () => {
  const { reading } = read('<p>Of resistance to change</p>');
  await expect.poll(paintedTexts).toEqual(['resistance to change']);
  const mark = reading.markAt(textIn(get('p')), 5);
  if (!mark) throw new Error('There is no mark.');
  expect(reading.evidenceFor(mark)).toEqual([]);
});

test('names the words near a mark, in whichever piece of a long text it stands', async () => {
  const { reading } = read(
    `<p>${'Of empathy. '.repeat(600)} The therapist met resistance.</p>${PSYCHOLOGY.repeat(50)}`,
  );
  await expect.poll(() => reading.ids().size).toBe(2);
  const text = textIn(get('p'));
  const mark = await vi.waitUntil(() => reading.markAt(text, text.length - 3));
  expect(reading.evidenceFor(mark).find(({ kind }) => kind === 'near')?.words).toEqual(['therapist']);
});

test('takes back of a heading that is none any more all that it added', async () => {
  read(`<div role="heading">${NAMED}</div><p>Of resistance and empathy</p>`);
  await expect.poll(paintedTexts).toEqual(['resistance', 'empathy']);
  get('div').removeAttribute('role');
  await expect.poll(paintedTexts).toEqual(['empathy']);
});

test('takes back only once what changes and goes at the same time', async () => {
  const { settled } = read(`<p>Of resistance and empathy</p><main>${PSYCHOLOGY}</main>${PSYCHOLOGY}`);
  await expect.poll(settled).toBe(1);
  await expect.poll(paintedTexts).toEqual(['resistance', 'empathy']);
  for (const paragraph of document.querySelectorAll('main p')) paragraph.append('.');
  get('main').remove();
  await expect.poll(settled).toBeGreaterThan(1);
  expect(paintedTexts()).toEqual(['resistance', 'empathy']);
});

test('holds a guarded form back until the page is judged, though what is read before it speaks for it', async () => {
  stepByStep();
  const { reading, settled } = read(
    `${PSYCHOLOGY}<p>Of resistance</p>${'<p>The wire met another wire.</p>'.repeat(100)}`,
  );
  while (settled() === 0) {
    await oneStep();
    expect([...reading.ids()]).toEqual([]);
  }
});

test('takes a guarded form for no evidence of itself, however often it stands', async () => {
  setPage(`<p>Of empathy</p>${'<p>Of resistance and other things.</p>'.repeat(20)}`);
  const { settled } = readPage({ lexicon: lexiconWith({ resistance: 20 }) });
  await expect.poll(settled).toBeGreaterThan(0);
  await expect.poll(paintedTexts).toEqual(['empathy']);
});
