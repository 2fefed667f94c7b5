import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

/** What the popup lists for a page. */
export interface FoundTerm {
  readonly term: string;
  readonly count: number;
}

/** How often a page is asked again for what is waited for, in milliseconds. */
const POLL_MS = 50;
const PATIENCE_MS = 20_000;

/**
 * Where questions to a page are asked: a world of its own, in which nothing is the page's but its nodes. Pages spoil what all objects
 * have, and names of elements hide what a document has: such questions take both from the prototypes. Puppeteer keeps it out of its types.
 */
export function ownWorld(page: Page): Pick<Page, 'evaluate'> {
  return (page.mainFrame() as unknown as { isolatedRealm(): Pick<Page, 'evaluate'> }).isolatedRealm();
}

/**
 * Asks a page until it says yes. A page that is just loading can't be asked, which counts as no.
 * @throws Error with `what` after `timeout` milliseconds
 */
async function until(what: string, timeout: number, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await ask().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
    await setTimeout(POLL_MS);
  }
}

/** Waits until marks are painted on a page; rejects where none come within `timeout` milliseconds. */
export async function waitForMarks(page: Page, timeout: number): Promise<void> {
  const hasMarks = () => ownWorld(page).evaluate(() => (CSS.highlights.get('psygloss-term')?.size ?? 0) > 0);
  await until('marks', timeout, hasMarks);
}

/** The middle of the first line of each painted mark of `text`, or of any where it is empty, in CSS pixels of the viewport. */
export function marksOf(page: Page, text: string): Promise<{ x: number; y: number }[]> {
  return ownWorld(page).evaluate((wanted) => {
    const marks: AbstractRange[] = [];
    // biome-ignore lint/complexity/noForEach: in such a world of Firefox nothing of the page can be iterated
    CSS.highlights.get('psygloss-term')?.forEach((mark) => void marks.push(mark));
    return marks.flatMap((mark) => {
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const rect = range.getClientRects()[0];
      if (!rect || (wanted !== '' && range.toString() !== wanted)) return [];
      return [{ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }];
    });
  }, text);
}

/** Waits for a mark of `text`, which may come later than others; gives its place. */
export async function waitForMark(page: Page, text: string, timeout: number): Promise<{ x: number; y: number }> {
  let points: { x: number; y: number }[] = [];
  await until(`a mark of "${text}"`, timeout, async () => {
    points = await marksOf(page, text);
    return points.length > 0;
  });
  return points[0] ?? { x: 0, y: 0 };
}

async function rest(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y);
  // A second, small move: Firefox has no pointer on the page before the first.
  await page.mouse.move(x + 1, y);
}

/** Rests the pointer on the first mark of `text` until its card is open. */
export async function openCard(page: Page, text: string): Promise<void> {
  const point = await waitForMark(page, text, PATIENCE_MS);
  await rest(page, point);
  await page.waitForSelector('psygloss-card', { timeout: PATIENCE_MS });
}

/** How long the card of a mark that may be covered is waited for, in milliseconds, and how many marks are tried. */
const CARD_PATIENCE_MS = 1_500;
const MAX_TRIES = 5;

/**
 * Scrolls until marks come into view and opens the card of one that nothing covers.
 * @param patience how long the card of one mark is waited for before the next is tried, in milliseconds
 * @returns whether a card is open
 */
export async function openAnyCard(page: Page, patience = CARD_PATIENCE_MS): Promise<boolean> {
  const isAtEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  let tries = 0;
  for (;;) {
    const height = await page.evaluate(() => innerHeight);
    const inView = (await marksOf(page, '')).filter(({ y }) => y > 0 && y < height);
    for (const point of inView.slice(0, MAX_TRIES - tries)) {
      tries++;
      await rest(page, point);
      const card = await page.waitForSelector('psygloss-card', { timeout: patience }).catch(() => null);
      if (card) return true;
    }
    if (tries >= MAX_TRIES || (await isAtEnd())) return false;
    await page.evaluate(() => scrollBy({ top: innerHeight * 0.8, behavior: 'instant' }));
    await setTimeout(POLL_MS);
  }
}

/**
 * Opens the popup as a page of its own, over `page`.
 * @param url the popup's address
 */
export async function openPopup(browser: Browser, url: string, page: Page): Promise<Page> {
  await page.bringToFront();
  // The popup asks for the active tab when it starts, and must not be that tab itself.
  const popup = await browser.newPage({ background: true });
  // Firefox loads an extension's page without ever telling that it has, so the page itself is asked.
  void popup.goto(url).catch(() => undefined);
  await until('the popup', PATIENCE_MS, () => popup.evaluate(() => document.querySelector('.popup') !== null));
  return popup;
}

/** The terms that the popup lists, once it lists some; none after `timeout` milliseconds. */
export async function listedTerms(popup: Page, timeout: number): Promise<FoundTerm[]> {
  const hasTerms = () => popup.evaluate(() => document.querySelector('.page-term') !== null);
  await until('terms in the popup', timeout, hasTerms).catch(() => undefined);
  return popup.evaluate(() =>
    [...document.querySelectorAll('.page-term')].map((row) => ({
      term: row.querySelector('span')?.textContent ?? '',
      count: Number(row.querySelector('[aria-hidden]')?.textContent),
    })),
  );
}
