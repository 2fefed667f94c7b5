import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import { saveInto } from './support/downloads.ts';
import { openOptions } from './support/options.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

type Extension = { readonly chrome: Pick<Browser, 'storage'> };

const marks = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.get('psygloss-term')?.size ?? 0);

/** Waits until a page has marks, or has none. */
async function expectMarks(page: Page, are: boolean): Promise<void> {
  await page.bringToFront();
  if (are) await waitForMarks(page, PATIENCE_MS);
  else await expect.poll(() => marks(page), { timeout: PATIENCE_MS }).toBe(0);
}

/** Presses the switch of that name in the popup, or the button. */
async function press(popup: Page, name: RegExp): Promise<void> {
  const tryTo = () =>
    popup.evaluate((wanted) => {
      const controls = [...document.querySelectorAll<HTMLElement>('.site-switch, .popup-footer button')];
      const control = controls.find((each) => new RegExp(wanted).test(each.textContent ?? ''));
      control?.click();
      return control !== undefined;
    }, name.source);
  await expect.poll(tryTo, { timeout: PATIENCE_MS }).toBe(true);
}

describe.each(BROWSERS)('sites in %s', (name) => {
  let session: Session;
  const opened: Page[] = [];

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    await opened.at(-1)?.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      await storage.local.clear();
      await storage.sync.clear();
    });
    for (const page of opened.splice(0)) await page.close();
  });

  async function open(host: string): Promise<Page> {
    const page = await session.open(session.fixture('article.html', host));
    opened.push(page);
    return page;
  }

  async function openPopupOver(page: Page): Promise<Page> {
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    opened.push(popup);
    return popup;
  }

  test('a domain is switched with all its subdomains, and one of them is an exception', async () => {
    const news = await open('news.a.localhost');
    const forum = await open('forum.a.localhost');
    const other = await open('b.localhost');
    const popup = await openPopupOver(news);
    await press(popup, /^a\.localhost and all its subdomains/);
    await expectMarks(news, false);
    await expectMarks(forum, false);
    await expectMarks(other, true);
    await press(popup, /^Explain terms on news\.a\.localhost/);
    await expectMarks(news, true);
    await expectMarks(forum, false);
  });

  test('a folder is switched, and a page that moves out of it without loading has its marks again', async () => {
    const page = await open('a.localhost');
    const popup = await openPopupOver(page);
    await press(popup, /^a\.localhost\/pages and all below/);
    await expectMarks(page, false);
    await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
    await expectMarks(page, true);
    await page.evaluate(() => history.back());
    await expectMarks(page, false);
  });

  test('where only chosen sites are to be marked, one is once it is switched on', async () => {
    const options = await openOptions(session);
    const page = await open('a.localhost');
    await expectMarks(page, true);
    await options.evaluate(() => {
      const choices = [...document.querySelectorAll<HTMLElement>('.choice')];
      choices.find(({ textContent }) => textContent.startsWith('Only on sites'))?.click();
    });
    await expectMarks(page, false);
    const popup = await openPopupOver(page);
    await press(popup, /^Explain terms on a\.localhost/);
    await expectMarks(page, true);
    await options.close();
  });

  test('everything is paused and goes on, and the popup says until when', async () => {
    const page = await open('a.localhost');
    const other = await open('127.0.0.1');
    const popup = await openPopupOver(page);
    await press(popup, /^Pause for an hour/);
    await expectMarks(page, false);
    await expectMarks(other, false);
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.popup-paused')?.textContent), { timeout: PATIENCE_MS })
      .toMatch(/^Paused everywhere until .+\./);
    await press(popup, /^Go on now/);
    await expectMarks(page, true);
    await expectMarks(other, true);
  });

  test('a list of sites is imported from a file, and one with a fault changes nothing', async () => {
    await withOptions(async (options, folder) => {
      const page = await open('a.localhost');
      await importList(options, folder, 'off a.localhost\noff nowhere at all\n');
      await expect.poll(() => text(options), { timeout: PATIENCE_MS }).toContain('Line 2: off nowhere at all');
      await expectMarks(page, true);
      await importList(options, folder, '# mine\noff a.localhost\n');
      await expect.poll(() => text(options), { timeout: PATIENCE_MS }).toContain('1 site was imported.');
      await expectMarks(page, false);
    });
  });

  test('the list of sites is saved to a file, which gives the same list again', async () => {
    await withOptions(async (options, folder) => {
      const listed = () =>
        options.evaluate(() =>
          [...document.querySelectorAll('li .site-switch')].map((item) => [
            item.textContent,
            item.querySelector('input')?.checked,
          ]),
        );
      const list = [
        ['a.example and all its subdomains', false],
        ['b.example', false],
        ['c.example/forum and all below', true],
        ['files on this device', false],
        ['xn--bcher-kva.example', true],
      ];
      const settings = {
        sitesOff: ['*.a.example', 'b.example', 'file:'],
        sitesOn: ['c.example/forum', 'xn--bcher-kva.example'],
      };
      await store(options, settings);
      await expect.poll(listed, { timeout: PATIENCE_MS }).toEqual(list);

      await saveInto(session, folder);
      await options.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.list-file button')];
        buttons.find(({ textContent }) => textContent === 'Export list')?.click();
      });
      const saved = () => readFileSync(join(folder, 'psygloss-sites.txt'), 'utf8');
      const file = [
        '# Psygloss: sites switched off and on',
        'off *.a.example',
        'off b.example',
        'off file:',
        'on c.example/forum',
        'on xn--bcher-kva.example',
        '',
      ];
      await expect.poll(saved, { timeout: PATIENCE_MS }).toBe(file.join('\n'));

      await store(options, { sitesOff: [] });
      await expect.poll(listed, { timeout: PATIENCE_MS }).toEqual([]);
      await importList(options, folder, saved());
      await expect.poll(listed, { timeout: PATIENCE_MS }).toEqual(list);
    });
  });

  const text = (options: Page) => options.evaluate(() => document.body.innerText);

  function store(options: Page, settings: object): Promise<void> {
    return options.evaluate(async (value) => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      await storage.sync.set({ settings: value });
    }, settings);
  }

  async function importList(options: Page, folder: string, list: string): Promise<void> {
    const file = join(folder, 'sites.txt');
    writeFileSync(file, list);
    const input = await options.$('input[type=file][accept*=".txt"]');
    await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
  }

  /** Runs with the options page and a folder that is empty at first. */
  async function withOptions(run: (options: Page, folder: string) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'psygloss-list-'));
    const options = await openOptions(session);
    try {
      await run(options, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      // The last that was opened takes away what is stored.
      opened.push(options);
    }
  }
});
