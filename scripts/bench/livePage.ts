import type { Page } from 'puppeteer-core';
import type { Bench } from './job.ts';

/**
 * Opens a page, laid out and in a process of its own, in which `psyglossBench.live` can read.
 * @param name as `Materials.pageUrl` takes it
 */
export async function inLivePage<T>(
  { browser, materials }: Bench,
  name: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const lexicon = await (await fetch(materials.dataUrl('real'))).text();
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(materials.pageUrl(name, true), { waitUntil: 'load' });
    await page.evaluate(materials.inPageCode);
    // As script and not as data, as the extension has it: no text of the lexicon is on the heap before it is loaded.
    await page.evaluate(`void (psyglossBench.live.loadLexicon = () => (${lexicon}))`);
    await page.evaluate(() => psyglossBench.live.adoptStyles());
    await page.evaluate(() => psyglossBench.live.atRest());
    return await use(page);
  } finally {
    await context.close();
  }
}
