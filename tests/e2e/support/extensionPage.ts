import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { PATIENCE_MS, type Session } from './session.ts';

/** Opens one of the extension's own pages and waits until `selector` finds something there. */
export async function openExtensionPage(
  { browser, extensionPage }: Session,
  path: string,
  selector: string,
): Promise<Page> {
  const page = await browser.newPage();
  // Firefox loads an extension's page without ever telling that it has, so the page itself is asked.
  void page.goto(extensionPage(path)).catch(() => undefined);
  const isThere = () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  await expect.poll(() => isThere().catch(() => false), { timeout: PATIENCE_MS }).toBe(true);
  return page;
}

/** Opens Chromium's side panel beside `page`, by the button in the popup that the toolbar's icon opens. */
export async function openSidePanel({ browser }: Session, page: Page): Promise<Page> {
  const [extension] = [...(await browser.extensions()).values()];
  const pageAt = async (path: string) => (await extension?.pages())?.find((each) => each.url().endsWith(path));
  const waitFor = async (path: string): Promise<Page> => {
    await expect.poll(() => pageAt(path), { timeout: PATIENCE_MS }).toBeDefined();
    const found = await pageAt(path);
    if (!found) throw new Error(`${path} has gone again.`);
    return found;
  };
  await page.bringToFront();
  await extension?.triggerAction(page);
  const popup = await waitFor('/popup.html');
  await popup.waitForSelector('.page-term', { timeout: PATIENCE_MS });
  const button = await popup.waitForSelector('::-p-text(Panel)', { timeout: PATIENCE_MS });
  // By a key: what can be switched comes after the terms, and moves the button away from under a pointer. The popup goes as the panel comes.
  await button?.press('Enter').catch(() => undefined);
  return waitFor('/sidepanel.html');
}
