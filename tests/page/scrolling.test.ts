import { expect, test } from 'vitest';
import { rectsOf } from '../../src/page/hitTest.ts';
import { bringIntoView } from '../../src/page/scrolling.ts';
import { attachOpenRoot, get, markOver, setPage } from './support.ts';

const SPACER = '<div style="height: 3000px"></div>';

/** Where the mark over `element` is, and where the middle of the window is. */
function expectInSight(element: Element): void {
  const [rect] = rectsOf(markOver(element));
  expect(rect?.top).toBeGreaterThanOrEqual(0);
  expect(rect?.bottom).toBeLessThanOrEqual(innerHeight);
}

test('scrolls a mark far down the page into sight', () => {
  setPage(`${SPACER}<p>empathy</p>${SPACER}`);
  bringIntoView(markOver(get('p')));
  expectInSight(get('p'));
  expect(scrollY).toBeGreaterThan(2000);
});

test('scrolls back to a mark above', () => {
  setPage(`<p>empathy</p>${SPACER}`);
  scrollTo(0, 3000);
  bringIntoView(markOver(get('p')));
  expectInSight(get('p'));
});

test('does not move a page on which the mark is in sight', () => {
  setPage(`<p>empathy</p>${SPACER}`);
  scrollTo(0, 5);
  bringIntoView(markOver(get('p')));
  expect(scrollY).toBe(5);
});

test('scrolls the words into sight in an element that is taller than the window', () => {
  setPage(`<p style="white-space: pre-line">${'\n'.repeat(200)}<b>empathy</b>${'\n'.repeat(200)}</p>`);
  bringIntoView(markOver(get('b')));
  expectInSight(get('b'));
});

test('scrolls boxes within boxes, in shadow roots too', () => {
  setPage(`${SPACER}<x-card></x-card>${SPACER}`);
  const box = 'style="height: 100px; overflow: auto"';
  const root = attachOpenRoot(
    get('x-card'),
    `<div ${box}>${SPACER}<div class="inner" ${box}>${SPACER}<p>empathy</p></div></div>`,
  );
  bringIntoView(markOver(get('p', root)));
  expectInSight(get('p', root));
  const inner = get('.inner', root).getBoundingClientRect();
  expect(rectsOf(markOver(get('p', root)))[0]?.bottom).toBeLessThanOrEqual(inner.bottom);
});
