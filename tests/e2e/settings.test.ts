import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openCard, openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import type { FileServer } from '../../scripts/browser/serve.ts';
import { BROWSERS, PATIENCE_MS, type Session, serveFixtures, startSession } from './support/session.ts';

type Extension = { readonly chrome: Pick<Browser, 'storage' | 'runtime' | 'tabs'> };

const marks = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.get('psygloss-term')?.size ?? 0);
const isOn = (popup: Page) =>
  popup.evaluate(() => document.querySelector<HTMLInputElement>('.site-switch input')?.checked);
const press = (popup: Page) =>
  popup.evaluate(() => document.querySelector<HTMLInputElement>('.site-switch input')?.click());

async function openWithPopup(session: Session): Promise<{ page: Page; popup: Page }> {
  const page = await session.open(session.fixture('article.html'));
  const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
  await expect.poll(() => isOn(popup), { timeout: PATIENCE_MS }).toBeDefined();
  return { page, popup };
}

describe.each(BROWSERS)('settings in %s', (name) => {
  let profile: string;
  let server: FileServer;
  let session: Session;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'psygloss-profile-'));
    server = await serveFixtures();
    session = await startSession(name, { profile, server });
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
    // What the browser has left running may still write there.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test('a damaged setting is read as far as it makes sense, and nothing of it is thrown away', async () => {
    const { page, popup } = await openWithPopup(session);
    await waitForMarks(page, PATIENCE_MS);
    await popup.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      await storage.sync.set({ settings: { sitesOff: [7, '127.0.0.1', null], fromTheFuture: { a: 1 } } });
    });
    await expect.poll(() => marks(page), { timeout: PATIENCE_MS }).toBe(0);
    await expect.poll(() => isOn(popup), { timeout: PATIENCE_MS }).toBe(false);
    await press(popup);
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    const stored = await popup.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      return (await storage.sync.get('settings')).settings;
    });
    expect(stored).toEqual({ sitesOff: [], fromTheFuture: { a: 1 }, setAside: [7, null] });
    await page.close();
    await popup.close();
  });

  test('a setting that the browser will not sync is kept on this device, and the popup says so', async () => {
    const { page, popup } = await openWithPopup(session);
    await waitForMarks(page, PATIENCE_MS);
    await popup.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      // All items may hold 102,400 bytes; what is unknown is kept, so that the next write is over the quota.
      const sitesOff = Array.from({ length: 395 }, (_, index) => `site-${index}.example`);
      await storage.local.set({ settings: { sitesOff, unknown: 'x'.repeat(110_000) } });
    });
    await press(popup);
    await expect
      .poll(() => popup.$eval('.site-note', (note) => note.textContent).catch(() => ''), { timeout: PATIENCE_MS })
      .toContain('kept on this device only');
    await expect.poll(() => marks(page), { timeout: PATIENCE_MS }).toBe(0);
    await popup.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      await storage.local.clear();
      await storage.sync.clear();
    });
    await page.close();
    await popup.close();
  });

  test('messages that do not parse are refused and warned of once', async () => {
    const { page, popup } = await openWithPopup(session);
    const receiver = await session.browser.newPage();
    void receiver.goto(session.extensionPage('popup.html')).catch(() => undefined);
    const isReady = () => receiver.evaluate(() => document.querySelector('.search-box') !== null).catch(() => false);
    await expect.poll(isReady, { timeout: PATIENCE_MS }).toBe(true);
    await receiver.evaluate(() => {
      const warnings: string[] = [];
      Object.assign(globalThis, { warnings });
      console.warn = (text: string) => warnings.push(text);
    });
    const sendBad = () =>
      popup.evaluate(async () => {
        const { runtime } = (globalThis as unknown as Extension).chrome;
        const bad: unknown[] = ['text', { type: 'unheardOf' }, { type: 'entriesWanted', ids: 'all' }];
        const send = (message: unknown): Promise<unknown> => runtime.sendMessage(message).catch(() => undefined);
        return (await Promise.all(bad.map(send))).map((reply) => reply ?? 'nothing');
      });
    const warnings = () => receiver.evaluate(() => (globalThis as unknown as { warnings: string[] }).warnings);
    // The receiver listens some time after it shows its first control.
    const warningsAfterAll = async () => {
      expect(await sendBad()).toEqual(['nothing', 'nothing', 'nothing']);
      return warnings();
    };
    const once = [expect.stringContaining('refused a message')];
    await expect.poll(warningsAfterAll, { timeout: PATIENCE_MS }).toEqual(once);
    await sendBad();
    expect(await warnings()).toEqual(once);
    for (const each of [page, popup, receiver]) await each.close();
  });

  test('a site that was switched off is still off after a restart of the browser', async () => {
    const before = await openWithPopup(session);
    // As long as there are none anyway, that none are there would not say that the switch is stored.
    await waitForMarks(before.page, PATIENCE_MS);
    await press(before.popup);
    await expect.poll(() => marks(before.page), { timeout: PATIENCE_MS }).toBe(0);
    await session.close();

    session = await startSession(name, { profile, server });
    const { page, popup } = await openWithPopup(session);
    expect(await isOn(popup)).toBe(false);
    expect(await marks(page)).toBe(0);
    await press(popup);
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    await page.close();
    await popup.close();
  });

  test('once the extension is updated, nothing is left of its old script: no card, and no mark but those of the new one', async () => {
    const { page, popup } = await openWithPopup(session);
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, 'therapeutic alliance');
    await page.evaluate(() => Object.assign(globalThis, { old: CSS.highlights.get('psygloss-term') }));
    await popup.evaluate(() => (globalThis as unknown as Extension).chrome.runtime.reload()).catch(() => undefined);
    const leftover = async () => {
      // The old script looks up whether it is still wanted when the pointer comes to something.
      await page.mouse.move(500, 780);
      await page.mouse.move(500, 100);
      return page.evaluate(() => document.querySelectorAll('psygloss-card').length);
    };
    await expect.poll(leftover, { timeout: PATIENCE_MS }).toBe(0);
    const isOldGone = () =>
      page.evaluate(() => CSS.highlights.get('psygloss-term') !== (globalThis as unknown as { old: Highlight }).old);
    await expect.poll(isOldGone, { timeout: PATIENCE_MS }).toBe(true);
    // Firefox puts the new script into pages that are open; Chromium waits for the next load.
    const expected = name === 'firefox' ? 3 : 0;
    await expect.poll(() => marks(page), { timeout: PATIENCE_MS }).toBe(expected);
    await page.evaluate(() => document.body.append('And rapport is added.'));
    if (name === 'firefox') await openCard(page, 'Countertransference');
    await page.close();
  });
});
