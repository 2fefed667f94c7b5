import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { marksOf, openCard, waitForMark } from '../../scripts/browser/page.ts';
import { inCard, pressInCard } from './support/card.ts';
import { openExtensionPage } from './support/extensionPage.ts';
import { savedTerms } from './support/kept.ts';
import { BROWSERS, PATIENCE_MS, type Session, startSession } from './support/session.ts';

/** What the hostile page keeps of what it has found out. */
interface Found {
  readonly reached: ReadonlySet<string>;
  readonly hosts: readonly Element[];
}

/** What Firefox 153 tells every page of a closed root, whoever made it; nothing that was tried here takes it away. */
const TOLD_BY_FIREFOX = [
  ...['originalTarget', 'explicitOriginalTarget', 'rangeParent', 'the source of a drag'],
  ...['the selection', 'the selected range', 'the text that is looked for', 'all that is selected'],
];

/** What a page may put on the card's element to make it unseen, or to move it. */
const STYLES = [
  'opacity: 0; visibility: hidden; display: none; content-visibility: hidden; clip-path: inset(50%); filter: opacity(0)',
  'transform: translate(400px, 300px); translate: 400px; scale: 0.1; zoom: 0.1; perspective: 1px; offset-path: circle(9px)',
  'mask: linear-gradient(transparent, transparent); mix-blend-mode: difference; contain: strict; overflow: clip; inset: 50%',
  'animation: hide 1s infinite; transition: all 1s 1000s; --ground: transparent; --text: transparent; color-scheme: dark',
  'color: transparent; font: 1px serif; direction: rtl; letter-spacing: 1em; text-transform: uppercase; pointer-events: none',
];

/** Files of the extension that a page can know of, and how it may load each. */
const FILES = [
  ['manifest.json', 'fetch'],
  ['glossary/entries.json', 'fetch'],
  ['icons/16.png', 'img'],
  ['content-scripts/content.js', 'script'],
  ['content-scripts/content.css', 'link'],
] as const;

const found = <T>(page: Page, look: (found: Found) => T): Promise<T> =>
  page.evaluate(`(${look.toString()})({ reached, hosts })`) as Promise<T>;

describe.each(BROWSERS)('a page that means harm in %s', (name) => {
  let session: Session;
  let page: Page;
  const title = () => inCard(name, page, (root) => root.querySelector('.card-title')?.textContent ?? '');
  const isSaved = () => inCard(name, page, (root) => root.querySelector('.card-star')?.getAttribute('aria-pressed'));
  const isUnfolded = () => inCard(name, page, (root) => root.querySelector('details')?.open);

  beforeAll(async () => {
    session = await startSession(name, {});
    page = await session.open(session.fixture('hostile.html'));
  });
  afterAll(() => session?.close());

  /** Opens the one card of the page anew. */
  async function openAnew(): Promise<void> {
    await page.mouse.move(500, 20);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('psygloss-card') === null, { timeout: PATIENCE_MS });
    // What Esc has closed opens again once the pointer has been elsewhere, for a frame at least.
    await page.mouse.move(510, 20);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await openCard(page, 'therapeutic alliance');
  }

  test('gets at nothing in the card while it is used', async () => {
    await openAnew();
    const { x, y } = await inCard(name, page, (root) => {
      const box = root.querySelector('.card-definition')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + 20, y: box.y + 10 };
    });
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 4, { steps: 3 });
    await page.mouse.up();
    await pressInCard(name, page, 'More, with an example');
    await page.keyboard.press('Tab');
    await expect.poll(isUnfolded, { timeout: PATIENCE_MS }).toBe(true);
    await page.evaluate("lookFor('More, with an example')");
    expect(await found(page, ({ hosts }) => hosts.length)).toBeGreaterThan(0);
    const reached = await found(page, (each) => [...each.reached]);
    const told = name === 'firefox' ? TOLD_BY_FIREFOX : [];
    expect(reached.filter((way) => !told.includes(way))).toEqual([]);
  });

  test('opens and closes no card by events that it makes up', async () => {
    const other = await waitForMark(page, 'Countertransference', PATIENCE_MS);
    const before = await found(page, ({ hosts }) => hosts.length);
    // As long as the mark that the pointer really rests on is waited for: a card would come of any that is heard.
    await page.evaluate(({ x, y }) => {
      const at = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
      const target = document.elementFromPoint(x, y) ?? document.body;
      const makeUp = (): void => {
        target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
        target.dispatchEvent(new PointerEvent('click', { ...at, pointerType: 'touch' }));
        document.body.dispatchEvent(new PointerEvent('pointerdown', at));
        document.body.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      };
      Object.assign(window, { making: setInterval(makeUp, 20) });
    }, other);
    onTestFinished(() => page.evaluate(() => clearInterval((window as unknown as { making: number }).making)));
    await openAnew();
    expect(await title()).toBe('therapeutic alliance');
    await pressInCard(name, page, 'More, with an example');
    await expect.poll(isUnfolded, { timeout: PATIENCE_MS }).toBe(true);
    expect(await title()).toBe('therapeutic alliance');
    expect(await found(page, ({ hosts }) => hosts.length)).toBe(before + 1);
  });

  test('presses nothing in the card, even if it should get into it', async () => {
    await openAnew();
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('psygloss-card');
      host?.click();
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    });
    const star = await inCard(name, page, (root) => {
      for (const button of root.querySelectorAll<HTMLElement>('button, summary, a')) button.click();
      const { x, y, width, height } = root.querySelector('.card-star')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(star.x, star.y);
    // Pressed once, by the hand.
    await expect.poll(isSaved, { timeout: PATIENCE_MS }).toBe('true');
    expect(await isUnfolded()).toBe(false);
    expect(await title()).toBe('therapeutic alliance');
    await page.mouse.click(star.x, star.y);
    await expect.poll(isSaved, { timeout: PATIENCE_MS }).toBe('false');
  });

  test('makes the card neither unseen nor another by its styles', async () => {
    await openAnew();
    const clip = await inCard(name, page, (root) => {
      const { x, y, width, height } = root.querySelector('.surface')?.getBoundingClientRect() ?? new DOMRect();
      return {
        x: Math.round(x) + 1,
        y: Math.round(y) + 1,
        width: Math.round(width) - 2,
        height: Math.round(height) - 2,
      };
    });
    const look = () => page.screenshot({ clip, encoding: 'base64' });
    const before = await look();
    for (const style of STYLES) {
      const important = style.replaceAll(/;|$/g, ' !important;');
      await page.evaluate((given) => {
        const sheet = document.createElement('style');
        sheet.className = 'harm';
        sheet.textContent = `@keyframes hide { to { opacity: 0 } } psygloss-card { ${given} }`;
        document.head.append(sheet);
        const host = document.querySelector<HTMLElement>('psygloss-card');
        if (host) host.style.cssText = given;
        host?.animate({ opacity: 0, transform: 'translate(400px)' }, { duration: 1e9, fill: 'both', delay: -5e8 });
      }, important);
      expect((await look()) === before, `${style} changes the card`).toBe(true);
    }
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('.harm')) sheet.remove();
    });
  });

  test('can load no file of the extension, and so learns nothing from it', async () => {
    const load = (base: string, files: readonly (readonly [string, string])[]) =>
      page.evaluate(
        (start, given) =>
          Promise.all(
            given.map(async ([path, way]) => {
              const url = start + path;
              if (way === 'fetch')
                return fetch(url, { mode: 'no-cors' }).then(
                  () => path,
                  () => '',
                );
              const element = document.createElement(way);
              const loaded = new Promise<string>((resolve) => {
                element.onload = () => resolve(path);
                element.onerror = () => resolve('');
              });
              Object.assign(element, way === 'link' ? { rel: 'stylesheet', href: url } : { src: url });
              document.head.append(element);
              return loaded;
            }),
          ),
        base,
        files,
      );
    expect((await load(session.extensionPage(''), FILES)).filter(Boolean)).toEqual([]);
    // The same ways find what is there.
    const there = [
      ['article.html', 'fetch'],
      ['article.html?', 'iframe'],
    ] as const;
    expect(await load(session.fixture(''), there)).toEqual(there.map(([path]) => path));
  });

  test('can frame no page of the extension', async () => {
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      const told = new Promise<void>((resolve) => {
        frame.onload = frame.onerror = () => resolve();
      });
      document.body.append(frame);
      return told;
    }, session.extensionPage('popup.html'));
    for (const frame of page.frames()) {
      const text = await frame.evaluate(() => document.querySelector('.popup') !== null).catch(() => false);
      expect(text, frame.url()).toBe(false);
    }
  });

  test('is not told that the extension starts, and can neither end it nor speak to it', async () => {
    const own = new URL(session.extensionPage('')).host;
    const ids = name === 'chrome' ? [own] : [own, 'psygloss@psygloss.org'];
    const names = ids.flatMap((id) =>
      ['content', 'early'].map((script) => `${id}:${script}:wxt:content-script-started`),
    );
    const listening = await session.browser.newPage();
    await listening.setViewport({ width: 1000, height: 800 });
    await listening.evaluateOnNewDocument((types: string[]) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', ({ data }) => heard.push(data));
      for (const type of types) document.addEventListener(type, () => heard.push(type));
    }, names);
    await listening.goto(session.fixture('article.html'));
    await waitForMark(listening, 'therapeutic alliance', PATIENCE_MS);
    expect(await listening.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
    const replies = await listening.evaluate(
      async (extensionId, types) => {
        for (const type of types)
          document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'content', messageId: 'x' } }));
        const message = { type: 'saveTerm', id: 'rapport', change: 'save' };
        postMessage(message, '*');
        const { chrome } = window as unknown as {
          chrome?: {
            runtime?: { sendMessage?(id: string, message: object): Promise<unknown>; connect?(id: string): unknown };
          };
        };
        const send = async () => chrome?.runtime?.sendMessage?.(extensionId, message);
        const connect = async () => chrome?.runtime?.connect?.(extensionId);
        return (await Promise.allSettled([send(), connect()])).map(
          (each) => 'value' in each && each.value !== undefined,
        );
      },
      own,
      names,
    );
    expect(replies).toEqual([false, false]);
    await openCard(listening, 'therapeutic alliance');
    expect(await marksOf(listening, 'therapeutic alliance')).not.toEqual([]);
    await listening.close();
    const options = await openExtensionPage(session, 'options.html', '.choice :checked');
    expect(await options.evaluate(savedTerms)).toEqual([]);
    await options.close();
  });
});
