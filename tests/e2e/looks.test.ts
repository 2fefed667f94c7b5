import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { listedTerms, openCard, openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import { type FileServer, serveFolders } from '../../scripts/browser/serve.ts';
import { inCard } from './support/card.ts';
import { openExtensionPage, openSidePanel } from './support/extensionPage.ts';
import { openOptions } from './support/options.ts';
import { BROWSERS, PATIENCE_MS, ROOT, type Session, startSession } from './support/session.ts';
import { tabAt } from './support/tabs.ts';

const CASES = BROWSERS.flatMap((name) => (['light', 'dark'] as const).map((colorScheme) => ({ name, colorScheme })));

/** How light a colour is, from 0 to 255. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const isUnit = color.startsWith('color(');
  return ((red + green + blue) / 3) * (isUnit ? 255 : 1);
}

function expectScheme(ground: string, scheme: 'light' | 'dark'): void {
  if (scheme === 'light') expect(lightness(ground)).toBeGreaterThan(200);
  else expect(lightness(ground)).toBeLessThan(60);
}

const backgroundOf = (popup: Page): Promise<string> =>
  popup.evaluate(() => getComputedStyle(document.querySelector('.popup') ?? document.body).backgroundColor);

/** Fills the list of sites, and waits until it is shown. */
async function showSites(options: Page): Promise<void> {
  await options.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: Pick<Browser, 'storage'> }).chrome;
    const sitesOff = ['*.example.com', 'news.example.org'];
    await storage.sync.set({ settings: { sitesOff, sitesOn: ['example.com/psychology'] } });
  });
  await options.waitForSelector('.site-switch', { timeout: PATIENCE_MS });
}

/** Takes pictures of the glossary page, wide and narrow; gives the colour of its ground. */
async function picturesOfGlossary({ screenshot }: Session, page: Page): Promise<string> {
  for (const [shape, width] of [
    ['wide', 1280],
    ['narrow', 390],
  ] as const) {
    await page.setViewport({ width, height: 800 });
    for (const [title, hash, shown] of [
      ['start', '', '.glossary-topics'],
      ['entry', '#therapeutic-alliance', '.card'],
      ['unknown', '#no-such-term', '.glossary-text [href="#"]'],
    ] as const) {
      await expect.poll(() => goTo(page, hash, shown), { timeout: PATIENCE_MS }).toBe(true);
      await page.bringToFront();
      await screenshot(page, `glossary-${shape}-${title}`);
    }
  }
  return page.evaluate(() => getComputedStyle(document.querySelector('.glossary') ?? document.body).backgroundColor);
}

/** Changes the page's address; gives whether it shows what it then should. */
function goTo(page: Page, hash: string, shown: string): Promise<boolean> {
  return page
    .evaluate(
      (address, selector) => {
        location.hash = address;
        return document.querySelector(selector) !== null;
      },
      hash,
      shown,
    )
    .catch(() => false);
}

describe.each(CASES)('in $name, $colorScheme', ({ name, colorScheme }) => {
  let server: FileServer;
  let session: Session;

  beforeAll(async () => {
    server = await serveFolders([{ path: '/pages/', folder: join(ROOT, 'assets') }], () => ({}));
    session = await startSession(name, { colorScheme, server });
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  test('card and popup follow the colour scheme (with pictures of both to look at)', async () => {
    const page = await session.open(session.fixture('reading.html', 'news.example.localhost'));
    await waitForMarks(page, PATIENCE_MS);
    await session.screenshot(page, 'marks');
    await openCard(page, 'therapeutic alliance');
    const card = await inCard(
      name,
      page,
      (root) => getComputedStyle(root.querySelector('.card') ?? root.host).backgroundColor,
    );
    await session.screenshot(page, 'card');
    await page.keyboard.press('Escape');

    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    if (name === 'chrome') await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await popup.setViewport({ width: 380, height: 600 });
    expect(await listedTerms(popup, PATIENCE_MS)).not.toEqual([]);
    await popup.bringToFront();
    await session.screenshot(popup, 'popup-page');
    const background = await backgroundOf(popup);
    await popup.waitForSelector('.site-scopes', { timeout: PATIENCE_MS });
    await popup.$eval('.site-scopes', (scopes) => scopes.setAttribute('open', ''));
    await session.screenshot(popup, 'popup-sites');
    await popup.$eval('.site-scopes', (scopes) => scopes.removeAttribute('open'));
    await popup.focus('.search-box');
    await popup.keyboard.type('rupt');
    await popup.waitForSelector('[role=option]', { timeout: PATIENCE_MS });
    await session.screenshot(popup, 'popup-search');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card', { timeout: PATIENCE_MS });
    await session.screenshot(popup, 'popup-card');

    await popup.close();
    // In Chromium only what is in front is drawn.
    const panel = await (name === 'chrome'
      ? openSidePanel(session, page)
      : openExtensionPage(session, 'sidepanel.html', '.panel'));
    if (name === 'chrome') await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    if (name === 'firefox') await panel.setViewport({ width: 360, height: 700 });
    await page.bringToFront();
    expect(await listedTerms(panel, PATIENCE_MS)).not.toEqual([]);
    await session.screenshot(panel, 'panel');
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.panel-orders input')[1]?.click());
    await panel.waitForSelector('.panel-terms h2', { timeout: PATIENCE_MS });
    await session.screenshot(panel, 'panel-topics');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.panel-exports h2 + div button')?.click());
    // That which the panel opens: one of our own may be there before the panel has stored what it shows.
    const sheet = await tabAt(session, 'sheet.html');
    await sheet.waitForSelector('article', { timeout: PATIENCE_MS });
    if (name === 'chrome') await sheet.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await sheet.bringToFront();
    await session.screenshot(sheet, 'sheet');

    const options = await openOptions(session);
    if (name === 'chrome') await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await showSites(options);
    for (const [size, width] of Object.entries({ wide: 1000, narrow: 380 })) {
      await options.setViewport({ width, height: 1800 });
      await session.screenshot(options, `options-${size}`);
    }

    for (const color of [card, background]) expectScheme(color, colorScheme);
  });

  test('the glossary page follows the colour scheme (with pictures of it to look at)', async () => {
    const page = await session.browser.newPage();
    if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    // Firefox loads an extension's page without ever telling that it has.
    void page.goto(session.extensionPage('glossary.html')).catch(() => undefined);
    expectScheme(await picturesOfGlossary(session, page), colorScheme);
  });
});
