import type { Browser, Page } from 'puppeteer-core';

/** What the popup lists for a page. */
export interface FoundTerm {
  readonly term: string;
  readonly count: number;
}

/** Waits until marks are painted on a page; rejects where none come within `timeout` milliseconds. */
export async function waitForMarks(page: Page, timeout: number): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get('psygloss-term')?.size ?? 0) > 0, { timeout });
}

/** The middle of the first line of each painted mark whose text is `text`, in CSS pixels of the viewport. */
export function marksOf(page: Page, text: string): Promise<{ x: number; y: number }[]> {
  return page.evaluate((wanted) => {
    const marks = [...(CSS.highlights.get('psygloss-term') ?? [])];
    return marks.flatMap((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const rect = range.getClientRects()[0];
      if (!rect || (wanted !== '' && range.toString() !== wanted)) return [];
      return [{ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }];
    });
  }, text);
}

/** Rests the pointer on the first mark of `text` (on any mark, where it is empty) until its card is open. */
export async function openCard(page: Page, text: string): Promise<void> {
  const [point] = await marksOf(page, text);
  if (!point) throw new Error(`Nothing is marked as "${text}".`);
  await page.mouse.move(point.x, point.y);
  // A second, small move: Firefox has no pointer on the page before the first.
  await page.mouse.move(point.x + 1, point.y);
  await page.waitForSelector('psygloss-card', { timeout: 10_000 });
}

/**
 * Opens the popup as a page of its own, over `page`.
 * @param url the popup's address
 */
export async function openPopup(browser: Browser, url: string, page: Page): Promise<Page> {
  const popup = await browser.newPage();
  // Firefox loads an extension's page without ever telling that it has.
  await popup.goto(url, { waitUntil: 'domcontentloaded', timeout: 3_000 }).catch(() => undefined);
  await page.bringToFront();
  // The popup asks for the active tab when it starts, and a popup is no tab.
  await popup.evaluate(() => location.reload()).catch(() => undefined);
  await popup.waitForSelector('.popup', { timeout: 20_000 });
  return popup;
}

/** The terms that the popup lists, once it lists some; none after `timeout` milliseconds. */
export async function listedTerms(popup: Page, timeout: number): Promise<FoundTerm[]> {
  await popup.waitForSelector('.page-term', { timeout }).catch(() => undefined);
  return popup.evaluate(() =>
    [...document.querySelectorAll('.page-term')].map((row) => ({
      term: row.querySelector('span')?.textContent ?? '',
      count: Number(row.querySelector('[aria-hidden]')?.textContent),
    })),
  );
}
