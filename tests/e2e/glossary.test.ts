import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openCard, openPopup } from '../../scripts/browser/page.ts';
import { pressInCard, waitForNoCard } from './support/card.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';
import { ownTabs, tabAt } from './support/tabs.ts';

const ALLIANCE = 'glossary.html#therapeutic-alliance';

const title = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.card-title')?.textContent ?? '').catch(() => '');

describe.each(BROWSERS)('the glossary page in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    // The browser goes with its last tab.
    const [first, ...others] = await session.browser.pages();
    // The popup closes itself.
    for (const page of others) await page.close().catch(() => undefined);
    await first?.goto('about:blank');
  });

  test('opens an entry at its address, follows the links in it, and comes back', async () => {
    const page = await session.browser.newPage();
    // Firefox loads an extension's page without ever telling that it has, so the page itself is asked.
    void page.goto(session.extensionPage(ALLIANCE)).catch(() => undefined);
    await expect.poll(() => title(page), { timeout: PATIENCE_MS }).toBe('therapeutic alliance');
    expect(await page.title()).toBe('therapeutic alliance – Psygloss glossary');
    const followed = await page.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.card-links a');
      link?.click();
      return { term: link?.textContent ?? '', hash: link?.hash };
    });
    await expect.poll(() => title(page), { timeout: PATIENCE_MS }).toBe(followed.term);
    expect(await page.evaluate(() => location.hash)).toBe(followed.hash);
    await page.evaluate(() => history.back());
    await expect.poll(() => title(page), { timeout: PATIENCE_MS }).toBe('therapeutic alliance');
  });

  test('is opened from the card at its entry, and from the next card in the same tab', async () => {
    const page = await session.open(session.fixture('article.html'));
    await openCard(page, 'therapeutic alliance');
    await pressInCard(name, page, 'Open in the glossary');
    const tab = await tabAt(session, ALLIANCE);
    await expect.poll(() => title(tab), { timeout: PATIENCE_MS }).toBe('therapeutic alliance');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await openCard(page, 'Countertransference');
    await pressInCard(name, page, 'Open in the glossary');
    const same = await tabAt(session, 'glossary.html#countertransference');
    await expect.poll(() => title(same), { timeout: PATIENCE_MS }).toBe('countertransference');
    expect(await ownTabs(session)).toHaveLength(1);
  });

  test('is opened from the popup at its start, and from an entry there at that entry', async () => {
    const page = await session.open(session.fixture('article.html'));
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    // The popup closes with it, which may cut the answer off.
    const press = (over: Page, selector: string) =>
      over.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector).catch(() => undefined);
    await press(popup, '.popup-glossary');
    const start = await tabAt(session, 'glossary.html');
    await expect
      .poll(() => start.evaluate(() => document.querySelector('h1')?.textContent), { timeout: PATIENCE_MS })
      .toMatch(/^\d+ terms of psychology/);
    const again = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    await again.waitForSelector('.page-term', { timeout: PATIENCE_MS });
    await press(again, '.page-term');
    const term = await again.waitForSelector('.card-title', { timeout: PATIENCE_MS });
    const headword = await term?.evaluate((heading) => heading.textContent);
    await press(again, '.card-actions button');
    const tab = await tabAt(session, `glossary.html#${headword?.replaceAll(' ', '-')}`);
    await expect.poll(() => title(tab), { timeout: PATIENCE_MS }).toBe(headword);
  });

  test('can’t be seen by a page', async () => {
    const page = await session.open(session.fixture('article.html'));
    const isSeen = page.evaluate(
      (address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      session.extensionPage('glossary.html'),
    );
    expect(await isSeen).toBe(false);
  });
});
