import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { listedTerms, openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import { BROWSERS, PATIENCE_MS, ROOT, type Session, startSession } from './support/session.ts';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Runs in the popup. */
async function badgesOfAllTabs(): Promise<string[]> {
  const { tabs, action } = (globalThis as unknown as { chrome: Pick<Browser, 'tabs' | 'action'> }).chrome;
  const all = await tabs.query({});
  const texts = await Promise.all(all.map(({ id }) => (id === undefined ? '' : action.getBadgeText({ tabId: id }))));
  return texts.filter(Boolean);
}

describe.each(BROWSERS)('the popup in %s', (name) => {
  let session: Session;
  const opened: Page[] = [];

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  async function openOver(url: string): Promise<Page> {
    const page = await session.open(url);
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    opened.push(page, popup);
    return popup;
  }

  const marks = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.get('psygloss-term')?.size ?? 0);
  const text = (popup: Page): Promise<string> => popup.evaluate(() => document.body.textContent);
  const hits = (popup: Page): Promise<string[]> =>
    popup.evaluate(() => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent ?? ''));
  const type = async (popup: Page, query: string): Promise<void> => {
    await popup.bringToFront();
    await popup.focus('.search-box');
    await popup.keyboard.type(query);
  };

  test('lists the terms of the page with their counts, frames included', async () => {
    const popup = await openOver(session.fixture('iframe.html'));
    await expect
      .poll(() => listedTerms(popup, PATIENCE_MS), { timeout: PATIENCE_MS })
      .toEqual([
        { term: 'countertransference', count: 3 },
        { term: 'rapport', count: 1 },
        { term: 'therapeutic alliance', count: 1 },
      ]);
  });

  test('does not count text that is hidden', async () => {
    const popup = await openOver(session.fixture('hidden.html'));
    await expect
      .poll(() => listedTerms(popup, PATIENCE_MS), { timeout: PATIENCE_MS })
      .toEqual([{ term: 'rapport', count: 1 }]);
  });

  test('has the focus in the search box, and finds by prefix and in spite of typos', async () => {
    const popup = await openOver(session.fixture('article.html'));
    await popup.bringToFront();
    await expect
      .poll(() => popup.evaluate(() => document.activeElement?.className), { timeout: PATIENCE_MS })
      .toBe('search-box');
    await type(popup, 'aliance');
    await expect.poll(async () => (await hits(popup))[0], { timeout: PATIENCE_MS }).toBe('therapeutic alliance');
  });

  test('opens an entry and comes back by the keyboard alone', async () => {
    const popup = await openOver(session.fixture('article.html'));
    await type(popup, 'countertr');
    await expect.poll(async () => (await hits(popup))[0], { timeout: PATIENCE_MS }).toBe('countertransference');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card', { timeout: PATIENCE_MS });
    expect(await popup.$eval('.card-title', (title) => title.textContent)).toBe('countertransference');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.card', { hidden: true, timeout: PATIENCE_MS });
    expect(await popup.$eval('.search-box', (box) => (box as HTMLInputElement).value)).toBe('countertr');
  });

  test('says so on a page where extensions cannot run', async () => {
    // The browsers keep content scripts out of the extension's own pages as they do of theirs.
    const page = await session.browser.newPage();
    void page.goto(session.extensionPage('popup.html')).catch(() => undefined);
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    opened.push(page, popup);
    await expect.poll(() => text(popup), { timeout: PATIENCE_MS }).toContain('can’t read this page');
    expect(await popup.$('.site-switch')).toBeNull();
  });

  test('says so over a PDF file', async () => {
    const popup = await openOver(session.fixture('term.pdf'));
    await expect.poll(() => text(popup), { timeout: PATIENCE_MS }).toContain('can’t read this page');
    expect(await popup.$('.site-switch')).toBeNull();
  });

  test('axe finds nothing in the list, the results and the card', async () => {
    const popup = await openOver(session.fixture('article.html'));
    await listedTerms(popup, PATIENCE_MS);
    await popup.evaluate(AXE);
    const violations = (): Promise<string[]> =>
      popup.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; help: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id, help }) => `${id}: ${help}`);
      });
    expect(await violations()).toEqual([]);
    await type(popup, 'alliance');
    await expect.poll(() => hits(popup), { timeout: PATIENCE_MS }).not.toEqual([]);
    expect(await violations()).toEqual([]);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card', { timeout: PATIENCE_MS });
    expect(await violations()).toEqual([]);
  });

  test('switches a site off at once on all tabs of it, frames included, and on no other site, and shows on the icon', async () => {
    const openMarked = async (path: string, host: '127.0.0.1' | 'localhost'): Promise<Page> => {
      const page = await session.open(session.fixture(path, host));
      opened.push(page);
      await waitForMarks(page, PATIENCE_MS);
      return page;
    };
    const first = await openMarked('article.html', '127.0.0.1');
    const second = await openMarked('iframe.html', '127.0.0.1');
    const other = await openMarked('article.html', 'localhost');
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), first);
    opened.push(popup);
    const isOn = () => popup.evaluate(() => document.querySelector<HTMLInputElement>('.site-switch input')?.checked);
    await expect.poll(isOn, { timeout: PATIENCE_MS }).toBe(true);
    const badge = (): Promise<string[]> => popup.evaluate(badgesOfAllTabs);
    expect(await popup.$eval('.site-switch', (label) => label.textContent)).toBe('Explain terms on 127.0.0.1');
    expect(await badge()).toEqual([]);

    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.site-switch input')?.click());
    for (const page of [first, second]) await expect.poll(() => marks(page), { timeout: PATIENCE_MS }).toBe(0);
    const frame = await (await second.$('#cross'))?.contentFrame();
    await expect
      .poll(() => frame?.evaluate(() => CSS.highlights.has('psygloss-term')), { timeout: PATIENCE_MS })
      .toBe(false);
    // Highlights are dropped, not only hidden: the count holds for tabs in the background too.
    await expect.poll(() => marks(other), { timeout: PATIENCE_MS }).toBe(3);
    await expect.poll(badge, { timeout: PATIENCE_MS }).toEqual(['off', 'off']);

    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.site-switch input')?.click());
    for (const page of [first, second]) {
      // Only what can be seen is painted.
      await page.bringToFront();
      await expect.poll(() => marks(page), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
    }
    await expect.poll(badge, { timeout: PATIENCE_MS }).toEqual([]);
  });
});
