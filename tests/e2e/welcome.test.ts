import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openCard, waitForMarks } from '../../scripts/browser/page.ts';
import { inCard } from './support/card.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { BROWSERS, PATIENCE_MS, startSession } from './support/session.ts';
import { ownTabs, tabAt } from './support/tabs.ts';

const CASES = BROWSERS.flatMap((name) => (['light', 'dark'] as const).map((colorScheme) => ({ name, colorScheme })));

describe.each(CASES)('the first run in $name, $colorScheme', ({ name, colorScheme }) => {
  test('shows marks in its text, and the card of one that the pointer rests on', async () => {
    const session = await startSession(name, { colorScheme });
    try {
      const page: Page = await openExtensionPage(session, 'welcome.html', '.welcome-sample');
      if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
      await waitForMarks(page, PATIENCE_MS);
      for (const [size, width] of Object.entries({ narrow: 390, wide: 1000 })) {
        await page.setViewport({ width, height: 900 });
        await page.bringToFront();
        await session.screenshot(page, `welcome-${size}`);
      }
      await openCard(page, 'therapeutic alliance');
      expect(await inCard(name, page, (root) => root.querySelector('.card-title')?.textContent)).toBe(
        'therapeutic alliance',
      );
      await session.screenshot(page, 'welcome-card');
    } finally {
      await session.close();
    }
  });
});

test('the page of the first run opens in chrome once the extension is installed, and not when it is updated', async () => {
  const session = await startSession('chrome', {});
  try {
    const target = await session.browser.waitForTarget((each) => each.type() === 'service_worker');
    const worker = await target.worker();
    /** As the browser tells of it, of an extension from a store. */
    const install = (reason: string) =>
      worker?.evaluate((why) => {
        const { chrome } = globalThis as unknown as { chrome: Pick<Browser, 'runtime' | 'management'> };
        Object.assign(chrome.management, { getSelf: async () => ({ installType: 'normal' }) });
        const event = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void };
        event.dispatch({ reason: why });
      }, reason);
    // Made when the browser has told of its own installing, which is to be over.
    const hasMenu = () =>
      worker?.evaluate(() => {
        const { contextMenus } = (globalThis as unknown as { chrome: Pick<Browser, 'contextMenus'> }).chrome;
        return contextMenus.update('look-up', {}).then(
          () => true,
          () => false,
        );
      });
    await expect.poll(hasMenu, { timeout: PATIENCE_MS }).toBe(true);
    await install('update');
    await install('install');
    await tabAt(session, 'welcome.html');
    expect((await ownTabs(session)).filter(({ path }) => path === 'welcome.html')).toHaveLength(1);
  } finally {
    await session.close();
  }
});
