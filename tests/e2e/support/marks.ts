import type { Page } from 'puppeteer-core';
import { ownWorld } from '../../../scripts/browser/page.ts';

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
