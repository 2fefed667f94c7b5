import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { PATIENCE_MS, type Session } from './session.ts';

/** Opens the options page and waits until its controls are there. */
export async function openOptions({ browser, extensionPage }: Session): Promise<Page> {
  const page = await browser.newPage();
  // Firefox loads an extension's page without ever telling that it has, so the page itself is asked.
  void page.goto(extensionPage('options.html')).catch(() => undefined);
  const isThere = () => page.evaluate(() => document.querySelector('.choice :checked') !== null);
  await expect.poll(() => isThere().catch(() => false), { timeout: PATIENCE_MS }).toBe(true);
  return page;
}
