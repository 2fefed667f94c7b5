import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserName, builtExtension, installExtension, launchBrowser } from '../browser/launch.ts';
import { longestTask } from '../browser/longestTask.ts';
import { openAnyCard, ownWorld } from '../browser/page.ts';
import { serialise } from '../browser/serialise.ts';
import { serveFolders } from '../browser/serve.ts';
import type { Finding } from './report.ts';

/** How long a page may load, and then change, before it is taken as it is, in milliseconds. */
const LOAD_MS = 15_000;
const CHANGE_MS = 15_000;
/** A page that has not changed for so long, and whose marks have not, is taken to have settled. */
const CALM_MS = 1_000;
const POLL_MS = 100;

/** A page as it is once it has settled. */
interface Visit {
  readonly dom: string;
  readonly errors: readonly string[];
  readonly longestTask: number | undefined;
  readonly marks: number;
  readonly hasCard: boolean;
  /** How far it was scrolled to find a mark that can be pointed at, in CSS pixels. */
  readonly scrolled: number;
}

/**
 * Opens pages in a browser, with the extension and without it.
 * @param root the project's folder, with the built extension
 * @param onPage is called before each page
 */
export async function runPages(
  root: string,
  name: BrowserName,
  executablePath: string,
  folder: string,
  pages: readonly string[],
  onPage: (page: string, index: number) => void,
): Promise<Finding[]> {
  const server = await serveFolders([{ path: '/', folder }], () => ({}));
  const addressOf = (page: string): string =>
    `http://127.0.0.1:${server.port}/${page.split('/').map(encodeURIComponent).join('/')}`;
  const start = (): Promise<Browser> =>
    launchBrowser({ name, executablePath, headless: true, colorScheme: 'light', isOffline: true });
  const [plain, extended] = [await start(), await start()];
  try {
    await installExtension(extended, name, builtExtension(root, name));
    const findings: Finding[] = [];
    for (const [index, page] of pages.entries()) {
      onPage(page, index);
      const url = addressOf(page);
      const after = await visit(extended, name, url, undefined);
      const before = await visit(plain, name, url, after.scrolled);
      const isSame = before.dom === after.dom;
      // A page may be another one with every load, or with every other.
      const again = isSame ? before : await visit(plain, name, url, after.scrolled);
      const afterAgain = isSame ? after : await visit(extended, name, url, undefined);
      const varies = again.dom !== before.dom || afterAgain.dom !== after.dom;
      findings.push({
        page,
        dom: isSame ? 'unchanged' : varies ? 'varies' : 'changed',
        difference: isSame || varies ? undefined : differenceOf(before.dom, after.dom),
        errors: newIn(after.errors, [...before.errors, ...again.errors]),
        longestTask:
          before.longestTask === undefined || after.longestTask === undefined
            ? undefined
            : { without: before.longestTask, with: after.longestTask },
        marks: after.marks,
        hasCard: after.hasCard,
      });
    }
    return findings;
  } finally {
    await Promise.all([plain.close(), extended.close()]);
    server.close();
  }
}

/** @param scrolled how far to scroll, in CSS pixels; where it is missing, as far as it takes to open a card */
async function visit(browser: Browser, name: BrowserName, url: string, scrolled: number | undefined): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1000, height: 800 });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    let marks = 0;
    const load = async (): Promise<void> => {
      await page.goto(url, { waitUntil: 'load', timeout: LOAD_MS }).catch(() => undefined);
      marks = await settle(page);
    };
    const longest = name === 'chrome' ? await longestTask(page, load) : await load();
    if (scrolled !== undefined) await scrollAsFar(page, scrolled);
    const hasCard = marks > 0 && (await openAnyCard(page).catch(() => false));
    if (hasCard) await closeCard(page);
    return {
      dom: await serialise(page),
      errors,
      longestTask: longest ?? undefined,
      marks,
      hasCard,
      scrolled: await ownWorld(page).evaluate(() => scrollY),
    };
  } finally {
    await page.close();
  }
}

/** Waits until neither the page nor its marks change any more. Returns how many are painted. */
async function settle(page: Page): Promise<number> {
  const end = Date.now() + CHANGE_MS;
  let before = { nodes: 0, marks: 0 };
  let since = Date.now();
  while (Date.now() < end && Date.now() - since < CALM_MS) {
    await setTimeout(POLL_MS);
    const now = await ownWorld(page).evaluate(() => ({
      nodes: Document.prototype.getElementsByTagName.call(document, '*').length,
      marks: CSS.highlights.get('psygloss-term')?.size ?? 0,
    }));
    if (now.nodes !== before.nodes || now.marks !== before.marks) since = Date.now();
    before = now;
  }
  return before.marks;
}

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('psygloss-card'), { timeout: LOAD_MS });
}

/** How many characters of two texts are shown from where they part. */
const SHOWN = 120;

/** Where two texts part. */
function differenceOf(before: string, after: string): string {
  const at = [...before].findIndex((character, index) => character !== after[index]);
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - SHOWN / 2), at + SHOWN / 2));
  return `${around(before)} became ${around(after)}`;
}

/** Scrolls as a reader does who looks for a mark. */
async function scrollAsFar(page: Page, wanted: number): Promise<void> {
  const scroll = (): Promise<boolean> =>
    ownWorld(page).evaluate((top) => {
      const before = scrollY;
      scrollBy({ top: Math.min(innerHeight * 0.8, top - before), behavior: 'instant' });
      return scrollY > before && scrollY < top;
    }, wanted);
  while (await scroll()) await setTimeout(POLL_MS);
}

/** What one list has more often than another. */
function newIn(after: readonly string[], before: readonly string[]): string[] {
  const left = [...before];
  return after.filter((text) => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
