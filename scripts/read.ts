// Opens a page in a browser with the built extension; without a display, tells what it found there.
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type BrowserName, builtExtension, installExtension, launchBrowser } from './browser/launch.ts';
import { listedTerms, openCard, openPopup, waitForMarks } from './browser/page.ts';
import { addressOf } from './browser/serve.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** How long a page may take until its first term is marked, in milliseconds. */
const PATIENCE_MS = 15_000;

const [browserName = 'chrome', executablePath = '', target = ''] = process.argv.slice(2);
const name: BrowserName = browserName === 'firefox' ? 'firefox' : 'chrome';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const { url, close } = await addressOf(target);
const browser = await launchBrowser({ name, executablePath, headless: !hasDisplay, colorScheme: 'light' });
try {
  const pageUrl = await installExtension(browser, name, builtExtension(ROOT, name));
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(url, { waitUntil: 'load' });
  if (hasDisplay) {
    console.log(`Reading ${url}. Close the browser to end.`);
    await new Promise<void>((done) => browser.once('disconnected', done));
  } else {
    await waitForMarks(page, PATIENCE_MS).catch(() => undefined);
    const popup = await openPopup(browser, pageUrl('popup.html'), page);
    const terms = await listedTerms(popup, PATIENCE_MS);
    console.log(terms.length > 0 ? `Terms found on ${url}:` : `No term of the glossary was found on ${url}.`);
    for (const { term, count } of terms) console.log(`${String(count).padStart(5)}  ${term}`);
    await page.bringToFront();
    if (terms.length > 0) await openCard(page, '');
    const folder = join(ROOT, '.artifacts');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `reading-${name}.png`);
    await page.screenshot({ path: file as `${string}.png` });
    console.log(`Screenshot: ${relative(process.cwd(), file)}`);
  }
} finally {
  await browser.close().catch(() => undefined);
  close();
}
