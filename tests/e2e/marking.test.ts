import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openCard, waitForMark } from '../../scripts/browser/page.ts';
import { inCard, pressInCard, waitForNoCard } from './support/card.ts';
import { markedTexts } from './support/marks.ts';
import { openOptions } from './support/options.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

type Extension = { readonly chrome: Pick<Browser, 'storage'> };

describe.each(BROWSERS)('what is marked in %s', (name) => {
  let session: Session;
  const opened: Page[] = [];

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  async function open(path: string, host?: 'localhost'): Promise<Page> {
    const page = await session.open(session.fixture(path, host));
    opened.push(page);
    return page;
  }

  async function openOptionsPage(): Promise<Page> {
    const page = await openOptions(session);
    opened.push(page);
    return page;
  }

  /** Presses the control whose text begins with `label`, once it is there. */
  async function press(options: Page, label: string): Promise<void> {
    const pressIt = () =>
      options.evaluate((wanted) => {
        const controls = [...document.querySelectorAll<HTMLElement>('.choice, button')];
        const control = controls.find(({ textContent }) => textContent.startsWith(wanted));
        control?.click();
        return control !== undefined;
      }, label);
    await expect.poll(pressIt, { timeout: PATIENCE_MS }).toBe(true);
  }

  const expectMarked = (page: Page) => expect.poll(() => markedTexts(page), { timeout: PATIENCE_MS });

  test('the card says why the term is marked', async () => {
    const page = await open('guarded.html');
    const why = () => inCard(name, page, (root) => root.querySelector('.card-marking p')?.textContent ?? '');
    await openCard(page, 'resistance');
    expect(await why()).toMatch(/^Why marked: “\p{L}+”.* stands? near by, and /u);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await openCard(page, 'rupture of the therapeutic alliance');
    expect(await why()).toBe('Why marked: these words mean this wherever they stand.');
  });

  test('a term that is not meant here is marked no more on that site, until it is undone', async () => {
    const [page, sameSite, otherSite] = [
      await open('article.html'),
      await open('article.html'),
      await open('article.html', 'localhost'),
    ];
    const all = ['therapeutic alliance', 'alliance rupture', 'Countertransference'];
    await page.bringToFront();
    await openCard(page, 'alliance rupture');
    await pressInCard(name, page, 'Not meant here');
    await waitForNoCard(page);
    await expectMarked(page).toEqual(['therapeutic alliance', 'Countertransference']);
    for (const [each, texts] of [
      [sameSite, ['therapeutic alliance', 'Countertransference']],
      [otherSite, all],
    ] as const) {
      await each.bringToFront();
      await expectMarked(each).toEqual(texts);
    }
    const options = await openOptionsPage();
    await press(options, 'Undo');
    await page.bringToFront();
    await expectMarked(page).toEqual(all);
  });

  test('what is not meant on the site of a tab is not marked in its frames', async () => {
    const page = await open('iframe.html');
    const frame = await (await page.waitForSelector('#cross'))?.contentFrame();
    if (!frame) throw new Error('The frame did not load.');
    const inFrame = () => frame.evaluate(() => CSS.highlights.get('psygloss-term')?.size ?? 0);
    await expect.poll(inFrame, { timeout: PATIENCE_MS }).toBe(1);
    const options = await openOptionsPage();
    await options.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      const notMeant = [{ site: '127.0.0.1', term: 'countertransference' }];
      await storage.sync.set({ settings: { notMeant } });
    });
    await page.bringToFront();
    await expect.poll(inFrame, { timeout: PATIENCE_MS }).toBe(0);
    await options.evaluate(() => (globalThis as unknown as Extension).chrome.storage.sync.clear());
    await expect.poll(inFrame, { timeout: PATIENCE_MS }).toBe(1);
  });

  test('a page that is open follows how often terms are to be marked, and where', async () => {
    const page = await open('guarded.html');
    await waitForMark(page, 'resistance', PATIENCE_MS);
    expect(await markedTexts(page)).not.toContain('Resistance');
    const options = await openOptionsPage();
    await press(options, 'In headings');
    await page.bringToFront();
    await expectMarked(page).toContain('Resistance');
    expect(await markedTexts(page)).not.toContain('resistance');
    await press(options, 'Every time');
    await expectMarked(page).toContain('resistance');
    await press(options, 'First in each section');
    await press(options, 'In headings');
    await expectMarked(page).not.toContain('Resistance');
    expect(await markedTexts(page)).toContain('resistance');
  });

  test.each([
    ['german.html#de', ['alliance rupture']],
    ['german.html', ['alliance rupture']],
    ['english.html#de', ['rapport', 'countertransference']],
    ['english.html', ['rapport', 'countertransference']],
  ])('%s is read where it is English, whatever it says', async (path, texts) => {
    const page = await open(`languages/${path}`);
    await expectMarked(page).toEqual(texts);
  });

  test('a German page that says that it is English is left alone', async () => {
    const page = await open('languages/german.html#en');
    // Marks come once all of the page is judged: that of what is English shows that the rest has been.
    await page.evaluate(() => {
      const english =
        'They talk about a confrontation rupture, about what led to it, and about what each of them felt then.';
      document.body.insertAdjacentHTML('beforeend', `<p lang="fr">${english}</p>`);
    });
    await expectMarked(page).toEqual(['confrontation rupture']);
  });
});
