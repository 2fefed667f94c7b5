import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/browser/launch.ts';
import { PATIENCE_MS } from './session.ts';

const HOST_TAG = 'psygloss-card';

/**
 * Looks into the card that was opened last, whose shadow root is closed to every script of the page: in Chromium by the DevTools protocol, in
 * Firefox by WebDriver BiDi.
 * @param look runs in the page, with the shadow root
 */
export function inCard<T>(name: BrowserName, page: Page, look: (root: ShadowRoot) => T): Promise<T> {
  return name === 'chrome' ? inChromeCard(page, look) : inFirefoxCard(page, look);
}

async function inChromeCard<T>(page: Page, look: (root: ShadowRoot) => T): Promise<T> {
  const session = await page.createCDPSession();
  try {
    // Not the whole tree at once: a page may nest more elements than the protocol can tell.
    await session.send('DOM.getDocument', { depth: 0 });
    const search = await session.send('DOM.performSearch', { query: HOST_TAG, includeUserAgentShadowDOM: true });
    const range = { searchId: search.searchId, fromIndex: 0, toIndex: search.resultCount };
    const { nodeIds } =
      search.resultCount > 0 ? await session.send('DOM.getSearchResults', range) : { nodeIds: [] as number[] };
    const found = await Promise.all(
      nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true })),
    );
    const shadow = found.filter(({ node }) => node.localName === HOST_TAG).at(-1)?.node.shadowRoots?.[0];
    if (!shadow) throw new Error('No card is open.');
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${look.toString()})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}

/** What puppeteer keeps to itself of its connection to Firefox. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

async function inFirefoxCard<T>(page: Page, look: (root: ShadowRoot) => T): Promise<T> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  // In a world of its own: a page may spoil what all objects of its own have.
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id, sandbox: 'psygloss-tests' };
  const call = async (functionDeclaration: string, args: object[], serializationOptions: object): Promise<unknown> => {
    const reply = await connection.send('script.callFunction', {
      functionDeclaration,
      awaitPromise: true,
      target,
      arguments: args,
      serializationOptions,
      resultOwnership: 'root',
    });
    return reply.result;
  };
  const host = (await call("() => [...document.querySelectorAll('psygloss-card')].at(-1) ?? null", [], {
    includeShadowTree: 'all',
    maxDomDepth: 1,
  })) as {
    result: { value?: { shadowRoot?: { sharedId: string } } };
  };
  const sharedId = host.result.value?.shadowRoot?.sharedId;
  if (!sharedId) throw new Error('No card is open.');
  const answer = (await call(`(root) => JSON.stringify((${look.toString()})(root))`, [{ sharedId }], {})) as {
    result?: { value?: string };
    exceptionDetails?: { text: string };
  };
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result?.value ?? 'null') as T;
}

/** Waits until no card is open. Puppeteer takes an open one for hidden, as its element has no box of its own: it can't be asked for that. */
export async function waitForNoCard(page: Page): Promise<void> {
  await page.waitForFunction((tag) => document.querySelector(tag) === null, { timeout: PATIENCE_MS }, HOST_TAG);
}

/** Presses a button or follows a link in the card, as a hand would. */
export async function pressInCard(name: BrowserName, page: Page, label: string): Promise<void> {
  const points = await inCard(name, page, (root) =>
    [...root.querySelectorAll('button, summary')].map((element) => {
      element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { label: element.getAttribute('aria-label') ?? element.textContent, x: x + width / 2, y: y + height / 2 };
    }),
  );
  const index = points.findIndex((point) => point.label === label);
  if (index < 0)
    throw new Error(`The card has no button "${label}", only: ${points.map((point) => point.label).join(', ')}.`);
  // Scrolling to the later ones has moved the earlier: ask again for the one that is meant.
  const point = await inCardAt(name, page, index);
  await page.mouse.click(point.x, point.y);
}

function inCardAt(name: BrowserName, page: Page, index: number): Promise<{ x: number; y: number }> {
  const look = new Function(
    'root',
    `const element = root.querySelectorAll('button, summary')[${index}];
     element.scrollIntoView({ block: 'nearest' });
     const { x, y, width, height } = element.getBoundingClientRect();
     return { x: x + width / 2, y: y + height / 2 };`,
  ) as (root: ShadowRoot) => { x: number; y: number };
  return inCard(name, page, look);
}
