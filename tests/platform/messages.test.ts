import { expect, onTestFinished, test, vi } from 'vitest';
import { onMessage } from '../../src/platform/messages.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const OWN = 'chrome-extension://own/';
const { browser, listeners } = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  const onMessage = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  return {
    listeners,
    browser: { runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}`, onMessage } },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

const SCRIPT_IN_PAGE = { id: 'own', tab: { id: 1 }, frameId: 0, url: 'https://example.org/' };
const OWN_PAGE_IN_TAB = { id: 'own', tab: { id: 2 }, frameId: 0, url: `${OWN}options.html` };
const BACKGROUND = { id: 'own' };
const OTHER_EXTENSION = { id: 'other', url: 'chrome-extension://other/page.html' };

/** What is said only by the background and the extension's own pages. */
const OWN_ONLY = [
  { type: 'dueWanted' },
  { type: 'savedChanged' },
  { type: 'privateChoicesAre', choices: [] },
  { type: 'pageWanted' },
  { type: 'placeOfTermWanted', term: 'rapport', index: 0 },
  { type: 'termWanted', direction: 'next' },
  { type: 'cardFocusWanted' },
  { type: 'selectionWanted' },
];
const ANYBODYS = [{ type: 'savedWanted', ids: ['rapport'] }, { type: 'placeWanted' }];

/** Whether a message from somebody is handled. */
async function isHandled(message: object, sender: object): Promise<boolean> {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const handle = vi.fn(async () => 'reply');
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  onMessage(handle, life.signal);
  const replies = await Promise.all([...listeners].map((listener) => listener(message, sender)));
  life.abort();
  expect(replies.includes('reply')).toBe(handle.mock.calls.length > 0);
  return handle.mock.calls.length > 0;
}

test.each([...OWN_ONLY, ...ANYBODYS])('$type is taken from the background and from own pages', async (message) => {
  expect(await isHandled(message, BACKGROUND)).toBe(true);
  expect(await isHandled(message, OWN_PAGE_IN_TAB)).toBe(true);
});

test.each(OWN_ONLY)('$type is refused from a script in a page', async (message) => {
  expect(await isHandled(message, SCRIPT_IN_PAGE)).toBe(false);
  const { url, ...withoutAddress } = SCRIPT_IN_PAGE;
  expect(await isHandled(message, withoutAddress)).toBe(false);
  expect(await isHandled(message, { ...SCRIPT_IN_PAGE, url: `https://example.org/?${OWN}` })).toBe(false);
});

test.each(ANYBODYS)('$type is taken from a script in a page', async (message) => {
  expect(await isHandled(message, SCRIPT_IN_PAGE)).toBe(true);
});

test.each([...OWN_ONLY, ...ANYBODYS])('$type is refused from another extension', async (message) => {
  expect(await isHandled(message, OTHER_EXTENSION)).toBe(false);
});
