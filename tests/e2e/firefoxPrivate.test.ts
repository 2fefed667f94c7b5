import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openCard, waitForMarks } from '../../scripts/browser/page.ts';
import { inCard, pressInCard } from './support/card.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { savedTerms } from './support/kept.ts';
import { createProfile, type KeptProfile } from './support/keptProfile.ts';
import { PATIENCE_MS, type Session } from './support/session.ts';
import { ownTabs } from './support/tabs.ts';

type Extension = { readonly browser: Pick<Browser, 'storage' | 'windows' | 'tabs' | 'runtime' | 'extension'> };

const STAR = 'Save therapeutic alliance, to learn it';

// A page of the extension there has a database of its own, and hears no channel of ordinary windows.
describe('private windows in firefox', () => {
  let profile: KeptProfile;
  let session: Session;
  /** In an ordinary window. */
  let options: Page;
  beforeAll(async () => {
    profile = createProfile('firefox');
    session = await profile.start();
  });
  beforeEach(async () => {
    options = await openExtensionPage(session, 'options.html', 'h1');
  });
  afterEach(() => options.close());
  afterAll(async () => {
    await session?.close();
    profile.remove();
  });

  const poll = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: PATIENCE_MS });
  const saved = () => options.evaluate(savedTerms);

  /** Opens a private window with these pages, of which the last is in front; gives its id. */
  const openPrivately = (urls: string[]) =>
    options.evaluate(async (url) => {
      const { windows, tabs } = (globalThis as unknown as Extension).browser;
      const window = await windows.create({ incognito: true, url });
      const last = window.tabs?.at(-1)?.id;
      if (last !== undefined) await tabs.update(last, { active: true });
      return window.id ?? 0;
    }, urls);
  const close = (windowId: number) =>
    options.evaluate((id) => (globalThis as unknown as Extension).browser.windows.remove(id), windowId);

  async function pageAt(url: string): Promise<Page> {
    const find = async () => {
      for (const page of await session.browser.pages())
        if ((await page.evaluate(() => location.href).catch(() => '')) === url) return page;
      return undefined;
    };
    await poll(find).toBeDefined();
    return (await find()) ?? expect.unreachable('the page was closed');
  }

  test('a star says that its term stays, and saves nothing of the page', async () => {
    await options.evaluate(() =>
      (globalThis as unknown as Extension).browser.storage.sync.set({ settings: { keepSentences: true } }),
    );
    const url = session.fixture('article.html');
    const window = await openPrivately([url]);
    const page = await pageAt(url);
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, 'therapeutic alliance');
    const title = () => inCard('firefox', page, (root) => root.querySelector<HTMLElement>('.card-star')?.title);
    await poll(title).toContain('It stays saved when this private window is closed.');
    await pressInCard('firefox', page, STAR);
    await poll(saved).toMatchObject([{ id: 'therapeutic-alliance', met: [] }]);
    await close(window);
  });

  test('the quiz on saved terms leads to an ordinary window, which knows them', async () => {
    const window = await openPrivately([session.extensionPage('quiz.html#saved')]);
    const quiz = await pageAt(session.extensionPage('quiz.html#saved'));
    await poll(() => quiz.evaluate(() => document.querySelector('h1')?.textContent)).toBe(
      'What you saved is not in private windows.',
    );
    await quiz.evaluate(() => document.querySelector<HTMLElement>('.own-button')?.click());
    const places = async () => {
      const texts = (await ownTabs(session)).map(({ page }) =>
        page.evaluate(() => document.querySelector('.quiz-place')?.textContent ?? ''),
      );
      return (await Promise.all(texts)).join('');
    };
    await poll(places).toBe('Question 1 of 1');
    await close(window);
  });

  test('the stars of the panel follow what is saved and taken out elsewhere', async () => {
    const url = session.fixture('article.html');
    const window = await openPrivately([session.extensionPage('sidepanel.html'), url]);
    const panel = await pageAt(session.extensionPage('sidepanel.html'));
    const stars = () =>
      panel.evaluate(() => [...document.querySelectorAll('.card-star')].map((star) => star.ariaPressed));
    await poll(stars).toEqual(['true', 'false', 'false']);
    await options.evaluate(() =>
      (globalThis as unknown as Extension).browser.runtime.sendMessage({
        type: 'saveTerm',
        id: 'therapeutic-alliance',
        change: 'remove',
      }),
    );
    await poll(stars).toEqual(['false', 'false', 'false']);
    await close(window);
  });
});
