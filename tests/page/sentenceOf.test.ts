import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/page/sentenceOf.ts';
import { paintedTexts, readPage, setPage } from './support.ts';

/** The sentence of the first mark on a page. */
async function sentenceOn(html: string) {
  setPage(html);
  const { reading } = readPage();
  await expect.poll(paintedTexts).not.toEqual([]);
  const [mark] = reading.shownMarks();
  return { mark, sentence: mark && sentenceOf(mark) };
}

test('gives the sentence around a mark, across the markup within it', async () => {
  const { sentence } = await sentenceOn(
    '<p>First. A <b>working</b> <i>alliance</i> is <a href="#">made</a>. Last.</p>',
  );
  expect(sentence).toEqual({ sentence: 'A working alliance is made.', start: 2, end: 18 });
});

test('gives no more than the block that the mark is in', async () => {
  const { sentence } = await sentenceOn('<div>Before<p>There is empathy</p>after</div>');
  expect(sentence?.sentence).toBe('There is empathy');
});

test('gives nothing of a mark whose text has gone', async () => {
  const { mark } = await sentenceOn('<p>There is empathy.</p>');
  document.body.replaceChildren();
  if (mark?.range.startContainer) (mark.range.startContainer as Text).remove();
  expect(mark && sentenceOf(mark)).toBeUndefined();
});
