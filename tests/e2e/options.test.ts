import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import { openOptions } from './support/options.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';
import { tabAt } from './support/tabs.ts';

type Extension = { readonly chrome: Pick<Browser, 'storage' | 'runtime'> };

/** Stores settings as another page of the extension would, or none. */
function store(page: Page, settings: unknown): Promise<void> {
  return page.evaluate(async (value) => {
    const { storage } = (globalThis as unknown as Extension).chrome;
    await storage.local.clear();
    await (value ? storage.sync.set({ settings: value }) : storage.sync.clear());
  }, settings);
}

function stored(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { storage } = (globalThis as unknown as Extension).chrome;
    return (await storage.sync.get('settings')).settings;
  });
}

/** What is chosen, where nothing is but these. */
const withDefaults = (...names: string[]): string[] => [
  'Dotted line',
  'Violet',
  'Fade their marks',
  ...names,
  'Show on the icon how many terms are due',
  'Everywhere',
];

/** The names of the controls that are chosen. */
const chosen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.choice:has(:checked) > :nth-child(2)')].map((e) => e.textContent),
  );
const listed = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('li > div')].map((item) => (item as HTMLElement).innerText));
const status = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=status]')]
      .map((e) => e.textContent)
      .join(' ')
      .trim(),
  );
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Presses the control whose name, or label in full, is `name`. */
async function press(page: Page, name: string): Promise<void> {
  const isPressed = await page.evaluate((wanted) => {
    const controls = [...document.querySelectorAll<HTMLElement>('.choice, .site-switch, button')];
    const control = controls.find((each) =>
      [each.ariaLabel, each.querySelector('span')?.textContent].some((label) => label === wanted),
    );
    control?.focus();
    control?.click();
    return control !== undefined;
  }, name);
  if (!isPressed) throw new Error(`The options have no control "${name}".`);
}

describe.each(BROWSERS)('the options page in %s', (name) => {
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

  async function reload(page: Page): Promise<void> {
    await page.evaluate(() => {
      document.body.dataset.stale = 'yes';
      location.reload();
    });
    const isFresh = () => page.evaluate(() => document.querySelector('body:not([data-stale]) .choice') !== null);
    await expect.poll(() => isFresh().catch(() => false), { timeout: PATIENCE_MS }).toBe(true);
  }

  test('keeps what is chosen, and stores no more than that', async () => {
    const page = await openOptionsPage();
    await store(page, undefined);
    await expect
      .poll(() => chosen(page), { timeout: PATIENCE_MS })
      .toEqual(withDefaults('First in each section', 'In links'));
    await press(page, 'Every time');
    await press(page, 'In headings');
    await press(page, 'In links');
    const expected = { sitesOff: [], density: 'every', inHeadings: true, inLinks: false };
    await expect.poll(() => stored(page), { timeout: PATIENCE_MS }).toEqual(expected);
    await reload(page);
    expect(await chosen(page)).toEqual(withDefaults('Every time', 'In headings'));
    await press(page, 'In headings');
    await expect.poll(() => stored(page), { timeout: PATIENCE_MS }).toEqual({ ...expected, inHeadings: undefined });
  });

  test('lists what is not meant by its headword, and undoes it for good', async () => {
    const page = await openOptionsPage();
    await store(page, {
      notMeant: [
        { site: 'cinema.example', term: 'projection' },
        { site: 'example.org', term: 'therapeutic-alliance' },
        { site: 'example.org', term: 'of-no-glossary' },
      ],
    });
    const lines = ['projection\ncinema.example', 'of-no-glossary\nexample.org', 'therapeutic alliance\nexample.org'];
    const withoutCase = async () => (await listed(page)).map((line) => line.toLowerCase());
    await expect.poll(withoutCase, { timeout: PATIENCE_MS }).toEqual(lines);
    await press(page, 'Undo: mark projection on cinema.example again');
    await expect
      .poll(() => status(page), { timeout: PATIENCE_MS })
      .toBe('“projection” is marked on cinema.example again.');
    expect(await focused(page)).toBe('Undo: mark of-no-glossary on example.org again');
    await reload(page);
    await expect.poll(withoutCase, { timeout: PATIENCE_MS }).toEqual(lines.slice(1));
  });

  test('switches a site on that was switched off, and its pages have their marks again', async () => {
    const options = await openOptionsPage();
    await store(options, { sitesOff: ['127.0.0.1', 'example.com'] });
    await expect.poll(() => listed(options), { timeout: PATIENCE_MS }).toEqual(['127.0.0.1', 'example.com']);
    const page = await session.open(session.fixture('article.html'));
    opened.push(page);
    await press(options, '127.0.0.1');
    await expect.poll(() => listed(options), { timeout: PATIENCE_MS }).toEqual(['127.0.0.1', 'example.com']);
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    expect(await stored(options)).toEqual({ sitesOff: ['example.com'], sitesOn: ['127.0.0.1'] });
  });

  test('follows what another window changes', async () => {
    const first = await openOptionsPage();
    const second = await openOptionsPage();
    await store(first, undefined);
    await press(first, 'First on the page');
    await expect
      .poll(() => chosen(second), { timeout: PATIENCE_MS })
      .toEqual(withDefaults('First on the page', 'In links'));
  });

  test('keeps settings that the browser will not sync on this device, and says so', async () => {
    const page = await openOptionsPage();
    // All items may hold 102,400 bytes; what is unknown is kept, so that the next write is over the quota.
    await page.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      await storage.local.set({ settings: { sitesOff: [], unknown: 'x'.repeat(110_000) } });
    });
    await press(page, 'Every time');
    const storedHere = () =>
      page.evaluate(
        async () => (await (globalThis as unknown as Extension).chrome.storage.local.get('settings')).settings,
      );
    await expect.poll(storedHere, { timeout: PATIENCE_MS }).toMatchObject({ density: 'every' });
    await expect.poll(() => status(page), { timeout: PATIENCE_MS }).toContain('kept on this device only');
    await reload(page);
    expect(await chosen(page)).toEqual(withDefaults('Every time', 'In links'));
    expect(await status(page)).toContain('kept on this device only');
    await store(page, undefined);
  });

  test('puts a control back when nothing can be stored at all, and says so', async () => {
    const page = await openOptionsPage();
    await store(page, undefined);
    await page.evaluate(() => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      const refuse = () => Promise.reject(new Error('The disk is full.'));
      for (const area of [storage.sync, storage.local]) Object.defineProperty(area, 'set', { value: refuse });
    });
    await press(page, 'In headings');
    await expect.poll(() => status(page), { timeout: PATIENCE_MS }).toContain('would not store this change');
    expect(await chosen(page)).toEqual(withDefaults('First in each section', 'In links'));
    await reload(page);
    expect(await chosen(page)).toEqual(withDefaults('First in each section', 'In links'));
  });

  test('is opened from the popup, in a tab of its own', async () => {
    const page = await session.open(session.fixture('article.html'));
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    opened.push(page);
    // The popup closes with it, which may cut the answer off.
    await popup.evaluate(() => document.querySelector<HTMLElement>('.popup-options')?.click()).catch(() => undefined);
    await (await tabAt(session, 'options.html')).close();
  });
});
