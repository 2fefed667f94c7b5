import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { waitForMarks } from '../../scripts/browser/page.ts';
import { inCard, waitForNoCard } from './support/card.ts';
import { addressesOf, giveCommand, giveCommandByHand } from './support/commands.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

/** What tells whether a panel is open: Chromium's way, or Firefox's. */
type Extension = {
  readonly chrome: {
    readonly runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
    readonly sidebarAction?: Browser['sidebarAction'];
  };
};

describe.each(BROWSERS)('the keyboard in %s', (name) => {
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
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    return page;
  }

  const look = (page: Page) =>
    inCard(name, page, (root) => ({
      title: root.querySelector('.card-title')?.textContent ?? '',
      announced: root.querySelector('.announcement')?.textContent ?? '',
      definition: root.querySelector('.card-definition')?.textContent ?? '',
      focused: root.activeElement?.className ?? '',
    })).catch(() => undefined);
  const expectCard = (page: Page) => expect.poll(() => look(page), { timeout: PATIENCE_MS });

  test('walks the terms with their cards, announces each once, and leaves nothing behind', async () => {
    const page = await open('article.html');
    for (const title of ['therapeutic alliance', 'alliance rupture', 'countertransference', 'therapeutic alliance']) {
      await giveCommand(session, 'next-term');
      await expectCard(page).toMatchObject({ title, announced: expect.stringMatching(new RegExp(`^${title}. .+`)) });
      const card = await look(page);
      expect(card?.announced).toBe(`${title}. ${card?.definition}`);
    }
    await giveCommand(session, 'previous-term');
    await expectCard(page).toMatchObject({ title: 'countertransference' });
    await session.screenshot(page, 'walking');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('moves the focus into the card and back to where it was', async () => {
    const page = await open('article.html');
    await page.focus('a');
    await giveCommand(session, 'next-term');
    await expectCard(page).toMatchObject({ title: 'countertransference' });
    await giveCommand(session, 'focus-card');
    await expectCard(page).toMatchObject({ focused: 'card-title', announced: '' });
    await session.screenshot(page, 'walking-focus');
    await page.keyboard.press('Tab');
    await expectCard(page).toMatchObject({ focused: 'card-button card-star' });
    await giveCommand(session, 'focus-card');
    await expectCard(page).toMatchObject({ focused: '', title: 'countertransference' });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test('with a card open, Tab stops nowhere in it', async () => {
    const page = await open('article.html');
    await giveCommand(session, 'next-term');
    await expectCard(page).toMatchObject({ title: 'therapeutic alliance' });
    await page.focus('a');
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press('Tab');
      expect(await look(page)).toMatchObject({ focused: '' });
    }
  });

  test('walks in the frame that has the focus, and in no other', async () => {
    const page = await open('iframe.html');
    const frame = await (await page.waitForSelector('#cross'))?.contentFrame();
    if (!frame) throw new Error('The frame did not load.');
    const isOpen = (where: Page | Frame) => where.evaluate(() => document.querySelector('psygloss-card') !== null);
    const isMarked = () => frame.evaluate(() => CSS.highlights.has('psygloss-term'));
    await expect.poll(isMarked, { timeout: PATIENCE_MS }).toBe(true);
    await frame.click('p', { offset: { x: 2, y: 2 } });
    await giveCommand(session, 'next-term');
    await expect.poll(() => isOpen(frame), { timeout: PATIENCE_MS }).toBe(true);
    expect(await isOpen(page)).toBe(false);
  });

  test('switches the site off and on', async () => {
    const page = await open('article.html');
    const marks = () => page.evaluate(() => CSS.highlights.get('psygloss-term')?.size ?? 0);
    await giveCommand(session, 'switch-site');
    await expect.poll(marks, { timeout: PATIENCE_MS }).toBe(0);
    await giveCommand(session, 'switch-site');
    await expect.poll(marks, { timeout: PATIENCE_MS }).toBe(3);
  });

  test('looks up what is selected', async () => {
    const page = await open('article.html');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('a') ?? document.body));
    await giveCommand(session, 'look-up-selection');
    await expect
      .poll(() => addressesOf(session), { timeout: PATIENCE_MS })
      .toContain(session.extensionPage('glossary.html#countertransference'));
  });

  test('opens the panel', async () => {
    const own = await openExtensionPage(session, 'welcome.html', '.welcome');
    opened.push(own);
    const isOpen = () =>
      own.evaluate(async () => {
        const { runtime, sidebarAction } = (globalThis as unknown as Extension).chrome;
        if (sidebarAction) return sidebarAction.isOpen({});
        return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
      });
    expect(await isOpen()).toBe(false);
    await giveCommandByHand(session, own, 'open-panel');
    await expect.poll(isOpen, { timeout: PATIENCE_MS }).toBe(true);
  });
});
