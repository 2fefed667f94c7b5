import type { Page } from 'puppeteer-core';
import { marksOf } from '../browser/page.ts';

/** How often the pointer is rested on a mark. */
const HOVERS = 10;
/** How often that may fail: the first marks may go once more of the page is read. */
const FAILURES = 5;
/** How long a card is waited for, in milliseconds. */
const PATIENCE_MS = 3_000;
/** Where no mark is. */
const AWAY = { x: 3, y: 3 };

/** Since the page heard of the pointer, in milliseconds. */
export interface HoverTimes {
  /** Until the card was in the page. */
  readonly there: number;
  /** Until the frame with it was painted. */
  readonly painted: number;
}

/** Rests the pointer on one mark after another, each time until its card is painted and then gone. */
export async function timeHovers(page: Page): Promise<HoverTimes[]> {
  const height = await page.evaluate(() => innerHeight);
  const times: HoverTimes[] = [];
  // Else Firefox takes the first move on a page for none.
  await page.mouse.move(AWAY.x, AWAY.y);
  await page.mouse.move(AWAY.x + 1, AWAY.y);
  for (let tries = 0; times.length < HOVERS; tries++) {
    if (tries - times.length > FAILURES) throw new Error('Marks were pointed at, and no card opened.');
    const points = (await marksOf(page, '')).filter(({ y }) => y > AWAY.y && y < height);
    const point = points[tries % points.length];
    if (!point) throw new Error('There is no mark in view.');
    const watch = await page.evaluateHandle(watchForCard, PATIENCE_MS);
    await page.mouse.move(point.x, point.y);
    const shown = await watch.evaluate((each) => each.shown);
    if (shown) times.push(shown);
    await page.mouse.move(AWAY.x, AWAY.y);
    await page.evaluate(waitUntilGone);
  }
  return times;
}

/** Runs in the page: watches for the pointer and then for the card; resolves with nothing where none comes. */
function watchForCard(patience: number): { shown: Promise<HoverTimes | undefined> } {
  const shown = new Promise<HoverTimes | undefined>((resolve) => {
    setTimeout(resolve, patience);
    const onMove = (): void => {
      const start = performance.now();
      const observer = new MutationObserver(() => {
        if (!document.querySelector('psygloss-card')) return;
        const there = performance.now() - start;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ there, painted: performance.now() - start });
          // Comes after the frame that is just being made.
          port2.postMessage('');
        });
      });
      observer.observe(document.documentElement, { childList: true, subtree: true });
    };
    addEventListener('pointermove', onMove, { capture: true, once: true });
  });
  return { shown };
}

/** Runs in the page. */
function waitUntilGone(): Promise<void> {
  const isGone = (): boolean => document.querySelector('psygloss-card') === null;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isGone()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
    if (isGone()) resolve();
  });
}
