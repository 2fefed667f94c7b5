import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openCard, openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { writeLearning } from '../../src/core/learning/learningFile.ts';
import type { Preferences } from '../../src/core/settings/preferences.ts';
import { inCard, pressInCard } from './support/card.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { savedTerms } from './support/kept.ts';
import { openOptions } from './support/options.ts';
import { setEnabled, stopBackground } from './support/powers.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

type Extension = { readonly chrome: Pick<Browser, 'storage' | 'runtime'> };

const TERM = 'therapeutic alliance';

describe.each(BROWSERS)('faults in %s', (name) => {
  let session: Session;
  const folder = mkdtempSync(join(tmpdir(), 'psygloss-'));
  const opened: Page[] = [];
  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close().catch(() => undefined);
  });
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const poll = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: PATIENCE_MS });
  const marks = (page: Page) => page.evaluate(() => CSS.highlights.get('psygloss-term')?.size ?? 0);
  const keep = async (opening: Promise<Page>): Promise<Page> => {
    const page = await opening;
    opened.push(page);
    return page;
  };
  const openOptionsPage = () => keep(openOptions(session));

  async function openArticle(): Promise<Page> {
    const page = await keep(session.open(session.fixture('article.html')));
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    return page;
  }

  const settings = (page: Page) =>
    page.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      return ((await storage.sync.get('settings')).settings ?? {}) as Partial<Preferences>;
    });

  test('a background that was stopped before the pointer comes, while a card opens and before its star is pressed is missed by nobody', async () => {
    const options = await openOptionsPage();
    const page = await openArticle();
    await stopBackground(session);
    const opening = openCard(page, TERM);
    await stopBackground(session);
    await opening;
    await poll(() => inCard(name, page, (root) => root.querySelector('h2')?.textContent ?? '')).toContain('alliance');
    await stopBackground(session);
    await pressInCard(name, page, `Save ${TERM}, to learn it`);
    await poll(() => options.evaluate(savedTerms)).toMatchObject([{ id: 'therapeutic-alliance' }]);
    // What is stored can be read before the background has said so.
    await poll(() => inCard(name, page, (root) => root.querySelector('.card-star')?.getAttribute('aria-pressed'))).toBe(
      'true',
    );
    await stopBackground(session);
    await pressInCard(name, page, `Save ${TERM}, to learn it`);
    await poll(() => options.evaluate(savedTerms)).toEqual([]);
  });

  test('a background that was stopped before the popup switches a site off, and on, is missed by nobody', async () => {
    const page = await openArticle();
    const popup = await keep(openPopup(session.browser, session.extensionPage('popup.html'), page));
    const press = () => popup.evaluate(() => document.querySelector<HTMLInputElement>('.site-switch input')?.click());
    await poll(() => popup.evaluate(() => document.querySelector('.site-switch input') !== null)).toBe(true);
    await stopBackground(session);
    await press();
    await poll(() => marks(page)).toBe(0);
    await stopBackground(session);
    await press();
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
  });

  test('a switch that nothing stores says so, and goes back to what holds', async () => {
    const page = await openArticle();
    const popup = await keep(openPopup(session.browser, session.extensionPage('popup.html'), page));
    const look = () =>
      popup.evaluate(() => ({
        on: document.querySelector<HTMLInputElement>('.site-switch input')?.checked,
        said: document.querySelector('[role=alert]')?.textContent ?? '',
      }));
    await poll(look).toEqual({ on: true, said: '' });
    await popup.evaluate(() => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      for (const area of [storage.sync, storage.local]) Object.defineProperty(area, 'set', { value: refuse });
      document.querySelector<HTMLInputElement>('.site-switch input')?.click();
    });
    await poll(look).toEqual({ on: true, said: expect.stringContaining('would not store this change') });
    // In Chromium only what is in front is drawn: a picture of another tab may never come.
    await popup.bringToFront();
    await session.screenshot(popup, 'popup-not-stored');
    expect(await marks(page)).toBe(3);
  });

  test('a background that is stopped while a file is taken in keeps nothing of it from being stored', async () => {
    const saved = ['rapport', 'empathy'].map((id) => ({ id: id as TermId, at: 1, note: '', notedAt: 0, met: [] }));
    const path = join(folder, 'mine.json');
    writeFileSync(path, writeLearning({ saved, reviews: [] }));
    const page = await keep(openExtensionPage(session, 'learn.html#saved', 'input[type=file]'));
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    const taking = input?.uploadFile(path);
    await stopBackground(session);
    await taking;
    await poll(async () => (await page.evaluate(savedTerms)).map(({ id }) => id).sort()).toEqual([
      'empathy',
      'rapport',
    ]);
  });

  test('two windows that change settings at once, over and over, lose nothing of each other, and show the same', async () => {
    const [one, other] = [await openOptionsPage(), await openOptionsPage()];
    const choose = (window: Page, density: string, place: string) =>
      window.evaluate(
        (names) => {
          for (const label of document.querySelectorAll('.choice'))
            if (names.includes(label.children[1]?.textContent ?? '')) label.querySelector('input')?.click();
        },
        [density, place],
      );
    const [first, every] = ['First on the page', 'Every time'];
    /** What a window shows of it. */
    const chosen = () => {
      const choices = [...document.querySelectorAll('.choice')].map((label) => ({
        text: label.children[1]?.textContent ?? '',
        isChecked: label.querySelector('input')?.checked ?? false,
      }));
      const isChecked = (text: string) => choices.some((each) => each.text === text && each.isChecked);
      return {
        density: ['First on the page', 'Every time'].filter(isChecked).join(),
        headings: isChecked('In headings'),
        links: isChecked('In links'),
      };
    };
    for (let round = 1; round <= 10; round++) {
      await Promise.all([
        choose(one, round % 2 ? first : every, 'In headings'),
        choose(other, round % 2 ? every : first, 'In links'),
      ]);
      const stored = () => settings(one);
      await poll(async () => (await stored()).inHeadings ?? false).toBe(round % 2 === 1);
      await poll(async () => (await stored()).inLinks ?? true).toBe(round % 2 === 0);
      const { density } = await stored();
      expect(density).toMatch(/^(every|page)$/);
      for (const window of [one, other])
        await poll(() => window.evaluate(chosen)).toEqual({
          density: density === 'page' ? first : every,
          headings: round % 2 === 1,
          links: round % 2 === 0,
        });
    }
  });

  test('disabled under an open tab, it leaves no mark and no card to be seen, and marks again once it is enabled and the page is loaded anew', async () => {
    const page = await openArticle();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await openCard(page, TERM);
    await setEnabled(session, false);
    await page.bringToFront();
    // Firefox ends the script, and takes only its styles out of the page: nothing of it can be seen.
    const left = async () => {
      await page.mouse.move(500, 780);
      await page.mouse.move(500, 100);
      if (name === 'firefox')
        return inCard(name, page, (root) => getComputedStyle(root.children[0] as Element).display);
      const count = () =>
        (CSS.highlights.get('psygloss-term')?.size ?? 0) + document.querySelectorAll('psygloss-card').length;
      return (await page.evaluate(count)) === 0 ? 'none' : 'some';
    };
    await poll(left).toBe('none');
    await session.screenshot(page, 'disabled');
    await setEnabled(session, true);
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, TERM);
    expect(errors).toEqual([]);
  });
});
