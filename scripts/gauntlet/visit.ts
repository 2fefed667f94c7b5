import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browser/launch.ts';
import { longestTask } from '../browser/longestTask.ts';
import { openAnyCard, ownWorld } from '../browser/page.ts';
import { serialise } from '../browser/serialise.ts';

/** How long a page may load, and then change, before it is taken as it is, in milliseconds. */
const LOAD_MS = 15_000;
const CHANGE_MS = 15_000;
/** A page that has not changed for so long, and whose marks have not, is taken to have settled. */
const CALM_MS = 1_000;
const POLL_MS = 100;

/** A page as it is once it has settled. */
export interface Visit {
  readonly dom: string;
  readonly errors: readonly string[];
  /** In milliseconds of the processor; missing where the browser does not tell. */
  readonly longestTask: number | undefined;
  readonly marks: number;
  readonly hasCard: boolean;
  /** How far it was scrolled to find a mark that can be pointed at, in CSS pixels. */
  readonly scrolled: number;
}

/** Why a page could not be seen. */
export interface Failure {
  readonly failure: string;
}

export function isFailure(seen: Visit | Failure): seen is Failure {
  return 'failure' in seen;
}

/**
 * Opens a page in a tab of its own and looks at it.
 * @param scrolled how far to scroll, in CSS pixels; where it is missing, as far as it takes to open a card
 * @throws Error where the page can't be looked at; one that hangs may never settle
 */
export async function visitPage(
  browser: Browser,
  name: BrowserName,
  url: string,
  scrolled: number | undefined,
): Promise<Visit> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.evaluateOnNewDocument(standStill);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  // Nobody is there to answer.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  let marks = 0;
  const load = async (): Promise<void> => {
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_MS }).catch(() => undefined);
    marks = await settle(page);
  };
  const longest = name === 'chrome' ? await longestTask(page, load) : await load();
  if (scrolled !== undefined) await scrollAsFar(page, scrolled);
  // It may have opened another one over itself.
  await page.bringToFront();
  const hasCard = marks > 0 && (await openAnyCard(page).catch(() => false));
  if (hasCard) await closeCard(page);
  const seen = {
    dom: await serialise(page),
    errors: [...errors],
    longestTask: longest ?? undefined,
    marks,
    hasCard,
    scrolled: await ownWorld(page).evaluate(() => scrollY),
  };
  await leave(browser, page);
  return seen;
}

/** Runs before a page's own scripts, so that what they draw lots for or date is the same at every load: the clock goes on by being asked. */
function standStill(): void {
  let seed = 1;
  // The constants of MINSTD, https://en.cppreference.com/w/cpp/numeric/random/linear_congruential_engine
  Math.random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  let now = Date.UTC(2026, 0, 1);
  const tick = (): number => now++;
  window.Date = new Proxy(Date, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [tick()], newTarget),
    apply: () => new Date().toString(),
    get: (target, key) => (key === 'now' ? tick : Reflect.get(target, key)),
  });
}

/** Waits until neither the page nor its marks change any more. Returns how many are painted. */
async function settle(page: Page): Promise<number> {
  const end = Date.now() + CHANGE_MS;
  let before = { nodes: 0, marks: 0 };
  let since = Date.now();
  while (Date.now() < end && Date.now() - since < CALM_MS) {
    await setTimeout(POLL_MS);
    // A page that is just being loaded anew can't be asked.
    const now = await look(page).catch(() => ({ nodes: 0, marks: 0 }));
    if (now.nodes !== before.nodes || now.marks !== before.marks) since = Date.now();
    before = now;
  }
  return before.marks;
}

function look(page: Page): Promise<{ nodes: number; marks: number }> {
  return ownWorld(page).evaluate(() => ({
    nodes: Document.prototype.getElementsByTagName.call(document, '*').length,
    marks: CSS.highlights.get('psygloss-term')?.size ?? 0,
  }));
}

/** Asked in a world of its own: a page may have spoiled how elements are found. */
async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  const isOpen = () =>
    ownWorld(page).evaluate(() => Document.prototype.querySelector.call(document, 'psygloss-card') !== null);
  for (const end = Date.now() + LOAD_MS; await isOpen(); await setTimeout(POLL_MS))
    if (Date.now() > end) throw new Error('its card did not close');
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

/** Forgets what the page has stored, so that its next load is like its first, and closes what it has opened. */
async function leave(browser: Browser, page: Page): Promise<void> {
  await ownWorld(page)
    .evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    })
    .catch(() => undefined);
  // The first is the browser's own, without which it would end.
  for (const each of (await browser.pages()).slice(1)) await each.close();
}
