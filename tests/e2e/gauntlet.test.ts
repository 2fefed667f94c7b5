import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, ownWorld } from '../../scripts/browser/page.ts';
import { serialise } from '../../scripts/browser/serialise.ts';
import { type FileServer, serveFolders } from '../../scripts/browser/serve.ts';
import { setWitness, type Witnessed, witnessedBy } from '../../scripts/browser/witness.ts';
import { BREAKERS, type Breaker } from './gauntlet/breakers.ts';
import { buildReact } from './gauntlet/buildReact.ts';
import { inCard } from './support/card.ts';
import { markedTexts } from './support/marks.ts';
import { BROWSERS, PATIENCE_MS, ROOT, type Session, startSession } from './support/session.ts';

const STRICT_CSP = "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A page as it is when everything has happened to it. */
interface Seen {
  readonly dom: string;
  readonly errors: readonly string[];
  readonly witnessed: Witnessed;
}

/** What pages of the gauntlet have by themselves: a promise of when they have settled, and what they do then. */
interface FixtureWindow {
  readonly settled?: Promise<void>;
  readonly go?: () => Promise<void> | void;
}

function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && errors.push(message.text()));
  return errors;
}

const settle = (page: Page): Promise<void> => page.evaluate(() => (window as FixtureWindow).settled);
const go = (page: Page): Promise<void> => page.evaluate(() => (window as FixtureWindow).go?.());

/** Some events come with the next frame only: without the wait a page that is looked at later would have more of them. */
async function nextFrame(page: Page): Promise<void> {
  await ownWorld(page).evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

async function lookAt(page: Page, errors: readonly string[]): Promise<Seen> {
  await nextFrame(page);
  return { dom: await serialise(page), errors: [...errors], witnessed: await witnessedBy(page) };
}

function marksInFrame(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...(CSS.highlights.get('psygloss-term') ?? [])].map(
      ({ startContainer, startOffset, endOffset }) => startContainer.nodeValue?.slice(startOffset, endOffset) ?? '',
    ),
  );
}

async function serveGauntlet(): Promise<FileServer> {
  const mounts = [
    { path: '/gauntlet/', folder: join(ROOT, 'tests/fixtures/gauntlet') },
    { path: '/react/', folder: await buildReact() },
    { path: '/preact/', folder: join(ROOT, 'node_modules/preact') },
  ];
  return serveFolders(
    mounts,
    (path): Record<string, string> => (path.endsWith('/strict.html') ? { 'content-security-policy': STRICT_CSP } : {}),
  );
}

describe.each(BROWSERS)('the gauntlet in %s', (name) => {
  let server: FileServer;
  let session: Session;
  const untouched = new Map<string, Seen>();
  const addressOf = (path: string): string => `http://127.0.0.1:${server.port}/gauntlet/${path}`;

  async function open(
    openPage: Session['open'],
    { path, viewport }: Pick<Breaker, 'path' | 'viewport'>,
  ): Promise<Page> {
    const page = await openPage('about:blank');
    if (viewport) await page.setViewport(viewport);
    await setWitness(page);
    await page.goto(addressOf(path), { waitUntil: 'load', timeout: PATIENCE_MS });
    return page;
  }

  beforeAll(async () => {
    server = await serveGauntlet();
    session = await startSession(name, {
      server,
      async before(openPage) {
        for (const breaker of BREAKERS) {
          const page = await open(openPage, breaker);
          const errors = listen(page);
          await settle(page);
          await go(page);
          await breaker.act?.(page);
          untouched.set(breaker.path, await lookAt(page, errors));
          await page.close();
        }
      },
    });
  }, 300_000);
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  const marked = (page: Page) => async () => (await markedTexts(page)).sort().join();
  const listed = (texts: readonly string[]): string => [...texts].sort().join();

  async function openItsCard(page: Page, text: string): Promise<void> {
    await openCard(page, text);
    const title = () => inCard(name, page, (root) => root.querySelector('.card-title')?.textContent ?? '');
    await expect.poll(title, { timeout: PATIENCE_MS }).toBe(text.toLowerCase());
    // In full screen the first press is the browser's.
    const closed = async () => {
      await page.keyboard.press('Escape');
      return page.$('psygloss-card');
    };
    await expect.poll(closed, { timeout: PATIENCE_MS }).toBe(null);
  }

  test.each(BREAKERS)('$path has its marks and its card, and notices nothing', async (breaker) => {
    const { path, marks, after, act, inFrames } = breaker;
    const page = await open(session.open, breaker);
    const errors = listen(page);
    await settle(page);
    await page.bringToFront();
    await expect.poll(marked(page), { timeout: PATIENCE_MS }).toBe(listed(marks));
    await go(page);
    await act?.(page);
    await expect.poll(marked(page), { timeout: PATIENCE_MS }).toBe(listed(after ?? marks));
    for (const frame of inFrames === undefined ? [] : page.mainFrame().childFrames())
      await expect.poll(() => marksInFrame(frame), { timeout: PATIENCE_MS }).toEqual([inFrames]);
    const card = 'card' in breaker ? breaker.card : (after ?? marks)[0];
    if (card !== undefined) await openItsCard(page, card);

    const seen = await lookAt(page, errors);
    const before = untouched.get(path);
    expect(seen.dom).toBe(before?.dom);
    expect(seen.errors).toEqual(before?.errors);
    expect({ ...seen.witnessed, hosts: 0 }).toEqual(before?.witnessed);
    await page.close();
  });

  test('a page that is left and come back to is as it was, and its card opens', async () => {
    const page = await open(session.open, { path: 'back.html' });
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await expect
      .poll(marked(page), { timeout: PATIENCE_MS })
      .toBe(listed(['therapeutic alliance', 'countertransference']));
    const dom = await serialise(page);
    await page.goto(addressOf('plain.html'));
    // Firefox never tells that a page is back which it had kept.
    await page.evaluate(() => history.back());
    // That a page is kept for the way back is easily spoiled by an extension.
    const isKept = () => page.evaluate(() => (window as { persisted?: boolean }).persisted).catch(() => undefined);
    await expect.poll(isKept, { timeout: PATIENCE_MS }).toBe(true);
    await expect
      .poll(marked(page), { timeout: PATIENCE_MS })
      .toBe(listed(['therapeutic alliance', 'countertransference']));
    await openItsCard(page, 'therapeutic alliance');
    expect(await serialise(page)).toBe(dom);
    await page.close();
  });

  test.runIf(name === 'chrome')('a page that was rendered ahead is marked once it is shown', async () => {
    const page = await open(session.open, { path: 'prerendering.html' });
    const devTools = await page.createCDPSession();
    const states: string[] = [];
    devTools.on('Preload.prerenderStatusUpdated', ({ status, prerenderStatus }) =>
      states.push(`${status} ${prerenderStatus}`),
    );
    await devTools.send('Preload.enable');
    await expect.poll(() => states.at(-1), { timeout: PATIENCE_MS }).toContain('Ready');
    await Promise.all([page.waitForNavigation(), page.click('#ahead')]);
    const wasAhead = () =>
      page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
          activationStart: number;
        })[];
        return (entry?.activationStart ?? 0) > 0;
      });
    expect(await wasAhead()).toBe(true);
    await expect
      .poll(marked(page), { timeout: PATIENCE_MS })
      .toBe(listed(['therapeutic alliance', 'countertransference']));
    await openItsCard(page, 'therapeutic alliance');
    await page.close();
  });
});
