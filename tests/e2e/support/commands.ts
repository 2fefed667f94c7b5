import type { Browser as Driver, Page, WebWorker } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { PATIENCE_MS, type Session } from './session.ts';

type Command = 'next-term' | 'previous-term' | 'focus-card' | 'open-panel' | 'look-up-selection' | 'switch-site';

type Dispatched = { dispatch(...args: unknown[]): void };
/** What the background sees, with what Chromium's events have besides: they can be told to have happened. */
type Extension = {
  readonly chrome: Pick<Browser, 'tabs'> & { readonly [api: string]: { readonly [event: string]: Dispatched } };
};

/** The letters that go with the commands, with Alt and Shift; the other commands have no key at first. */
const LETTERS: Readonly<Partial<Record<Command, string>>> = {
  'next-term': 'J',
  'previous-term': 'K',
  'focus-card': 'L',
};

/**
 * Gives a command as its key would. No key of a test gets to the window around the page: in Firefox the window's own key element is
 * told to act, and where there is none, the part of the browser that it would tell; in Chromium the background is told that the key
 * was pressed.
 */
export async function giveCommand(session: Session, command: Command): Promise<void> {
  if (session.name === 'chrome') {
    await tellBackground(session, 'commands', 'onCommand', [command]);
    return;
  }
  const letter = LETTERS[command];
  const act = letter
    ? `document.querySelector('keyset[id^="ext-keyset"] key[modifiers="alt,shift"][key="${letter}"]').doCommand()`
    : `WebExtensionPolicy.getByID('psygloss@psygloss.org').extension.shortcuts.onCommand('${command}')`;
  await inFirefoxWindow(session.browser, act);
}

/**
 * Gives a command that the browser obeys only upon what the user did. In Chromium that is lost with an event that is told to have
 * happened, and with what DevTools runs in the background as a user's doing; a message from a page that was clicked carries it.
 * @param own a page of the extension; it is clicked
 */
export async function giveCommandByHand(session: Session, own: Page, command: Command): Promise<void> {
  if (session.name === 'firefox') {
    await giveCommand(session, command);
    return;
  }
  const worker = await backgroundOf(session.browser);
  await worker.evaluate(async (given) => {
    const { chrome } = globalThis as unknown as Extension & { readonly chrome: Pick<Browser, 'runtime'> };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      if (message === given) chrome.commands?.onCommand?.dispatch(given, tab);
    });
  }, command);
  await own.evaluate((given) => {
    const { runtime } = (globalThis as unknown as { readonly chrome: Pick<Browser, 'runtime'> }).chrome;
    addEventListener('click', () => void runtime.sendMessage(given).catch(() => undefined), { once: true });
  }, command);
  await own.bringToFront();
  await own.mouse.click(1, 1);
}

/** In Chromium, has an event of the extension API happen in the background; its last argument is the tab in front. */
export async function tellBackground(
  { browser }: Session,
  api: string,
  event: string,
  args: readonly unknown[],
): Promise<void> {
  const worker = await backgroundOf(browser);
  await worker.evaluate(
    async (apiName, eventName, given) => {
      const { chrome } = globalThis as unknown as Extension;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome[apiName]?.[eventName]?.dispatch(...given, tab);
    },
    api,
    event,
    args,
  );
}

export async function backgroundOf(browser: Driver): Promise<WebWorker> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker', { timeout: PATIENCE_MS });
  const worker = await target.worker();
  if (!worker) throw new Error('The background does not run.');
  return worker;
}

/** The addresses in all tabs, as the browser shows them. */
export async function addressesOf({ name, browser }: Session): Promise<string[]> {
  if (name === 'firefox') {
    return (await inFirefoxWindow(browser, 'gBrowser.browsers.map(({ currentURI }) => currentURI.spec)')) as string[];
  }
  const worker = await backgroundOf(browser);
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension;
    return (await chrome.tabs.query({})).map(({ url, pendingUrl }) => url || pendingUrl || '');
  });
}

interface Reply {
  readonly result: {
    readonly contexts?: readonly { readonly context: string }[];
    readonly result?: { readonly value?: string };
    readonly exceptionDetails?: { readonly text: string };
  };
}

/**
 * Runs something in Firefox's window, around its pages.
 * @param expression JavaScript; a promise is waited for
 * @returns what it gives, which must be JSON
 */
export async function inFirefoxWindow(browser: Driver, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: { send(method: string, given: object): Promise<Reply> } };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { result } = await connection.send('script.evaluate', {
    expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
    target: { context: tree.result.contexts?.[0]?.context },
    awaitPromise: true,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result?.value ?? 'null');
}
