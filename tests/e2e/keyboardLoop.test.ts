import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, waitForMarks } from '../../scripts/browser/page.ts';
import { inCard } from './support/card.ts';
import { giveCommand } from './support/commands.ts';
import { openExtensionPage, openSidePanel } from './support/extensionPage.ts';
import { openOptions } from './support/options.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';
import { tabAt } from './support/tabs.ts';

/** More presses of Tab than there are stops on any page. */
const MAX_STOPS = 150;

/** What has the focus, by the name that it shows: runs in a page or a card. */
const focusIn = (root: DocumentOrShadowRoot | null): string => {
  const focused = (root ?? document).activeElement;
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : undefined;
  return (focused?.ariaLabel ?? label ?? focused?.textContent ?? '').trim();
};

/** Presses Tab, or Shift and Tab, until the focus is on what begins with `name`. */
async function tabTo(page: Page, focus: () => Promise<string>, name: string, back = false): Promise<void> {
  const met: string[] = [];
  while (met.length < MAX_STOPS) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const focused = await focus();
    if (focused.startsWith(name)) return;
    met.push(focused);
  }
  throw new Error(`Tab never came to "${name}", only to: ${met.slice(0, 20).join(' | ')}`);
}

describe.each(BROWSERS)('with the keyboard alone in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());

  const poll = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: PATIENCE_MS });
  const marksOn = (page: Page) => page.evaluate(() => CSS.highlights.get('psygloss-term')?.size ?? 0);
  const headingOf = (page: Page) => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  const focusOf = (page: Page) => () => page.evaluate(focusIn, null);

  test('a reader walks to a term, reads and compares it, keeps it, looks further, and sets everything up', async () => {
    const page = await session.open(session.fixture('article.html'));
    await page.bringToFront();
    await waitForMarks(page, PATIENCE_MS);
    const inThisCard = <T>(look: (root: ShadowRoot) => T) => inCard(name, page, look);
    const title = () =>
      inThisCard((root) => root.querySelector('.card-title')?.textContent ?? '').catch(() => 'no card');
    const focus = () => inThisCard(focusIn);
    const press = async (target: string, key: KeyInput, back?: boolean): Promise<void> => {
      await tabTo(page, focus, target, back);
      await page.keyboard.press(key);
    };

    // To a term, into its card, on to a term of its definition, and back.
    await giveCommand(session, 'next-term');
    await poll(title).toBe('therapeutic alliance');
    await giveCommand(session, 'focus-card');
    await poll(focus).toBe('therapeutic alliance');
    await press('therapist', 'Enter');
    await poll(title).toBe('psychotherapist');
    await poll(focus).toBe('psychotherapist');
    await press('therapeutic alliance', 'Enter', true);
    await poll(title).toBe('therapeutic alliance');

    // Compared, then pinned, moved and put away.
    await press('Compare rapport', 'Enter');
    await poll(title).toBe('therapeutic alliance and rapport');
    await press('Pin', 'Enter');
    const left = () => inThisCard((root) => root.querySelector('.surface')?.getBoundingClientRect().left ?? 0);
    const before = await left();
    await page.keyboard.press('ArrowRight');
    await poll(left).toBe(before + 24);
    await page.keyboard.press('Escape');
    await poll(title).toBe('no card');

    // To the next term, and from its card to the glossary, where another one is searched for.
    await giveCommand(session, 'next-term');
    await poll(title).toBe('alliance rupture');
    await giveCommand(session, 'focus-card');
    await press('Open in the glossary', 'Enter');
    const glossary = await tabAt(session, 'glossary.html#alliance-rupture');
    await glossary.bringToFront();
    await poll(() => headingOf(glossary)).toBe('alliance rupture');
    await glossary.keyboard.press('/');
    await glossary.keyboard.type('anhedonia');
    await poll(() => glossary.evaluate(() => document.querySelector('.term-list a')?.textContent)).toBe('anhedonia');
    await glossary.keyboard.press('Enter');
    await poll(() => headingOf(glossary)).toBe('anhedonia');

    // In the popup: a search, an entry and back, and the switch of the site.
    const popup = await openPopup(session.browser, session.extensionPage('popup.html'), page);
    await poll(() => popup.evaluate(() => document.querySelector('.page-term') !== null)).toBe(true);
    await popup.bringToFront();
    await poll(focusOf(popup)).toBe('Search the glossary');
    await popup.keyboard.type('rapport');
    await poll(() => popup.evaluate(() => document.querySelector('[role=option]')?.textContent)).toBe('rapport');
    await popup.keyboard.press('Enter');
    await poll(() => headingOf(popup)).toBe('rapport');
    await popup.keyboard.press('Escape');
    await tabTo(popup, focusOf(popup), 'Explain terms');
    await popup.keyboard.press(' ');
    await poll(() => marksOn(page)).toBe(0);
    await popup.keyboard.press(' ');
    await poll(() => marksOn(page)).toBe(3);
    await popup.close();

    // In the panel: to where a term stands.
    await page.bringToFront();
    const panel =
      name === 'chrome'
        ? await openSidePanel(session, page)
        : await openExtensionPage(session, 'sidepanel.html', '.panel');
    if (name === 'firefox') await page.bringToFront();
    await poll(() => panel.evaluate(() => document.querySelectorAll('.page-term').length)).toBe(3);
    await tabTo(panel, focusOf(panel), 'countertransference');
    if (name === 'chrome') await panel.keyboard.press('Enter');
    // Firefox lets Tab walk through a tab that is not in front, but no key press anything in it; its sidebar is out of reach.
    else await panel.evaluate(() => (document.activeElement as HTMLElement).click());
    await poll(() => page.evaluate(() => CSS.highlights.has('psygloss-flash'))).toBe(true);

    // In the options: another look for the marks, shown on the page at once.
    const options = await openOptions(session);
    await options.bringToFront();
    await tabTo(options, focusOf(options), 'Dotted');
    await options.keyboard.press('ArrowDown');
    const style = () =>
      page.evaluate(() => [...CSS.highlights.keys()].filter((each) => each.startsWith('psygloss-')).join());
    await poll(style).toContain('dashed');
  });
});
