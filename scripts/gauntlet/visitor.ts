import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { type BrowserName, builtExtension, installExtension, launchBrowser } from '../browser/launch.ts';
import { type Failure, isFailure, type Visit, visitPage } from './visit.ts';

/** How long a page may take in all before it is given up, in milliseconds. */
const VISIT_MS = 60_000;

/** Opens one page after another; a page that hangs or breaks its browser costs that browser and nothing more. */
export interface Visitor {
  /** @param scrolled how far to scroll, in CSS pixels; where it is missing, as far as it takes to open a card */
  visit(url: string, scrolled: number | undefined): Promise<Visit | Failure>;
  close(): Promise<void>;
}

/**
 * @param root the project's folder
 * @param isExtended whether the built extension is put into the browser
 */
export function createVisitor(root: string, name: BrowserName, executablePath: string, isExtended: boolean): Visitor {
  let browser: Browser | undefined;

  async function start(): Promise<Browser> {
    const started = await launchBrowser({
      name,
      executablePath,
      headless: true,
      colorScheme: 'light',
      isOffline: true,
    });
    if (isExtended) await installExtension(started, name, builtExtension(root, name));
    return started;
  }

  /** Ends a browser that may not listen any more. */
  async function end(): Promise<void> {
    const ending = browser;
    browser = undefined;
    const child = ending?.process();
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  return {
    async visit(url, scrolled) {
      browser ??= await start();
      const patience = new AbortController();
      const late = setTimeout(VISIT_MS, undefined, { signal: patience.signal }).then(
        (): Failure => ({ failure: `it was not done after ${VISIT_MS / 1_000} s` }),
      );
      const visiting = visitPage(browser, name, url, scrolled).catch(
        (error: unknown): Failure => ({ failure: error instanceof Error ? error.message : String(error) }),
      );
      const seen = await Promise.race([visiting, late]);
      patience.abort();
      late.catch(() => undefined);
      if (isFailure(seen)) await end();
      return seen;
    },
    async close() {
      await browser?.close();
    },
  };
}
