import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openAnyCard, waitForMark } from '../../scripts/browser/page.ts';
import { inCard } from './support/card.ts';
import { openOptions } from './support/options.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

type Extension = { readonly chrome: Pick<Browser, 'tabs'> };

const TERM = 'therapeutic alliance';

describe.each(BROWSERS)('zoom by the browser itself in %s', (name) => {
  let session: Session;
  let own: Page;
  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());

  /** Zooms the tab in front of all, as the browser's menu does. */
  const zoom = (factor: number) =>
    own.evaluate(async (wanted) => {
      const { tabs } = (globalThis as unknown as Extension).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      await tabs.setZoom(tab?.id, wanted);
    }, factor);

  beforeEach(async () => {
    own = await openOptions(session);
  });

  test.each([0.3, 5])(
    '%d times as large, a page has its marks, and a card that fits into the window',
    async (factor) => {
      const page = await session.open(session.fixture('article.html'));
      await page.bringToFront();
      const ratio = () => page.evaluate(() => devicePixelRatio);
      const before = await ratio();
      await zoom(factor);
      await expect.poll(ratio, { timeout: PATIENCE_MS }).toBeCloseTo(before * factor, 1);
      await waitForMark(page, TERM, PATIENCE_MS);
      expect(await openAnyCard(page, PATIENCE_MS)).toBe(true);
      const title = () => inCard(name, page, (root) => root.querySelector('.card-title')?.textContent);
      await expect.poll(title, { timeout: PATIENCE_MS }).toBeTruthy();
      const isAllInWindow = () =>
        inCard(name, page, (root) => {
          const surface = root.querySelector('.surface') ?? document.body;
          const { x, y, right, bottom } = surface.getBoundingClientRect();
          const isCutOff = surface.scrollWidth > surface.clientWidth;
          return x >= 0 && y >= 0 && right <= innerWidth && bottom <= innerHeight && !isCutOff;
        });
      await expect.poll(isAllInWindow, { timeout: PATIENCE_MS }).toBe(true);
      await session.screenshot(page, `zoom-${factor}`);
      await zoom(1);
      await page.close();
    },
  );
});
