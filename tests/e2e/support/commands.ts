import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { PATIENCE_MS, type Session } from './session.ts';

type Dispatched = { dispatch(...args: unknown[]): void };
/** What the background sees, with what Chromium's events have besides: they can be told to have happened. */
type Extension = {
  readonly chrome: Pick<Browser, 'tabs'> & {
    readonly [api: string]: { readonly [event: string]: Dispatched };
  };
};

/** The letters with which commands are pressed, with Alt and Shift. */
const LETTERS = { 'next-term': 'J', 'previous-term': 'K', 'focus-card': 'L' } as const;

/**
 * Gives a command as a key would: in Firefox by the key itself; in Chromium, whose window no key of a test gets to, by telling the
 * background that it was pressed.
 */
export async function giveCommand(session: Session, page: Page, command: keyof typeof LETTERS): Promise<void> {
  if (session.name === 'chrome') {
    await tellBackground(session, 'commands', 'onCommand', [command]);
    return;
  }
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(LETTERS[command]);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** In Chromium, has an event of the extension API happen in the background; its last argument is the tab in front. */
export async function tellBackground(
  { browser }: Session,
  api: string,
  event: string,
  args: readonly unknown[],
): Promise<void> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker', { timeout: PATIENCE_MS });
  const worker = await target.worker();
  await worker?.evaluate(
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
