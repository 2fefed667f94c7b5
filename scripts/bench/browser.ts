import { type Browser, launch } from 'puppeteer-core';
import type { BrowserName } from '../browser/launch.ts';

/** Starts a browser for measuring, without the extension. */
export function launchForBench(name: BrowserName, executablePath: string): Promise<Browser> {
  const common = { executablePath, headless: true, defaultViewport: null, protocolTimeout: 600_000 };
  if (name === 'chrome') {
    const isRoot = process.getuid?.() === 0;
    const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
    return launch({ ...common, browser: 'chrome', pipe: true, args: [...args, ...(isRoot ? ['--no-sandbox'] : [])] });
  }
  return launch({
    ...common,
    browser: 'firefox',
    // Else a page's clock ticks in milliseconds.
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });
}
