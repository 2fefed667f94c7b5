import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserName, builtExtension, installExtension, launchBrowser } from '../../../scripts/browser/launch.ts';
import { type FileServer, serveFolders } from '../../../scripts/browser/serve.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

/** How long is waited for what is expected, in milliseconds: far longer than it takes on a busy machine. */
export const PATIENCE_MS = 20_000;

const CSP_WITH_TRUSTED_TYPES =
  "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A browser with the built extension and a server with the fixture pages. */
export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The address of a fixture page, on 127.0.0.1 or another host that leads there: localhost, or any below it. */
  fixture(path: string, host?: string): string;
  /** The address of one of the extension's own pages. */
  extensionPage(path: string): string;
  /** Opens a page whose viewport is 1000 by 800 CSS pixels. */
  open(url: string): Promise<Page>;
  screenshot(page: Page, title: string): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly profile?: string;
  /** Of Chromium's interface; Firefox would need a package of its own for each. */
  readonly language?: string;
  readonly server?: FileServer;
  /** See `BrowserOptions`. */
  readonly proxyPort?: number;
  /** Runs in the browser before the extension is put into it. */
  before?(open: Session['open'], fixture: Session['fixture']): Promise<void>;
}

/** Serves the fixture pages and the framework that one of them uses. */
export async function serveFixtures(): Promise<FileServer> {
  return serveFolders(
    [
      { path: '/pages/', folder: join(ROOT, 'tests/fixtures/pages') },
      { path: '/preact/', folder: join(ROOT, 'node_modules/preact') },
    ],
    (path): Record<string, string> =>
      path.endsWith('/strict-csp.html') ? { 'content-security-policy': CSP_WITH_TRUSTED_TYPES } : {},
  );
}

function pathOf(name: BrowserName): string {
  const path = name === 'chrome' ? process.env.CHROME_PATH : process.env.FIREFOX_PATH;
  if (!path)
    throw new Error('Run the tests by "npm test", which finds the browsers, or set CHROME_PATH and FIREFOX_PATH.');
  return path;
}

export async function startSession(name: BrowserName, options: SessionOptions): Promise<Session> {
  const colorScheme = options.colorScheme ?? 'light';
  const server = options.server ?? (await serveFixtures());
  const browser = await launchBrowser({
    name,
    executablePath: pathOf(name),
    headless: true,
    colorScheme,
    ...(options.profile ? { profile: options.profile } : {}),
    ...(options.language ? { language: options.language } : {}),
    ...(options.proxyPort ? { proxyPort: options.proxyPort } : {}),
  });
  const fixture: Session['fixture'] = (path, host = '127.0.0.1') => `http://${host}:${server.port}/pages/${path}`;
  const open: Session['open'] = async (url) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
    return page;
  };
  const close: Session['close'] = async () => {
    await browser.close();
    if (!options.server) server.close();
  };
  const install = async (): Promise<Session['extensionPage']> => {
    await options.before?.(open, fixture);
    return installExtension(browser, name, builtExtension(ROOT, name));
  };
  // A session that was not given out is closed by nobody else.
  const extensionPage = await install().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    name,
    browser,
    fixture,
    extensionPage,
    open,
    async screenshot(page, title) {
      const folder = join(ROOT, '.artifacts/screenshots');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${title}-${name}-${colorScheme}.png`) as `${string}.png` });
    },
    close,
  };
}
