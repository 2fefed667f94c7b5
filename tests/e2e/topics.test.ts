import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExtensionPage } from './support/extensionPage.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

const heading = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => '');
const follow = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => {
    const link = document.querySelector<HTMLAnchorElement>(wanted);
    link?.click();
    return link?.textContent ?? '';
  }, selector);

const CASES = BROWSERS.flatMap((name) => (['light', 'dark'] as const).map((colorScheme) => ({ name, colorScheme })));

describe.each(CASES)('topics and quiz in $name, $colorScheme', ({ name, colorScheme }) => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession(name, { colorScheme });
  });
  afterAll(() => session?.close());

  async function open(path: string, selector: string): Promise<Page> {
    const page = await openExtensionPage(session, path, selector);
    if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    return page;
  }

  async function picture(page: Page, title: string): Promise<void> {
    await page.bringToFront();
    for (const [size, width] of Object.entries({ narrow: 360, wide: 1000 })) {
      await page.setViewport({ width, height: 900 });
      await session.screenshot(page, `${title}-${size}`);
    }
  }

  test('lead from a topic to a question, and from that to an entry', async () => {
    const page = await open('topics.html', '.topic-list a');
    await picture(page, 'topics');
    await follow(page, '[href="#therapeutic-process"]');
    await expect.poll(() => heading(page), { timeout: PATIENCE_MS }).toBe('Therapeutic relationship and process');
    await page.evaluate(() => document.querySelector('.concepts')?.scrollIntoView());
    await picture(page, 'topic');
    const question = await follow(page, '.topic-questions a');
    await expect.poll(() => heading(page), { timeout: PATIENCE_MS }).toBe(question);
    await picture(page, 'question');
    const term = await follow(page, '.card-links a');
    const shown = () => page.evaluate(() => document.querySelector('.card-title')?.textContent).catch(() => '');
    await expect.poll(shown, { timeout: PATIENCE_MS }).toBe(term);
    await page.close();
  });

  test('a topic is asked about by the keyboard, to its score', async () => {
    const page = await open('quiz.html#topic/disorders/5', '.quiz-answer');
    await page.bringToFront();
    const place = () => page.evaluate(() => document.querySelector('.quiz-place')?.textContent ?? '');
    for (const number of [1, 2, 3, 4, 5]) {
      await expect.poll(place, { timeout: PATIENCE_MS }).toBe(`Question ${number} of 5`);
      await page.keyboard.press('2');
      await page.waitForSelector('.quiz-explanation', { timeout: PATIENCE_MS });
      if (number === 1) await picture(page, 'quiz');
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => heading(page), { timeout: PATIENCE_MS }).toMatch(/^[0-5] of 5 right$/);
    await picture(page, 'quiz-score');
    await page.close();
  });
});
