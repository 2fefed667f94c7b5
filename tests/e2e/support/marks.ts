import type { Page } from 'puppeteer-core';

/** The texts that are marked, in the order in which they stand; white space in them is one space. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('psygloss-term') ?? [])]
      .map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return { text: range.toString().replace(/\s+/g, ' '), box: range.getBoundingClientRect() };
      })
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
      .map(({ text }) => text),
  );
}
