import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marksOf, openCard, waitForMark, waitForMarks } from '../../scripts/browser/page.ts';
import { inCard, pressInCard } from './support/card.ts';
import { restInFrame } from './support/marks.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('psygloss-card') !== null);

describe.each(BROWSERS)('the card in %s', (name) => {
  let session: Session;
  const title = (page: Page) => inCard(name, page, (root) => root.querySelector('.card-title')?.textContent ?? '');

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());

  async function openArticle(): Promise<Page> {
    const page = await session.open(session.fixture('article.html'));
    await waitForMarks(page, PATIENCE_MS);
    return page;
  }

  test('resting on a mark shows the definition first, then the evidence and the sources with their links', async () => {
    const page = await openArticle();
    await openCard(page, 'therapeutic alliance');
    const card = await inCard(name, page, (root) => ({
      order: [
        ...root.querySelectorAll('.card-title, .card-definition, .card-evidence, .card-sources, .card-links'),
      ].map(({ className }) => className),
      definition: root.querySelector('.card-definition')?.textContent ?? '',
      links: [...root.querySelectorAll('.card-citation a')].map((link) => link.getAttribute('href') ?? ''),
    }));
    expect(card.order).toEqual(['card-title', 'card-definition', 'card-evidence', 'card-sources', 'card-links']);
    expect(card.definition.length).toBeGreaterThan(20);
    expect(card.links.length).toBeGreaterThan(0);
    for (const link of card.links) expect(link).toMatch(/^https:\/\/(doi\.org|pubmed\.ncbi)/);
    await page.close();
  });

  test('a tap on a mark opens its card, and a tap elsewhere closes it', async () => {
    const page = await openArticle();
    const { x, y } = await waitForMark(page, 'therapeutic alliance', PATIENCE_MS);
    await page.touchscreen.tap(x, y);
    await page.waitForSelector('psygloss-card', { timeout: PATIENCE_MS });
    expect(await title(page)).toBe('therapeutic alliance');
    await page.touchscreen.tap(5, 5);
    await expect.poll(() => isOpen(page), { timeout: PATIENCE_MS }).toBe(false);
    await page.close();
  });

  test('crossing a mark opens nothing', async () => {
    const page = await openArticle();
    const point = await waitForMark(page, 'alliance rupture', PATIENCE_MS);
    await page.mouse.move(point.x, point.y - 40);
    await page.mouse.move(point.x, point.y);
    await page.mouse.move(point.x, point.y + 40);
    // A card that was on its way would open before the one that is waited for.
    const opened = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          const observer = new MutationObserver(() => {
            if (!document.querySelector('psygloss-card')) return;
            seen.push(String(CSS.highlights.size));
            observer.disconnect();
            resolve(seen);
          });
          observer.observe(document.documentElement, { childList: true });
        }),
    );
    await openCard(page, 'Countertransference');
    await opened;
    expect(await title(page)).toBe('countertransference');
    await page.close();
  });

  test('the pointer can move into the card, and the card goes when it leaves', async () => {
    const page = await openArticle();
    await openCard(page, 'therapeutic alliance');
    const box = await inCard(name, page, (root) => {
      const { x, y } = root.querySelector('.card-definition')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 20, y: y + 10 };
    });
    // At once: on the way, between mark and card, it may stay no longer than 300 ms, and a busy machine may take that for one step.
    await page.mouse.move(box.x, box.y);
    await pressInCard(name, page, 'More, with an example');
    expect(await isOpen(page)).toBe(true);
    await page.mouse.move(990, 790, { steps: 3 });
    // It was pressed in, so it has the focus and stays; Esc is heard all the same.
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page), { timeout: PATIENCE_MS }).toBe(false);
    await openCard(page, 'Countertransference');
    await page.mouse.move(990, 790, { steps: 3 });
    await expect.poll(() => isOpen(page), { timeout: PATIENCE_MS }).toBe(false);
    await page.close();
  });

  test('Esc closes the card while the pointer stays on the mark', async () => {
    const page = await openArticle();
    await openCard(page, 'therapeutic alliance');
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page), { timeout: PATIENCE_MS }).toBe(false);
    await page.close();
  });

  test('a related term opens in place, with the way back', async () => {
    const page = await openArticle();
    await openCard(page, 'therapeutic alliance');
    const related = await inCard(name, page, (root) => root.querySelector('.card-links .card-link')?.textContent ?? '');
    await pressInCard(name, page, related);
    await expect.poll(() => title(page), { timeout: PATIENCE_MS }).toBe(related);
    await pressInCard(name, page, 'therapeutic alliance');
    await expect.poll(() => title(page), { timeout: PATIENCE_MS }).toBe('therapeutic alliance');
    await page.close();
  });

  test('the card lies within the viewport and beside its mark, wherever the mark is', async () => {
    const page = await session.open(session.fixture('corners.html'));
    await waitForMarks(page, PATIENCE_MS);
    await expect.poll(() => marksOf(page, 'rapport'), { timeout: PATIENCE_MS }).toHaveLength(4);
    for (const point of await marksOf(page, 'rapport')) {
      await page.mouse.move(500, 20);
      await expect.poll(() => isOpen(page), { timeout: PATIENCE_MS }).toBe(false);
      await page.mouse.move(point.x, point.y);
      await page.mouse.move(point.x + 1, point.y);
      await page.waitForSelector('psygloss-card', { timeout: PATIENCE_MS });
      const placed = () =>
        inCard(name, page, (root) => {
          const { left, top, right, bottom } = root.querySelector('.surface')?.getBoundingClientRect() ?? new DOMRect();
          return { left, top, right, bottom };
        });
      await expect.poll(async () => (await placed()).right, { timeout: PATIENCE_MS }).toBeGreaterThan(0);
      const { left, top, right, bottom } = await placed();
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(1000);
      expect(bottom).toBeLessThanOrEqual(800);
      const covers = point.x > left && point.x < right && point.y > top && point.y < bottom;
      expect(covers).toBe(false);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  test('in a modal dialog the card can be used, and Esc closes it but not the dialog', async () => {
    const page = await session.open(session.fixture('dialog.html'));
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, 'therapeutic alliance');
    await pressInCard(name, page, 'More, with an example');
    expect(await inCard(name, page, (root) => root.querySelector('details')?.open)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page), { timeout: PATIENCE_MS }).toBe(false);
    expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
    await page.close();
  });

  test('Esc closes the card of a frame while the focus is outside that frame', async () => {
    const page = await session.open(session.fixture('iframe.html'));
    const frame = await restInFrame(page, '#same');
    const isOpenThere = () => frame.evaluate(() => document.querySelector('psygloss-card') !== null);
    await expect.poll(isOpenThere, { timeout: PATIENCE_MS }).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(isOpenThere, { timeout: PATIENCE_MS }).toBe(false);
    await page.close();
  });

  test('the page can neither reach into the card nor style it', async () => {
    const page = await openArticle();
    await openCard(page, 'therapeutic alliance');
    expect(await page.evaluate(() => document.querySelector('psygloss-card')?.shadowRoot ?? null)).toBeNull();
    await page.addStyleTag({
      content:
        '* { font-size: 40px !important; color: red !important } html > psygloss-card { display: none !important }',
    });
    const look = await inCard(name, page, (root) => {
      const definition = root.querySelector('.card-definition');
      return definition
        ? { size: getComputedStyle(definition).fontSize, height: definition.getBoundingClientRect().height }
        : undefined;
    });
    expect(look?.size).toBe('14px');
    expect(look?.height).toBeGreaterThan(0);
    await page.close();
  });
});
