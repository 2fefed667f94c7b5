import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import { inCard, pressInCard } from './support/card.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { openOptions } from './support/options.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

/** Runs in a page of the extension: leaves what is saved as a newer version would. */
function makeNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('psygloss-learning', 1_000);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

describe.each(BROWSERS)('what is saved, written by a newer version, in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());

  test('is said by star and quiz, and nothing is claimed of it by the popup', async () => {
    const options = await openOptions(session);
    await options.evaluate(makeNewer);
    const page = await session.open(session.fixture('article.html'));
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, 'therapeutic alliance');
    await pressInCard(name, page, 'Save therapeutic alliance, to learn it');
    const said = () => inCard(name, page, (root) => root.querySelector('.card-refused')?.textContent);
    await expect.poll(said, { timeout: PATIENCE_MS }).toContain('It was stored by a newer version of Psygloss.');

    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    const buttons = () =>
      popup.evaluate(() => [...document.querySelectorAll('button')].map(({ textContent }) => textContent));
    await expect.poll(buttons, { timeout: PATIENCE_MS }).toContain('Learn');
    await popup.close();

    const quiz = await openExtensionPage(session, 'quiz.html#saved', 'h1');
    const text = () => quiz.evaluate(() => document.querySelector('main')?.textContent);
    await expect.poll(text, { timeout: PATIENCE_MS }).toContain('It was stored by a newer version of Psygloss.');
  });
});
