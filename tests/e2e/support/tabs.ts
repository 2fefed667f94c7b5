import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { PATIENCE_MS, type Session } from './session.ts';

/** A tab with one of the extension's own pages. */
interface OwnTab {
  readonly page: Page;
  /** Its address within the extension, such as `glossary.html#rapport`. */
  readonly path: string;
}

/** The tabs that show the extension's own pages, those that it has opened itself among them. */
export async function ownTabs({ browser, extensionPage }: Session): Promise<OwnTab[]> {
  const tabs: OwnTab[] = [];
  for (const page of await browser.pages()) {
    // Firefox does not tell puppeteer the address of a tab that an extension has opened.
    const address = await page.evaluate(() => location.href).catch(() => '');
    if (address.startsWith(extensionPage(''))) tabs.push({ page, path: address.slice(extensionPage('').length) });
  }
  return tabs;
}

/** Waits for a tab that shows one of the extension's own pages. */
export async function tabAt(session: Session, path: string): Promise<Page> {
  const find = async () => (await ownTabs(session)).find((tab) => tab.path === path)?.page;
  await expect.poll(find, { timeout: PATIENCE_MS }).toBeDefined();
  const page = await find();
  if (!page) throw new Error(`The tab at ${path} was closed.`);
  return page;
}
