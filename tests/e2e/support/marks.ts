import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { ownWorld } from '../../../scripts/browser/page.ts';
import { PATIENCE_MS } from './session.ts';

/** The texts that are marked, in the order in which they stand; white space in them is one space. */
export function markedTexts(page: Page): Promise<string[]> {
  return ownWorld(page).evaluate(() => {
    const marks: AbstractRange[] = [];
    // biome-ignore lint/complexity/noForEach: in such a world of Firefox nothing of the page can be iterated
    CSS.highlights.get('psygloss-term')?.forEach((mark) => void marks.push(mark));
    return marks
      .map((mark) => {
        const range = new Range();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return { text: range.toString().replace(/\s+/g, ' '), box: range.getBoundingClientRect() };
      })
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
      .map(({ text }) => text);
  });
}

/** Rests the pointer on the first mark in a frame. Returns the frame. */
export async function restInFrame(page: Page, selector: string): Promise<Frame> {
  const element = await page.waitForSelector(selector);
  const frame = await element?.contentFrame();
  const box = await element?.boundingBox();
  if (!frame || !box) throw new Error('The frame did not load.');
  const place = () =>
    frame.evaluate(() => {
      const [mark] = CSS.highlights.get('psygloss-term') ?? [];
      const range = document.createRange();
      if (mark) range.setStart(mark.startContainer, mark.startOffset);
      if (mark) range.setEnd(mark.endContainer, mark.endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  await expect.poll(async () => (await place()).x, { timeout: PATIENCE_MS }).toBeGreaterThan(0);
  const { x, y } = await place();
  // Its border of two pixels is between an iframe's box and its viewport.
  await page.mouse.move(box.x + 2 + x, box.y + 2 + y);
  await page.mouse.move(box.x + 3 + x, box.y + 2 + y);
  return frame;
}
