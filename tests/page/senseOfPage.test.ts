import { expect, onTestFinished, test } from 'vitest';
import { compileLexicon } from '../../src/core/matching/compile.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import { startReading } from '../../src/page/reading.ts';
import { get, paintedTexts, setPage } from './support.ts';

const matcher = createMatcher(
  compileLexicon(
    [
      { id: 'empathy', forms: [{ text: 'empathy', exactCase: false, use: 'plain' }], against: [] },
      { id: 'resistance', forms: [{ text: 'resistance', exactCase: false, use: -2 }], against: [] },
    ],
    {
      cues: { therapist: 20 },
      weights: { page: 10, terms: 0, paragraph: 0, near: 0, nearOther: 0, against: 0 },
    },
  ),
);

const PSYCHOLOGY = '<p>The therapist met another therapist.</p>'.repeat(20);

function read(html: string): { settled(): number } {
  setPage(html);
  const life = new AbortController();
  onTestFinished(() => life.abort());
  let settled = 0;
  startReading(document, matcher, { onSettled: () => settled++, adoptInto: () => undefined, signal: life.signal });
  return { settled: () => settled };
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
