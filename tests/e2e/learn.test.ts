import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard } from '../../scripts/browser/page.ts';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { readLearning, writeLearning } from '../../src/core/learning/learningFile.ts';
import { inCard, pressInCard } from './support/card.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Two terms that are due, the first of which was met on a page. */
const LEARNING = {
  saved: [
    {
      id: 'rapport' as TermId,
      at: Date.now() - 2 * DAY_MS,
      note: 'like being in tune',
      notedAt: Date.now() - DAY_MS,
      met: [
        {
          sentence: 'They built rapport at once.',
          start: 11,
          end: 18,
          title: 'A page',
          address: 'https://example.org/page',
          at: Date.now() - 2 * DAY_MS,
        },
      ],
    },
    { id: 'empathy' as TermId, at: Date.now() - DAY_MS, note: '', notedAt: 0, met: [] },
  ],
  reviews: [],
};

const text = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

function waitForText(page: Page, selector: string, words: RegExp): Promise<void> {
  return expect.poll(() => text(page, selector), { timeout: PATIENCE_MS }).toMatch(words);
}

function press(page: Page, name: string): Promise<void> {
  return page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent === wanted)?.click();
  }, name);
}

/** Has what is saved as a file from now on kept on the page; gives a way to get the last one. */
async function catchFile(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((content) => {
        document.documentElement.dataset.file = content;
      });
      return createObjectURL(blob);
    };
  });
  return () => page.evaluate(() => document.documentElement.dataset.file ?? '');
}

describe.each(BROWSERS)('the page of saved terms in %s', (name) => {
  let session: Session;
  let folder: string;

  beforeAll(async () => {
    session = await startSession(name, {});
    folder = mkdtempSync(join(tmpdir(), 'psygloss-'));
  });
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function take(page: Page, content: string): Promise<void> {
    const path = join(folder, 'mine.json');
    writeFileSync(path, content);
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
  }

  async function deleteAll(page: Page): Promise<void> {
    await press(page, 'Delete everything');
    await expect.poll(() => page.$('.confirm'), { timeout: PATIENCE_MS }).not.toBeNull();
    await press(page, 'Delete everything now');
    await waitForText(page, 'main', /You have saved no terms yet/);
  }

  test('leads from reading to knowing: a term is read, saved, reviewed, asked for in a quiz, and comes back from a file', async () => {
    const page = await session.open(session.fixture('article.html'));
    await page.bringToFront();
    await openCard(page, 'therapeutic alliance');
    await pressInCard(name, page, 'Save therapeutic alliance, to learn it');
    // The page of saved terms decides but once, as it opens, whether something is due.
    const isSaved = () => inCard(name, page, (root) => root.querySelector('.card-star')?.ariaPressed);
    await expect.poll(isSaved, { timeout: PATIENCE_MS }).toBe('true');
    const learn = await openExtensionPage(session, 'learn.html', '.question, .review-done');
    await learn.bringToFront();
    await waitForText(learn, '.question', /What does this term mean\?therapeutic alliance/);
    await learn.keyboard.press(' ');
    await waitForText(learn, '.answer', /The working partnership/);
    await learn.keyboard.press('3');
    await waitForText(learn, '.review-done', /Nothing is due/);

    const quiz = await openExtensionPage(session, 'quiz.html#saved', '.quiz-answer');
    await quiz.bringToFront();
    await waitForText(quiz, '.quiz-place', /Question 1 of 1/);
    await quiz.keyboard.press('1');
    await expect.poll(() => text(quiz, 'main'), { timeout: PATIENCE_MS }).toContain('See the score');
    await press(quiz, 'See the score');
    await waitForText(quiz, 'h1', /[01] of 1 right/);
    await quiz.close();

    await learn.bringToFront();
    await learn.evaluate(() => {
      location.hash = '#saved';
    });
    await expect.poll(() => learn.$('.saved-term'), { timeout: PATIENCE_MS }).not.toBeNull();
    const fileOf = await catchFile(learn);
    await press(learn, 'Save all to a file');
    await expect.poll(fileOf, { timeout: PATIENCE_MS }).toContain('"grade":"good"');
    const file = await fileOf();
    await deleteAll(learn);
    await take(learn, file);
    await waitForText(learn, '.learn-notice', /1 term new or added to, 1 new answer/);
    await press(learn, 'Save all to a file');
    await expect.poll(fileOf, { timeout: PATIENCE_MS }).toBe(file);
    await deleteAll(learn);
    await learn.close();
    await page.close();
  });

  test('takes terms from a file, reviews them by keys, and has the same after all was deleted and taken back', async () => {
    const page = await openExtensionPage(session, 'learn.html#saved', 'input[type=file]');
    await take(page, writeLearning(LEARNING));
    await waitForText(page, '.learn-notice', /2 terms new or added to, 0 new answers/);

    await page.evaluate(() => {
      location.hash = '#review';
    });
    await waitForText(page, '.question', /What does this term mean\?rapport/);
    await page.keyboard.press(' ');
    await waitForText(page, '.answer', /Your note: like being in tune/);
    await page.keyboard.press('3');
    await waitForText(page, '.question', /What does this term mean\?empathy/);
    await page.keyboard.press('Enter');
    await waitForText(page, '.answer', /^Answerempathy/);
    await page.keyboard.press('4');
    await waitForText(page, '.review-done', /Nothing is due\. The next term comes back in 10 minutes\./);
    await page.keyboard.press('u');
    await waitForText(page, '.answer', /^Answerempathy/);
    await page.keyboard.press('3');
    await waitForText(page, '.review-done', /Nothing is due/);

    await page.evaluate(() => {
      location.hash = '#saved';
    });
    await expect.poll(() => page.$('.saved-term'), { timeout: PATIENCE_MS }).not.toBeNull();
    const fileOf = await catchFile(page);
    await press(page, 'Save all to a file');
    await expect.poll(fileOf, { timeout: PATIENCE_MS }).toContain('psygloss-learning');
    const file = await fileOf();
    expect(readLearning(file)).toMatchObject({
      learning: {
        saved: LEARNING.saved,
        reviews: [
          { term: 'rapport', grade: 'good' },
          { term: 'empathy', grade: 'good' },
        ],
      },
    });

    await deleteAll(page);
    await take(page, file);
    await waitForText(page, '.learn-notice', /2 terms new or added to, 2 new answers/);
    await press(page, 'Save all to a file');
    await expect.poll(fileOf, { timeout: PATIENCE_MS }).toBe(file);
  });
});
