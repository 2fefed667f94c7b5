import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openCard, openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import { inCard, pressInCard } from './support/card.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { savedTerms } from './support/kept.ts';
import { restInFrame } from './support/marks.ts';
import { openOptions } from './support/options.ts';
import { stopBackground } from './support/powers.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

/** What a page of the extension has of it. */
type Extension = { readonly chrome: Pick<Browser, 'storage' | 'runtime' | 'tabs' | 'action' | 'alarms'> };

const TERM = 'therapeutic alliance';
const STAR = `Save ${TERM}, to learn it`;

/** Runs in a page of the extension: saves a term with a note, as the page of saved terms would. */
function saveWithNote(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('psygloss-learning');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('terms', 'readwrite');
      const schedule = { due: 0, reviews: 0, lapses: 0, stability: 0, isLearned: false };
      writing
        .objectStore('terms')
        .put({ id: 'therapeutic-alliance', at: 1, note: 'mine', notedAt: 1, met: [], schedule });
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs in a page of the extension: saves a term that is due at a time, and tells of it as the page of saved terms would. */
async function saveDueAt(due: number): Promise<void> {
  const { runtime } = (globalThis as unknown as Extension).chrome;
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('psygloss-learning');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('terms', 'readwrite');
      const schedule = { due, reviews: 0, lapses: 0, stability: 0, isLearned: false };
      writing.objectStore('terms').put({ id: 'rapport', at: due, note: '', notedAt: 0, met: [], schedule });
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
  const channel = new BroadcastChannel('psygloss-learning');
  channel.postMessage('changed');
  channel.close();
  await runtime.sendMessage({ type: 'dueWanted' });
}

/** Runs in a page of the extension: what wakes the background. */
async function alarms(): Promise<string[]> {
  const { alarms } = (globalThis as unknown as Extension).chrome;
  return (await alarms.getAll()).map(({ name }) => name);
}

/** Runs in a page of the extension: takes a term out as its star does. */
async function takeOut(id: string): Promise<void> {
  const { runtime } = (globalThis as unknown as Extension).chrome;
  await runtime.sendMessage({ type: 'saveTerm', id, change: 'remove' });
}

/** Runs in a page of the extension: what was chosen in the options. */
async function storedSettings(): Promise<unknown> {
  const { storage } = (globalThis as unknown as Extension).chrome;
  return (await storage.sync.get('settings')).settings ?? {};
}

/** Runs in a page of the extension: what the icon shows over the tabs, each text once. */
async function badge(): Promise<string> {
  const { tabs, action } = (globalThis as unknown as Extension).chrome;
  const all = await tabs.query({});
  const texts = await Promise.all(all.map(({ id }) => (id === undefined ? '' : action.getBadgeText({ tabId: id }))));
  return [...new Set(texts)].join('|');
}

describe.each(BROWSERS)('saving in %s', (name) => {
  let session: Session;
  let options: Page;
  const opened: Page[] = [];

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    options = await openOptions(session);
    opened.push(options);
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  async function openCardOn(path: string): Promise<Page> {
    const page = await session.open(session.fixture(path));
    opened.push(page);
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, TERM);
    return page;
  }

  const poll = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: PATIENCE_MS });
  const saved = () => options.evaluate(savedTerms);
  const ids = async () => (await saved()).map(({ id }) => id);
  const isStarred = (page: Page) =>
    inCard(name, page, (root) => root.querySelector('.card-star')?.getAttribute('aria-pressed'));

  /** Presses a choice of the options, and waits until it is stored. */
  async function choose(label: string, member: string): Promise<void> {
    await options.bringToFront();
    const box = await options.waitForSelector(`::-p-aria(${label})`, { timeout: PATIENCE_MS });
    await box?.click();
    await poll(() => options.evaluate(storedSettings)).toHaveProperty(member);
  }

  test('the star of a card saves its term and nothing of the page, on the icon too, and takes it out again', async () => {
    const page = await openCardOn('article.html');
    await pressInCard(name, page, STAR);
    await poll(() => isStarred(page)).toBe('true');
    await session.screenshot(page, 'card-starred');
    expect(await saved()).toMatchObject([{ id: 'therapeutic-alliance', note: '', met: [] }]);
    await poll(() => options.evaluate(badge)).toBe('1');
    await pressInCard(name, page, STAR);
    await poll(ids).toEqual([]);
    await poll(() => options.evaluate(badge)).toBe('');
  });

  test('a card that stays open saves nothing while that is not chosen', async () => {
    const page = await openCardOn('article.html');
    // Longer than a card is read where that is chosen.
    const opened = Date.now();
    await poll(async () => Date.now() - opened).toBeGreaterThan(4_000);
    expect(await ids()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('a second press of the star brings back what was kept with a term', async () => {
    await options.evaluate(saveWithNote);
    const page = await openCardOn('article.html');
    await poll(() => isStarred(page)).toBe('true');
    await pressInCard(name, page, STAR);
    await poll(ids).toEqual([]);
    await pressInCard(name, page, STAR);
    await poll(saved).toMatchObject([{ id: 'therapeutic-alliance', note: 'mine' }]);
    await pressInCard(name, page, STAR);
    await poll(ids).toEqual([]);
  });

  test('what becomes due while the background sleeps wakes it, and nothing does where nothing is saved', async () => {
    await poll(() => options.evaluate(alarms)).toEqual([]);
    await options.evaluate(saveDueAt, Date.now() + 10_000);
    await poll(() => options.evaluate(alarms)).toEqual(['due']);
    await stopBackground(session);
    expect(await options.evaluate(badge)).toBe('');
    await poll(() => options.evaluate(badge)).toBe('1');
    await options.evaluate(takeOut, 'rapport');
    await poll(() => options.evaluate(badge)).toBe('');
    await poll(() => options.evaluate(alarms)).toEqual([]);
  });

  test('panel and popup save too, and the popup tells how much is due', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html', '.panel');
    const page = await session.open(session.fixture('article.html'));
    opened.push(panel, page);
    await poll(() => panel.evaluate(() => document.querySelectorAll('.page-term').length)).toBe(3);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.card-star')?.click());
    await poll(ids).toEqual(['therapeutic-alliance']);
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    opened.push(popup);
    await poll(() => popup.evaluate(() => document.body.textContent)).toContain('Review 1 term');
    await poll(() => popup.evaluate(() => document.querySelector('.page-term') !== null)).toBe(true);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.page-term')?.click());
    await poll(() => popup.evaluate(() => document.querySelector('.card-star')?.ariaPressed)).toBe('true');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.card-star')?.click());
    await poll(ids).toEqual([]);
    await poll(() => panel.evaluate(() => document.querySelector('.card-star')?.ariaPressed)).toBe('false');
  });

  test('by choice, what is read is saved by itself, with the sentence in which it was met', async () => {
    // As after a new start of the browser: the tests before have taken the term out.
    await options.evaluate(() => (globalThis as unknown as Extension).chrome.storage.session.clear());
    await choose('Save each term whose card I have read', 'saveRead');
    await choose('Keep the sentence in which I met a term', 'keepSentences');
    const page = await openCardOn('article.html');
    await poll(ids).toEqual(['therapeutic-alliance']);
    await poll(() => isStarred(page)).toBe('true');
    const [term] = await saved();
    expect(term?.met).toMatchObject([
      {
        sentence: 'A good therapeutic alliance is made by two.',
        start: 7,
        end: 27,
        title: 'Article',
        address: session.fixture('article.html'),
      },
    ]);
    await choose('Show on the icon how many terms are due', 'showDue');
    await poll(() => options.evaluate(badge)).toBe('');
    await options.evaluate(saveDueAt, Date.now() + 600_000);
    await poll(ids).toContain('rapport');
    await poll(() => options.evaluate(alarms)).toEqual([]);
    await options.evaluate(takeOut, 'rapport');
  });

  // After the test before it, what is read is saved.
  test('what was taken out is not saved by being read, until its star is pressed', async () => {
    const page = await openCardOn('article.html');
    await poll(() => isStarred(page)).toBe('true');
    await pressInCard(name, page, STAR);
    await poll(ids).toEqual([]);
    const again = await openCardOn('article.html');
    const shown = Date.now();
    await poll(async () => Date.now() - shown).toBeGreaterThan(4_000);
    expect(await ids()).toEqual([]);
    await pressInCard(name, again, STAR);
    await poll(ids).toEqual(['therapeutic-alliance']);
  });

  test('what is read in a frame is saved with the page around it', async () => {
    const page = await session.open(session.fixture('iframe.html'));
    opened.push(page);
    await page.bringToFront();
    await restInFrame(page, '#cross');
    await poll(async () => (await saved()).find(({ id }) => id === 'countertransference')?.met).toMatchObject([
      { sentence: 'In the frame: countertransference.', title: 'Frames', address: session.fixture('iframe.html') },
    ]);
  });
});
