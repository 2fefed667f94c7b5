import { expect, onTestFinished, test } from 'vitest';
import { rectsOf, textOf } from '../../src/page/hitTest.ts';
import type { Mark } from '../../src/page/markStore.ts';
import { bringIntoView } from '../../src/page/scrolling.ts';
import { createWalk, type Direction, getsKeys } from '../../src/page/walking.ts';
import { attachOpenRoot, get, paintedTexts, readPage, setPage, textIn } from './support.ts';

/** Walks a page; each step goes on from the mark before, as from that of the open card. */
async function walkOn(html: string, prepare = () => {}) {
  setPage(html);
  prepare();
  const { reading } = readPage();
  await expect.poll(() => reading.shownMarks().length).toBeGreaterThan(0);
  await expect.poll(paintedTexts).not.toEqual([]);
  const nextMark = createWalk(document, reading.shownMarks);
  let open: Mark | undefined;
  const step = (direction: Direction): string | undefined => {
    open = nextMark(direction, open);
    return open && textOf(open);
  };
  const close = (): void => {
    open = undefined;
  };
  return { step, close, reading };
}

function putCaret(element: Element): void {
  onTestFinished(() => document.getSelection()?.removeAllRanges());
  document.getSelection()?.setPosition(textIn(element), 0);
}

test('goes through the marks in document order and round at the ends, either way', async () => {
  const { step } = await walkOn('<p><b>empathy</b> a <q>rupture</q></p><div>working alliance<p>Empathy</p></div>');
  const round = ['empathy', 'rupture', 'working alliance', 'Empathy'];
  for (const text of [...round, 'empathy']) expect(step('next')).toBe(text);
  for (const text of round.toReversed()) expect(step('previous')).toBe(text);
});

test('meets a mark after an inner block when it stands after it', async () => {
  const { step } = await walkOn('<div>empathy<p>rupture</p>working alliance</div>');
  expect([step('next'), step('next'), step('next')]).toEqual(['empathy', 'rupture', 'working alliance']);
});

test('goes into open shadow trees and out of them again', async () => {
  const { step } = await walkOn('<p>empathy</p><x-card></x-card><p>working alliance</p>', () => {
    attachOpenRoot(get('x-card'), '<p>rupture</p>');
  });
  expect([step('next'), step('next'), step('next')]).toEqual(['empathy', 'rupture', 'working alliance']);
  expect([step('previous'), step('previous')]).toEqual(['rupture', 'empathy']);
});

test.each([
  ['not displayed', '<p style="display: none">rupture</p>'],
  ['invisible', '<p style="visibility: hidden">rupture</p>'],
  ['folded up', '<details>rupture</details>'],
])('passes over text that is %s', async (_, hidden) => {
  const { step } = await walkOn(`<p>empathy</p>${hidden}<p>working alliance</p>`);
  expect([step('next'), step('next')]).toEqual(['empathy', 'working alliance']);
  expect(step('previous')).toBe('empathy');
});

test('finds nothing on a page of which no mark can be seen', async () => {
  const { step } = await walkOn('<p>empathy</p>');
  get('p').hidden = true;
  expect(step('next')).toBeUndefined();
});

test('begins at the caret, and at the focus where the caret is elsewhere', async () => {
  const page = await walkOn('<p>empathy</p><p id="here">rupture</p><button>Press</button><p>working alliance</p>');
  putCaret(get('#here'));
  expect(page.step('next')).toBe('rupture');
  page.close();
  putCaret(get('#here'));
  expect(page.step('previous')).toBe('empathy');
  page.close();
  get('button').focus();
  expect(page.step('next')).toBe('working alliance');
  page.close();
});

test('begins after a caret that stands before a shadow tree with what is in that', async () => {
  const { step } = await walkOn('<p>empathy</p><p id="here">Some text.</p><x-card></x-card>', () => {
    attachOpenRoot(get('x-card'), '<p>rupture</p>');
  });
  putCaret(get('#here'));
  expect(step('next')).toBe('rupture');
});

const LONG = '<p>empathy</p><div style="height: 3000px"></div><p id="far">rupture</p><p>working alliance</p>';

test('begins at the top of what is in view where caret and focus are out of it', async () => {
  const page = await walkOn(LONG);
  putCaret(get('p'));
  scrollTo(0, get('#far').offsetTop - 10);
  expect(page.step('next')).toBe('rupture');
  page.close();
  scrollTo(0, 500);
  expect(page.step('previous')).toBe('empathy');
});

test('goes on from the mark of a card that was put away, until the reader goes elsewhere', async () => {
  const page = await walkOn('<p>empathy</p><p>rupture</p><p id="here">working alliance</p>');
  page.step('next');
  page.close();
  expect(page.step('next')).toBe('rupture');
  page.close();
  putCaret(get('p'));
  expect(page.step('next')).toBe('empathy');
});

function lastMark(marks: readonly Mark[]): Mark {
  const mark = marks.at(-1);
  if (!mark) throw new Error('There is no mark.');
  return mark;
}

test('scrolls to a mark out of view, and brings it to the middle', async () => {
  const { reading } = await walkOn(LONG);
  bringIntoView(lastMark(reading.shownMarks()));
  const [rect] = rectsOf(lastMark(reading.shownMarks()));
  expect(rect?.top).toBeGreaterThan(0);
  expect(rect?.bottom).toBeLessThan(innerHeight);
});

test('scrolls at once on a page that scrolls smoothly, boxes within boxes, and to the mark in a paragraph longer than the window', async () => {
  const filler = '<br>'.repeat(200);
  const html = `<div id="outer" style="height: 300px; overflow: auto; scroll-behavior: smooth">${filler}
    <div id="inner" style="height: 200px; overflow: auto">${filler}<p>Some ${filler} empathy ${filler}</p></div></div>`;
  setPage(`<style>html { scroll-behavior: smooth }</style>${filler}${html}${filler}`);
  const { reading } = readPage();
  await expect.poll(() => reading.shownMarks().length).toBe(1);
  const mark = lastMark(reading.shownMarks());
  bringIntoView(mark);
  const [rect] = rectsOf(mark);
  for (const box of [get('#outer'), get('#inner')]) {
    const { top, bottom } = box.getBoundingClientRect();
    expect(rect?.top).toBeGreaterThanOrEqual(top);
    expect(rect?.bottom).toBeLessThanOrEqual(bottom);
  }
  expect(rect?.top).toBeGreaterThanOrEqual(0);
  expect(rect?.bottom).toBeLessThanOrEqual(innerHeight);
});

test('scrolls nothing where the mark is in view', async () => {
  const { reading } = await walkOn(LONG);
  scrollTo(0, get('#far').offsetTop - 10);
  const before = scrollY;
  bringIntoView(lastMark(reading.shownMarks()));
  expect(scrollY).toBe(before);
});

test('leaves the keys to a frame in the page that has the focus', () => {
  setPage('<button>Press</button><iframe srcdoc="<p>text</p>"></iframe>');
  get('button').focus();
  expect(getsKeys(window)).toBe(true);
  get('iframe').focus();
  expect(getsKeys(window)).toBe(false);
  get('iframe').blur();
});
