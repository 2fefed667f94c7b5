// Opens a page in a browser with the built extension; without a display, tells what it found there.
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserName, builtExtension, installExtension, launchBrowser } from './browser/launch.ts';
import { listedTerms, openAnyCard, openPopup } from './browser/page.ts';
import { addressOf } from './browser/serve.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** How long a page may take until its first term is found, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Prints the terms of a page with their counts, and takes a picture of it with a card open, if one can be opened. */
async function tell(browser: Browser, page: Page, popupUrl: string, picture: string): Promise<void> {
  const popup = await openPopup(browser, popupUrl, page);
  const terms = await listedTerms(popup, PATIENCE_MS);
  await popup.close();
  console.log(
    terms.length > 0 ? `Terms found on ${page.url()}:` : `No term of the glossary was found on ${page.url()}.`,
  );
  for (const { term, count } of terms) console.log(`${String(count).padStart(5)}  ${term}`);
  await page.bringToFront();
  if (terms.length > 0 && !(await openAnyCard(page))) console.log('No term could be pointed at, so no card is open.');
  await page.screenshot({ path: picture as `${string}.png` });
  console.log(`Screenshot: ${relative(process.cwd(), picture)}`);
}

async function read(name: BrowserName, executablePath: string, target: string): Promise<void> {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const { url, close } = await addressOf(target);
  const browser = await launchBrowser({ name, executablePath, headless: !hasDisplay, colorScheme: 'light' });
  try {
    const pageUrl = await installExtension(browser, name, builtExtension(ROOT, name));
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    if (hasDisplay) {
      console.log(`Reading ${url}. Close the browser to end.`);
      await new Promise<void>((done) => browser.once('disconnected', done));
    } else {
      const folder = join(ROOT, '.artifacts');
      mkdirSync(folder, { recursive: true });
      await tell(browser, page, pageUrl('popup.html'), join(folder, `reading-${name}.png`));
    }
  } finally {
    await browser.close().catch(() => undefined);
    close();
  }
}

const [browserName = 'chrome', executablePath = '', target = ''] = process.argv.slice(2);
try {
  await read(browserName === 'firefox' ? 'firefox' : 'chrome', executablePath, target);
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
