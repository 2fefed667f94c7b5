import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openCard, waitForMarks } from '../../scripts/browser/page.ts';
import { pressInCard } from './support/card.ts';
import { openOptions } from './support/options.ts';
import { BROWSERS, PATIENCE_MS, ROOT, type Session, startSession } from './support/session.ts';

type Extension = { readonly chrome: Pick<Browser, 'storage'> };

/** How many marks are painted, by the names of their highlights. */
const painted = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const sizes = [...CSS.highlights].map(([name, { size }]) => [name, size] as const);
    return Object.fromEntries(sizes.filter(([, size]) => size > 0));
  });

function set(options: Page, settings: object): Promise<void> {
  return options.evaluate(async (value) => {
    const { storage } = (globalThis as unknown as Extension).chrome;
    for (const area of [storage.sync, storage.local]) await area.clear();
    await storage.sync.set({ settings: value });
  }, settings);
}

const synced = (options: Page): Promise<Record<string, unknown>> =>
  options.evaluate(() => (globalThis as unknown as Extension).chrome.storage.sync.get(null));

async function press(page: Page, name: string): Promise<void> {
  const look = () =>
    page.evaluate((wanted) => {
      const controls = [...document.querySelectorAll<HTMLElement>('.choice, button, .options-button')];
      const control = controls.find((each) =>
        [each.querySelector('span')?.textContent, each.textContent].includes(wanted),
      );
      control?.click();
      return control !== undefined;
    }, name);
  await expect.poll(look, { timeout: PATIENCE_MS }).toBe(true);
}

describe.each(BROWSERS)('marks in %s', (name) => {
  let session: Session;
  const opened: Page[] = [];

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  async function openOptionsPage(): Promise<Page> {
    const page = await openOptions(session);
    opened.push(page);
    return page;
  }

  async function openArticle(path = 'article.html'): Promise<Page> {
    const page = await session.open(session.fixture(path));
    opened.push(page);
    await waitForMarks(page, PATIENCE_MS);
    return page;
  }

  const expectPainted = (page: Page) => expect.poll(() => painted(page), { timeout: PATIENCE_MS });

  test('change their looks on a page that is open, and have a colour of the reader’s own without a trace in its elements', async () => {
    const options = await openOptionsPage();
    await set(options, {});
    const page = await openArticle();
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await press(options, 'Dashed line');
    await page.bringToFront();
    await expectPainted(page).toEqual({ 'psygloss-term-dashed': 3 });
    await set(options, { markColour: '#ffe27a', markStyle: 'solid' });
    await expectPainted(page).toEqual({ 'psygloss-term-solid-darker': 3 });
    const colour = () =>
      page.evaluate(() => {
        const [element] = document.querySelectorAll('p');
        return element && getComputedStyle(element, '::highlight(psygloss-term-solid)').textDecorationColor;
      });
    expect(await colour()).toMatch(/255, 226, 122|1 0\.886\d* 0\.478/);
    expect(await html()).toBe(before);
    await set(options, {});
    await expectPainted(page).toEqual({ 'psygloss-term': 3 });
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  test('fade for a term that the reader knows, on all pages, until it is marked again', async () => {
    const options = await openOptionsPage();
    await set(options, {});
    const page = await openArticle();
    const other = await openArticle();
    await page.bringToFront();
    await openCard(page, 'alliance rupture');
    await pressInCard(name, page, 'I know this');
    await expectPainted(page).toEqual({ 'psygloss-term': 2, 'psygloss-known': 1 });
    await other.bringToFront();
    await expectPainted(other).toEqual({ 'psygloss-term': 2, 'psygloss-known': 1 });
    await press(options, 'Leave their marks out');
    await expectPainted(other).toEqual({ 'psygloss-term': 2 });
    await press(options, 'Mark again');
    await expectPainted(other).toEqual({ 'psygloss-term': 3 });
  });

  test('are as they were once settings that were saved and reset are taken from the file', async () => {
    const options = await openOptionsPage();
    const chosen = { sitesOff: ['example.com'], markStyle: 'tint', markColour: '#8a1c7c', known: ['rapport'] };
    await set(options, chosen);
    const fileOf = () =>
      options.evaluate(() =>
        decodeURIComponent(document.querySelector<HTMLAnchorElement>('a[download]')?.href.split(',')[1] ?? ''),
      );
    await expect.poll(fileOf, { timeout: PATIENCE_MS }).toContain('rapport');
    const file = await fileOf();
    await press(options, 'Reset everything');
    await press(options, 'Reset everything now');
    await expect.poll(() => synced(options), { timeout: PATIENCE_MS }).toEqual({ settings: { sitesOff: [] } });
    await options.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('input[accept*=json]');
      const files = new DataTransfer();
      files.items.add(new File([text], 'psygloss-settings.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    await press(options, 'Replace my settings');
    await expect.poll(() => synced(options), { timeout: PATIENCE_MS }).toEqual({ settings: chosen });
  });

  test('follow settings that are too large for one synced item, and are written in parts', async () => {
    const options = await openOptionsPage();
    const sitesOff = Array.from({ length: 900 }, (_, index) => `site-${index}.example.org`);
    await set(options, {});
    const page = await openArticle();
    await options.bringToFront();
    await options.evaluate(async (sites) => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      await storage.local.set({ settings: { sitesOff: sites } });
    }, sitesOff);
    await press(options, 'Dashed line');
    const keys = async () => Object.keys(await synced(options)).sort();
    await expect
      .poll(keys, { timeout: PATIENCE_MS })
      .toEqual(['settings', 'settings.a.0', 'settings.a.1', 'settings.a.2']);
    await press(options, 'Every time');
    await expect.poll(async () => (await keys()).length, { timeout: PATIENCE_MS }).toBe(7);
    await page.bringToFront();
    await expectPainted(page).toEqual({ 'psygloss-term-dashed': 4 });
    const again = await openOptionsPage();
    const listed = () => again.evaluate(() => document.querySelectorAll('li').length);
    await expect.poll(listed, { timeout: PATIENCE_MS }).toBe(900);
    expect(await again.evaluate(() => document.querySelector('footer')?.textContent)).toBe('');
    await set(options, {});
  });
});

const LOOKS = [
  {
    title: 'solid',
    settings: { markStyle: 'solid', markColour: '#e8a400' },
    names: { light: ['psygloss-term-solid-darker'], dark: ['psygloss-term-solid'] },
  },
  {
    title: 'tint',
    settings: { markStyle: 'tint', known: ['therapeutic-alliance'] },
    names: { light: ['psygloss-known', 'psygloss-term-tint'], dark: ['psygloss-known', 'psygloss-term-tint'] },
  },
];
const CASES = BROWSERS.flatMap((name) => (['light', 'dark'] as const).map((colorScheme) => ({ name, colorScheme })));

describe.each(CASES)('in $name, $colorScheme', ({ name, colorScheme }) => {
  test('marks of the reader’s own colour can be seen on the page (with pictures of marks and options to look at)', async () => {
    const session = await startSession(name, { colorScheme });
    try {
      const options = await openOptions(session);
      if (name === 'chrome') await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
      const html = readFileSync(join(ROOT, 'assets/reading.html'), 'utf8');
      const page = await session.open(session.fixture('article.html'));
      await page.evaluate((text) => {
        document.body.innerHTML = new DOMParser().parseFromString(text, 'text/html').body.innerHTML;
        document.documentElement.style.colorScheme = 'light dark';
        document.body.style.cssText = 'max-width: 640px; margin: 40px auto; font: 18px/1.6 Georgia, serif';
      }, html);
      for (const { title, settings, names } of LOOKS) {
        await set(options, settings);
        await page.bringToFront();
        const drawn = async () => Object.keys(await painted(page)).sort();
        await expect.poll(drawn, { timeout: PATIENCE_MS }).toEqual(names[colorScheme]);
        await session.screenshot(page, `marks-${title}`);
        if (name === 'chrome' && title === 'tint') {
          const client = await page.createCDPSession();
          await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
          await session.screenshot(page, 'marks-forced');
          await client.send('Emulation.setEmulatedMedia', {
            features: [{ name: 'prefers-color-scheme', value: colorScheme }],
          });
        }
      }
      await set(options, { markStyle: 'tint', markColour: '#e8a400', known: ['rapport'] });
      await options.bringToFront();
      for (const width of [1200, 360]) {
        await options.setViewport({ width, height: 900 });
        await session.screenshot(options, `options-${width}`);
        await options.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await press(options, 'Reset everything');
        await session.screenshot(options, `options-${width}-end`);
        await press(options, 'Cancel');
        await options.evaluate(() => scrollTo(0, 0));
      }
    } finally {
      await session.close();
    }
  });
});
