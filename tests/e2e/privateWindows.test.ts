import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openCard, waitForMarks } from '../../scripts/browser/page.ts';
import { pressInCard } from './support/card.ts';
import { openExtensionPage, openSidePanel } from './support/extensionPage.ts';
import { savedTerms } from './support/kept.ts';
import { PATIENCE_MS, type Session, startSession } from './support/session.ts';

type Extension = { readonly chrome: Pick<Browser, 'storage' | 'windows'> };

const marks = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.get('psygloss-term')?.size ?? 0);

describe('private windows in chrome', () => {
  let session: Session;
  let url: string;
  beforeAll(async () => {
    session = await startSession('chrome', {});
    url = session.fixture('article.html');
  });
  afterAll(() => session?.close());

  /** Runs something in the extension's background. */
  async function inBackground<T, A>(run: (argument: A) => Promise<T>, argument: A): Promise<T> {
    const target = await session.browser.waitForTarget((each) => each.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('The extension has no background.');
    return (await worker.evaluate(run as (argument: unknown) => unknown, argument)) as T;
  }

  async function openPrivately(): Promise<Page> {
    const opening = session.browser.waitForTarget((target) => target.url() === url);
    await inBackground(async (address) => {
      await (globalThis as unknown as Extension).chrome.windows.create({ incognito: true, url: address });
    }, url);
    const page = await (await opening).page();
    if (!page) throw new Error('The private window has no page.');
    return page;
  }

  /** Opens the popup by the toolbar's icon: in a tab it would not be over the private window. */
  async function openPopupOver(page: Page): Promise<Page> {
    const [extension] = [...(await session.browser.extensions()).values()];
    await page.bringToFront();
    await extension?.triggerAction(page);
    const popupOf = async () => (await extension?.pages())?.find((each) => each.url().endsWith('/popup.html'));
    await expect.poll(popupOf, { timeout: PATIENCE_MS }).toBeDefined();
    const popup = await popupOf();
    if (!popup) throw new Error('No popup has opened.');
    await popup.waitForSelector('.site-switch', { timeout: PATIENCE_MS });
    return popup;
  }

  const stored = () =>
    inBackground(async () => {
      const { sync, local } = (globalThis as unknown as Extension).chrome.storage;
      return { ...(await sync.get()), ...(await local.get()) };
    }, undefined);

  const remembered = () =>
    inBackground(() => (globalThis as unknown as Extension).chrome.storage.session.get(), undefined);

  test('a site that is switched off in one is off there, is stored nowhere, and is forgotten with the window', async () => {
    const page = await openPrivately();
    await waitForMarks(page, PATIENCE_MS);
    const popup = await openPopupOver(page);
    expect(await popup.evaluate(() => document.querySelector('.site-note')?.textContent)).toContain('forgotten');
    await popup.click('.site-switch input');
    await expect.poll(() => marks(page), { timeout: PATIENCE_MS }).toBe(0);
    await page.reload();
    const ordinary = await session.open(url);
    await waitForMarks(ordinary, PATIENCE_MS);
    expect(await marks(page)).toBe(0);
    expect(await stored()).toEqual({});
    expect(await remembered()).not.toEqual({});
    await ordinary.close();
    await page.close();
    await expect.poll(remembered, { timeout: PATIENCE_MS }).toEqual({});
    const again = await openPrivately();
    await waitForMarks(again, PATIENCE_MS);
    await again.close();
  });

  test('a star saves its term and nothing of the page, though sentences are to be kept', async () => {
    await inBackground(async () => {
      await (globalThis as unknown as Extension).chrome.storage.sync.set({ settings: { keepSentences: true } });
    }, undefined);
    const page = await openPrivately();
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, 'therapeutic alliance');
    await pressInCard('chrome', page, 'Save therapeutic alliance, to learn it');
    const options = await openExtensionPage(session, 'options.html', 'h1');
    const saved = () => options.evaluate(savedTerms);
    await expect.poll(saved, { timeout: PATIENCE_MS }).toHaveLength(1);
    expect(await saved()).toMatchObject([{ id: 'therapeutic-alliance', note: '', met: [] }]);
    await options.close();
    await page.close();
  });

  test.each([
    ['Quiz', 'quiz'],
    ['Print', 'sheet'],
  ])('what "%s" of the panel holds of a page is forgotten with the window', async (button, key) => {
    const page = await openPrivately();
    await waitForMarks(page, PATIENCE_MS);
    const panel = await openSidePanel(session, page);
    await panel.waitForSelector('.page-term', { timeout: PATIENCE_MS });
    await panel.evaluate((wanted) => {
      [...document.querySelectorAll('button')].find((each) => each.textContent.startsWith(wanted))?.click();
    }, button);
    await expect.poll(remembered, { timeout: PATIENCE_MS }).toHaveProperty(key);
    await page.close();
    await expect.poll(remembered, { timeout: PATIENCE_MS }).not.toHaveProperty(key);
  });
});
