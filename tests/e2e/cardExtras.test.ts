import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, waitForMarks } from '../../scripts/browser/page.ts';
import { inCard, pressInCard } from './support/card.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';
import { sayWith } from './support/speech.ts';

const TERM = 'therapeutic alliance';
const cardsOn = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('psygloss-card').length);

describe.each(BROWSERS)('what can be done with a card in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());

  async function openOn(path: string): Promise<Page> {
    const page = await session.open(session.fixture(path));
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, TERM);
    return page;
  }

  const titleOf = (page: Page) =>
    inCard(name, page, (root) => root.querySelector('.card-title')?.textContent ?? '').catch(() => undefined);
  const expectTitle = (page: Page) => expect.poll(() => titleOf(page), { timeout: PATIENCE_MS });
  const expectCards = (page: Page) => expect.poll(() => cardsOn(page), { timeout: PATIENCE_MS });
  const placeOf = (page: Page) =>
    inCard(name, page, (root) => {
      const { x, y } = root.querySelector('.surface')?.getBoundingClientRect() ?? new DOMRect();
      return { x, y };
    });
  const middleOfTitle = (page: Page) =>
    inCard(name, page, (root) => {
      const { x, y, height } = root.querySelector('.card-title')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 40, y: y + height / 2 };
    });

  test('a term within the definition opens in place, and the way back is shown', async () => {
    const page = await openOn('article.html');
    await pressInCard(name, page, 'therapist');
    await expectTitle(page).toBe('psychotherapist');
    const way = await inCard(name, page, (root) => root.querySelector('.card-crumbs')?.textContent);
    expect(way).toBe(TERM);
    await session.screenshot(page, 'card-nested');
    await pressInCard(name, page, TERM);
    await expectTitle(page).toBe(TERM);
    await page.close();
  });

  test('two confusable terms stand side by side', async () => {
    const page = await openOn('article.html');
    await pressInCard(name, page, 'Compare rapport');
    await expectTitle(page).toBe(`${TERM} and rapport`);
    const columns = await inCard(name, page, (root) =>
      [...root.querySelectorAll('.comparison section')].map((column) => column.getBoundingClientRect().left),
    );
    expect(columns[1]).toBeGreaterThan((columns[0] ?? 0) + 100);
    await session.screenshot(page, 'card-comparison');
    await page.close();
  });

  test('a pinned card stays while others open and close, until it is closed itself', async () => {
    const page = await openOn('article.html');
    const before = await page.evaluate(() => document.documentElement.outerHTML.replace(/<psygloss-card.*$/s, ''));
    await pressInCard(name, page, 'Pin');
    // Out of the way of the other marks, into the corner below on the right.
    await pressInCard(name, page, 'Move');
    await pressInCard(name, page, 'Move');
    await page.mouse.click(990, 790);
    await expectTitle(page).toBe(TERM);
    await openCard(page, 'Countertransference');
    await expectCards(page).toBe(2);
    await expectTitle(page).toBe('countertransference');
    await session.screenshot(page, 'card-pinned');
    await page.keyboard.press('Escape');
    await expectCards(page).toBe(1);
    await expectTitle(page).toBe(TERM);
    await page.keyboard.press('Escape');
    expect(await cardsOn(page)).toBe(1);
    await pressInCard(name, page, 'Close');
    await expectCards(page).toBe(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toContain(before);
    await page.close();
  });

  test('a card is dragged by its title, which pins it, and moved by keys and from corner to corner', async () => {
    const page = await openOn('article.html');
    const [at, from] = [await placeOf(page), await middleOfTitle(page)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 100, from.y + 50, { steps: 5 });
    await page.mouse.move(from.x + 200, from.y + 90, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => placeOf(page), { timeout: PATIENCE_MS }).toEqual({ x: at.x + 200, y: at.y + 90 });
    await page.mouse.move(5, 5);
    await expectTitle(page).toBe(TERM);
    await pressInCard(name, page, 'Move');
    const corner = await placeOf(page);
    expect(Math.min(corner.x, corner.y)).toBe(8);
    const [key, change] = corner.x === 8 ? (['ArrowRight', 24] as const) : (['ArrowLeft', -24] as const);
    await page.keyboard.press(key);
    await expect.poll(async () => (await placeOf(page)).x, { timeout: PATIENCE_MS }).toBe(corner.x + change);
    await page.keyboard.press('Escape');
    await expectCards(page).toBe(0);
    await page.close();
  });

  test('a definition that is selected by hand holds the terms within it', async () => {
    const page = await openOn('article.html');
    const selected = await inCard(name, page, (root) => {
      const definition = root.querySelector('.card-definition');
      const selection = document.getSelection();
      if (definition) selection?.selectAllChildren(definition);
      return String(selection);
    });
    expect(selected).toMatch(/^The working partnership between client and therapist\. In/);
    await page.close();
  });

  test('a reference to the entry is copied, as text and with italics', async () => {
    const page = await openOn('article.html');
    await pressInCard(name, page, 'Copy');
    await pressInCard(name, page, 'This entry (APA)');
    const said = () =>
      inCard(name, page, (root) => root.querySelector('.card-actions [role=status]')?.textContent ?? '');
    await expect.poll(said, { timeout: PATIENCE_MS }).toBe('Copied: This entry (APA)');
    await session.screenshot(page, 'card-copied');
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.contentEditable = 'true';
      document.body.prepend(box);
      box.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
    const pasted = () =>
      page.$eval('div[contenteditable]', ({ textContent, innerHTML }) => ({ textContent, innerHTML }));
    await expect.poll(pasted, { timeout: PATIENCE_MS }).toMatchObject({
      textContent: expect.stringMatching(
        /^Psygloss\. \(2026, \w+ \d+\)\. Therapeutic alliance\. In Psygloss \(Version /,
      ),
      innerHTML: expect.stringContaining('<i'),
    });
    await page.close();
  });

  test('a term is said aloud by a voice of this device, or it is said that there is none (Firefox: as the machine has it)', async () => {
    const page = await openOn('article.html');
    const spoken = await sayWith(session, [
      { voiceName: 'Far', lang: 'en-US', remote: true },
      { voiceName: 'Near', lang: 'en-GB', remote: false },
    ]);
    await pressInCard(name, page, 'Listen');
    const said = () => inCard(name, page, (root) => root.querySelector('.card-voiceless')?.textContent ?? '');
    if (spoken) await expect.poll(spoken, { timeout: PATIENCE_MS }).toEqual([[TERM, 'Near']]);
    if (!(await sayWith(session, []))) return page.close();
    await pressInCard(name, page, 'Listen');
    await expect.poll(said, { timeout: PATIENCE_MS }).toContain('No English voice');
    await page.close();
  });
});
