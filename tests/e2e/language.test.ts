import { expect, test } from 'vitest';
import { listedTerms, openPopup } from '../../scripts/browser/page.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { openOptions } from './support/options.ts';
import { PATIENCE_MS, startSession } from './support/session.ts';

test('a German Chromium has a German interface, around entries that are marked as English', async () => {
  const session = await startSession('chrome', { language: 'de' });
  try {
    const page = await session.open(session.fixture('article.html'));
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    await popup.setViewport({ width: 380, height: 600 });
    expect((await listedTerms(popup, PATIENCE_MS)).map(({ term }) => term)).toContain('therapeutic alliance');
    await popup.bringToFront();
    await session.screenshot(popup, 'german-popup');
    const words = await popup.evaluate(() => [document.documentElement.lang, document.body.innerText]);
    expect(words[0]).toBe('de');
    expect(words[1]).toContain('Auf dieser Seite');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.page-term')?.click());
    await popup.waitForSelector('.card', { timeout: PATIENCE_MS });
    await session.screenshot(popup, 'german-card');
    const languages = await popup.evaluate(() =>
      ['.card', '.card-definition', '.card-sources'].map((part) => document.querySelector(part)?.getAttribute('lang')),
    );
    expect(languages).toEqual(['de', 'en', 'en']);

    const options = await openOptions(session);
    expect(await options.evaluate(() => document.title)).toBe('Psygloss-Einstellungen');
    await options.setViewport({ width: 900, height: 1600 });
    await options.bringToFront();
    await session.screenshot(options, 'german-options');
    const glossary = await openExtensionPage(session, 'glossary.html', '.glossary-topics');
    await glossary.bringToFront();
    await session.screenshot(glossary, 'german-glossary');
  } finally {
    await session.close();
  }
});
