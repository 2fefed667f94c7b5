import { expect, test } from 'vitest';
import { attachOpenRoot, EVERY, get, readPage, setPage, textIn } from './support.ts';

/** How many terms a reading counts once it has read the page. */
async function countingOf(html: string): Promise<() => number> {
  setPage(html);
  const { reading, settled } = readPage();
  await expect.poll(settled).toBeGreaterThan(0);
  return () => [...reading.counts().values()].reduce((sum, count) => sum + count, 0);
}

test('counts how often each term stands on the page', async () => {
  setPage('<p>empathy, empathy</p><p>rupture and empathy</p>');
  const { reading } = readPage();
  await expect.poll(() => Object.fromEntries(reading.counts())).toEqual({ empathy: 3, rupture: 1 });
});

test.each([
  ['display: none', '<div class="hidden" style="display: none"><p>empathy</p></div>'],
  ['visibility: hidden', '<p class="hidden" style="visibility: hidden">empathy</p>'],
  ['the attribute hidden', '<p class="hidden" hidden>empathy</p>'],
  ['display: none in a visible paragraph', '<p>See <span class="hidden" style="display: none">empathy</span></p>'],
  ['visibility: hidden in a visible paragraph', '<p>See <i class="hidden" style="visibility: hidden">empathy</i></p>'],
])('counts text under %s only when it is shown', async (_, html) => {
  const count = await countingOf(html);
  expect(count()).toBe(0);
  get('.hidden').removeAttribute('style');
  get('.hidden').removeAttribute('hidden');
  expect(count()).toBe(1);
});

test.each([
  ['a paragraph', '<details><summary>More</summary><p>empathy</p></details>'],
  ['bare text', '<details><summary>More</summary>empathy</details>'],
])('counts %s in a closed <details> only when it is opened', async (_, html) => {
  const count = await countingOf(html);
  expect(count()).toBe(0);
  get('details').setAttribute('open', '');
  expect(count()).toBe(1);
});

test('names the terms of hidden text, whose cards may be wanted once it is shown', async () => {
  setPage('<p hidden>empathy</p><p>rupture</p>');
  const { reading } = readPage();
  await expect.poll(() => [...reading.ids()].sort()).toEqual(['empathy', 'rupture']);
});

test('names the terms that its reader has no marks for, whose cards may be wanted from the list', async () => {
  setPage('<h2>empathy</h2><p>rupture</p>');
  const { reading, settled } = readPage({ rules: { ...EVERY, inHeadings: false } });
  await expect.poll(settled).toBeGreaterThan(0);
  expect(reading.shownMarks().map(({ id }) => id)).toEqual(['rupture']);
  expect([...reading.ids()].sort()).toEqual(['empathy', 'rupture']);
});

test('counts the summary of a closed <details>', async () => {
  const count = await countingOf('<details><summary>empathy</summary>More</details>');
  expect(count()).toBe(1);
});

test('counts text that is visible in a hidden element', async () => {
  const count = await countingOf('<div style="visibility: hidden"><p style="visibility: visible">empathy</p></div>');
  expect(count()).toBe(1);
});

test('counts text in an element that makes no box of its own', async () => {
  const count = await countingOf('<section style="display: contents">empathy</section>');
  expect(count()).toBe(1);
});

test('counts text without a box of its own only when the slot is shown that it stands in', async () => {
  setPage('<x-tab><p style="display: contents">empathy</p></x-tab>');
  const panel = get('div', attachOpenRoot(get('x-tab'), 'A tab <div hidden><slot></slot></div>'));
  const { reading, settled } = readPage();
  await expect.poll(settled).toBeGreaterThan(0);
  expect(reading.counts().size).toBe(0);
  panel.hidden = false;
  expect(reading.counts().size).toBe(1);
});

test('knows where the marks of a container begin and end', async () => {
  setPage('<p>empathy, rupture</p>');
  const { reading } = readPage();
  const text = textIn(get('p'));
  await expect.poll(() => reading.markAt(text, 0)?.id).toBe('empathy');
  const ids = Array.from({ length: text.length + 1 }, (_, offset) => reading.markAt(text, offset)?.id);
  expect(ids).toEqual([...Array(8).fill('empathy'), undefined, ...Array(8).fill('rupture')]);
});

test('knows where a mark that runs through markup begins and ends', async () => {
  setPage('<p><i>This</i> work<b>ing alli</b>ance <i>here</i></p>');
  const { reading } = readPage();
  await expect.poll(() => reading.markAt(textIn(get('b')), 0)?.id).toBe('working-alliance');
  const texts = ['This', ' work', 'ing alli', 'ance ', 'here'];
  const nodes = [...get('p').childNodes].map((node) => node.firstChild ?? node);
  expect(nodes.map((node) => node.textContent)).toEqual(texts);
  const offsets = nodes.map((node, index) =>
    [...`${texts[index]}|`].flatMap((_, offset) => (reading.markAt(node, offset) ? [offset] : [])),
  );
  expect(offsets).toEqual([[], [1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 4], []]);
});

test('keeps each of two marks in one text the same when there is more text after them', async () => {
  setPage('<p>empathy, empathy<b> and so on</b></p>');
  const { reading, settled } = readPage();
  await expect.poll(settled).toBe(1);
  const before = reading.shownMarks();
  expect(before).toHaveLength(2);
  get('b').append(' and on');
  await expect.poll(settled).toBe(2);
  const after = reading.shownMarks();
  // By identity: the card of either may be open.
  expect(after.map((mark) => before.indexOf(mark))).toEqual([0, 1]);
});
