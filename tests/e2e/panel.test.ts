import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import { openExtensionPage, openSidePanel } from './support/extensionPage.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';
import { tabAt } from './support/tabs.ts';

const rows = (panel: Page): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.page-term')].map(
      (row) => `${row.querySelector('span')?.textContent} ${row.querySelector('[aria-hidden]')?.textContent}`,
    ),
  );

/** Presses the button that begins with `name`. */
async function press(panel: Page, name: string): Promise<void> {
  const isPressed = await panel.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find((each) => (each.ariaLabel ?? each.textContent).startsWith(wanted));
    button?.click();
    return button !== undefined;
  }, name);
  if (!isPressed) throw new Error(`The panel has no button "${name}".`);
}

describe.each(BROWSERS)('the panel in %s', (name) => {
  let session: Session;
  const opened: Page[] = [];

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await session.open(session.fixture(path));
    opened.push(page);
    return page;
  }

  /** The panel as a tab of its own, beside whichever page is in front. */
  async function openPanel(): Promise<Page> {
    const panel = await openExtensionPage(session, 'sidepanel.html', '.panel');
    opened.push(panel);
    return panel;
  }

  test('lists the terms of the page in front, frames included, and of the next one, as they change', async () => {
    const panel = await openPanel();
    const framed = await open('iframe.html');
    await expect
      .poll(() => rows(panel), { timeout: PATIENCE_MS })
      .toEqual(['therapeutic alliance 1', 'countertransference 3', 'rapport 1']);
    const article = await open('article.html');
    await expect
      .poll(() => rows(panel), { timeout: PATIENCE_MS })
      .toEqual(['therapeutic alliance 2', 'alliance rupture 1', 'countertransference 1']);
    await article.evaluate(() => document.body.append('And rapport is added.'));
    await expect.poll(() => rows(panel), { timeout: PATIENCE_MS }).toContain('rapport 1');
    await framed.bringToFront();
    await expect.poll(() => rows(panel), { timeout: PATIENCE_MS }).toContain('countertransference 3');
  });

  test('scrolls the page to a term and makes it stand out, in a frame too', async () => {
    const panel = await openPanel();
    const page = await open('iframe.html');
    await page.evaluate(() => document.body.style.setProperty('padding-top', '3000px'));
    await expect.poll(() => rows(panel), { timeout: PATIENCE_MS }).toHaveLength(3);
    const flashed = async (): Promise<string[]> => {
      const inFrames = page
        .frames()
        .map((frame) =>
          frame.evaluate(() =>
            [...(CSS.highlights.get('psygloss-flash') ?? [])].map(
              ({ startContainer }) => `${startContainer.nodeValue}`,
            ),
          ),
        );
      return (await Promise.all(inFrames)).flat();
    };
    for (const term of ['rapport', 'countertransference']) {
      await page.evaluate(() => scrollTo(0, 0));
      await press(panel, term);
      await expect.poll(async () => (await flashed()).join(), { timeout: PATIENCE_MS }).toMatch(new RegExp(term, 'i'));
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    }
  });

  test('makes a page to print of the terms, and files for notes, spreadsheets and Anki', async () => {
    const panel = await openPanel();
    await open('article.html');
    await expect.poll(() => rows(panel), { timeout: PATIENCE_MS }).toHaveLength(3);
    await panel.evaluate(() => {
      const saved: Record<string, string> = {};
      const blobs = new Map<string, Blob>();
      Object.assign(globalThis, { saved });
      const { createObjectURL } = URL;
      // The policy of the extension's pages lets none be fetched.
      URL.createObjectURL = (blob: Blob) => {
        const url = createObjectURL(blob);
        blobs.set(url, blob);
        return url;
      };
      HTMLAnchorElement.prototype.click = async function () {
        Object.assign(saved, { [this.download]: await blobs.get(this.href)?.text() });
      };
    });
    for (const format of ['Markdown', 'CSV', 'Anki']) await press(panel, format);
    const saved = () => panel.evaluate(() => (globalThis as unknown as { saved: Record<string, string> }).saved);
    await expect.poll(async () => Object.keys(await saved()).length, { timeout: PATIENCE_MS }).toBe(3);
    const files = Object.entries(await saved()).sort();
    expect(files.map(([file]) => file.split('.').at(-1))).toEqual(['csv', 'md', 'txt']);
    for (const [, text] of files) expect(text).toMatch(/therapeutic alliance.+alliance rupture.+countertransference/s);

    await press(panel, 'Print');
    const printed = await tabAt(session, 'sheet.html');
    opened.push(printed);
    const headings = () => printed.evaluate(() => [...document.querySelectorAll('h2')].map((each) => each.textContent));
    await expect
      .poll(headings, { timeout: PATIENCE_MS })
      .toEqual(['therapeutic alliance', 'alliance rupture', 'countertransference']);
  });

  test('opens a quiz on the terms of the page', async () => {
    const panel = await openPanel();
    await open('article.html');
    await expect.poll(() => rows(panel), { timeout: PATIENCE_MS }).toHaveLength(3);
    await press(panel, 'Quiz');
    const quiz = await tabAt(session, 'quiz.html#page');
    opened.push(quiz);
    const place = () => quiz.evaluate(() => document.querySelector('.quiz-place')?.textContent);
    await expect.poll(place, { timeout: PATIENCE_MS }).toBe('Question 1 of 3');
  });

  // The last one: the panel stays open.
  test('is opened by a button of the popup', async () => {
    const page = await open('article.html');
    await waitForMarks(page, PATIENCE_MS);
    if (name === 'chrome') {
      const panel = await openSidePanel(session, page);
      await expect.poll(() => rows(panel), { timeout: PATIENCE_MS }).toHaveLength(3);
      return;
    }
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    opened.push(popup);
    await popup.bringToFront();
    // It would close itself, and could not be asked any more.
    await popup.evaluate(() => Object.assign(window, { close: () => {} }));
    const button = await popup.waitForSelector('::-p-text(Panel)', { timeout: PATIENCE_MS });
    // By a key: a pointer would miss it, as what comes above it moves it.
    await button?.press('Enter');
    const isOpen = () =>
      popup.evaluate(() =>
        (globalThis as unknown as { browser: import('webextension-polyfill').Browser }).browser.sidebarAction.isOpen(
          {},
        ),
      );
    await expect.poll(isOpen, { timeout: PATIENCE_MS }).toBe(true);
  });
});
