import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks } from '../../scripts/browser/page.ts';
import { addressesOf, inFirefoxWindow, tellBackground } from './support/commands.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

/** What is open of the extension's own pages, by their addresses within it. */
async function ownAddresses(session: Session): Promise<string[]> {
  const root = session.extensionPage('');
  return (await addressesOf(session)).filter((url) => url.startsWith(root)).map((url) => url.slice(root.length));
}

describe.each(BROWSERS)('looking up in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession(name, {});
  });
  afterAll(() => session?.close());

  const expectGlossary = (address: string) =>
    expect.poll(() => ownAddresses(session), { timeout: PATIENCE_MS }).toContain(address);

  async function enter(text: string): Promise<void> {
    if (name === 'chrome') return tellBackground(session, 'omnibox', 'onInputEntered', [text, 'newForegroundTab']);
    await suggestInFirefox(text);
    await inFirefoxWindow(
      session.browser,
      `ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
        .ExtensionSearchHandler.handleInputEntered('psy', 'psy ' + ${JSON.stringify(text)}, 'tab')`,
    );
  }

  const suggestInFirefox = (text: string): Promise<unknown> =>
    inFirefoxWindow(
      session.browser,
      `new Promise((resolve) => ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
        .ExtensionSearchHandler.handleSearch(
          { keyword: 'psy', text: 'psy ' + ${JSON.stringify(text)}, inPrivateWindow: false }, resolve))`,
    );

  test('the address bar leads to the entry that is named, and else to a search', async () => {
    await enter('Working Alliance');
    await expectGlossary('glossary.html#therapeutic-alliance');
    await enter('what is an alliance & why?');
    await expectGlossary('glossary.html?q=what+is+an+alliance+%26+why%3F');
  });

  if (name === 'firefox') {
    test('the address bar suggests entries with their definitions', async () => {
      const suggestions = (await suggestInFirefox('aliance')) as { content: string; description: string }[];
      expect(suggestions[0]).toMatchObject({ content: 'therapeutic alliance' });
      expect(suggestions[0]?.description).toMatch(/^therapeutic alliance – ./);
    });
  }

  /** Chooses our item in the menu that Firefox shows. */
  async function chooseInFirefoxMenu(): Promise<void> {
    const item = `document.querySelector('#contentAreaContextMenu > [id*="psygloss"]')`;
    const label = () => inFirefoxWindow(session.browser, `${item}?.getAttribute('label')`);
    await expect.poll(label, { timeout: PATIENCE_MS }).toBe('Look up “alliance rupture” in Psygloss');
    await inFirefoxWindow(session.browser, `${item}.doCommand()`);
    await inFirefoxWindow(session.browser, `document.querySelector('#contentAreaContextMenu').hidePopup()`);
  }

  test('the menu of selected text looks it up', async () => {
    const page = await session.open(session.fixture('article.html'));
    await waitForMarks(page, PATIENCE_MS);
    if (name === 'chrome') {
      await tellBackground(session, 'contextMenus', 'onClicked', [
        { menuItemId: 'look-up', editable: false, selectionText: ' alliance  rupture ' },
      ]);
    } else {
      const { x, y } = await page.evaluate(() => {
        const range = document.createRange();
        const text = document.querySelector('#second')?.firstChild;
        if (text) range.setStart(text, 'Then comes an '.length);
        if (text) range.setEnd(text, 'Then comes an alliance rupture'.length);
        getSelection()?.addRange(range);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      await page.mouse.click(x, y, { button: 'right' });
      await chooseInFirefoxMenu();
    }
    await expectGlossary('glossary.html#alliance-rupture');
    await page.close();
  });

  if (name === 'firefox') {
    test('the menu of text that is selected in the PDF viewer looks it up', async () => {
      const page = await session.open(session.fixture('term.pdf'));
      const place = () =>
        page.evaluate(() => {
          const text = document.querySelector('.textLayer span');
          if (text) getSelection()?.selectAllChildren(text);
          const { x, y, width, height } = text?.getBoundingClientRect() ?? new DOMRect();
          return { x: x + width / 2, y: y + height / 2 };
        });
      await expect.poll(async () => (await place()).x, { timeout: PATIENCE_MS }).toBeGreaterThan(0);
      const { x, y } = await place();
      const before = (await ownAddresses(session)).length;
      await page.mouse.click(x, y, { button: 'right' });
      await chooseInFirefoxMenu();
      await expect.poll(() => ownAddresses(session), { timeout: PATIENCE_MS }).toHaveLength(before + 1);
      await page.close();
    });
  }
});
