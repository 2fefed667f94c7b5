import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { median } from '../bench/median.ts';
import { type BrowserName, builtExtension, installExtension, launchBrowser } from '../browser/launch.ts';
import { openAnyCard, waitForMarks } from '../browser/page.ts';
import { serveFolders } from '../browser/serve.ts';
import { heapOfBackground, heapOfTab, residentOf } from './memory.ts';
import type { Sample } from './report.ts';

/** How often it is looked how things stand, how many pages one tab shows before it is closed, and posts that the feed gets with each page. */
const SAMPLES = 15;
const LOADS_PER_TAB = 4;
const POSTS_PER_LOAD = 50;
const PATIENCE_MS = 20_000;

/** Pages of the gauntlet that change as they are read, frames among them. */
const LIVELY = ['preact.html', 'shadow-nested.html', 'frames-kinds.html', 'sheets.html', 'emptied.html', 'modal.html'];

/** What a reader scrolls through all day: old posts go as new ones come. */
const FEED = `<!doctype html><html lang="en"><title>Feed</title><main></main><script>
  const POSTS = ['The therapeutic alliance may suffer.', 'Sometimes there is countertransference.', 'Nothing new today.'];
  let shown = 0;
  window.post = (count) => {
    const main = document.querySelector('main');
    for (let at = 0; at < count; at++) {
      const post = document.createElement('article');
      post.textContent = 'Post ' + shown + ': ' + POSTS[shown++ % POSTS.length];
      main.prepend(post);
    }
    while (main.children.length > 300) main.lastChild.remove();
    return shown;
  };
</script></html>`;

/**
 * Browses with the extension.
 * @param root the project's folder, with the built extension
 * @param loads how many pages are loaded
 * @param onSample is called with how many have been
 */
export async function browse(
  root: string,
  name: BrowserName,
  executablePath: string,
  loads: number,
  onSample: (loads: number) => void,
): Promise<Sample[]> {
  const own = join(root, '.artifacts/soak');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'feed.html'), FEED);
  const mounts = [
    { path: '/own/', folder: own },
    { path: '/assets/', folder: join(root, 'assets') },
    { path: '/gauntlet/', folder: join(root, 'tests/fixtures/gauntlet') },
    { path: '/preact/', folder: join(root, 'node_modules/preact') },
  ];
  const server = await serveFolders(mounts, () => ({}));
  const browser = await launchBrowser({ name, executablePath, headless: true, colorScheme: 'light' });
  const addressOf = (path: string): string => `http://127.0.0.1:${server.port}/${path}`;
  const paths = LIVELY.flatMap((path) => ['assets/reading.html', `gauntlet/${path}`]);
  try {
    await installExtension(browser, name, builtExtension(root, name));
    const errors: string[] = [];
    const feed = await openTab(browser, errors);
    await feed.goto(addressOf('own/feed.html'));
    const samples: Sample[] = [];
    let times: number[] = [];
    let tab: Page | undefined;
    for (let load = 1; load <= loads; load++) {
      tab ??= await openTab(browser, errors);
      times.push(await readOne(tab, addressOf(paths[load % paths.length] ?? '')));
      const posts = await feed.evaluate((count) => (window as unknown as FeedWindow).post(count), POSTS_PER_LOAD);
      if (load % LOADS_PER_TAB === 0) {
        await tab.close();
        tab = undefined;
      }
      if (load % Math.floor(loads / SAMPLES) > 0) continue;
      samples.push({
        loads: load,
        posts,
        untilMarks: median(times),
        feedMegabytes: name === 'chrome' ? await heapOfTab(feed) : undefined,
        backgroundMegabytes: name === 'chrome' ? await heapOfBackground(browser) : undefined,
        residentMegabytes: residentOf(browser),
        errors: errors.splice(0),
      });
      times = [];
      onSample(load);
    }
    return samples;
  } finally {
    await browser.close();
    server.close();
  }
}

interface FeedWindow {
  /** Shows so many posts more; returns how many there have been. */
  post(count: number): number;
}

async function openTab(browser: Browser, errors: string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return page;
}

/** Loads a page, opens a card on it and closes it. Returns how long it took until there were marks, in milliseconds. */
async function readOne(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE_MS });
  await waitForMarks(page, PATIENCE_MS);
  const time = performance.now() - start;
  if (await openAnyCard(page)) await page.keyboard.press('Escape');
  // As a reader's do, the page's own changes go on for a moment.
  await setTimeout(100);
  return time;
}
