import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Entry, TermId } from '../core/glossary/entry.ts';

const Id = v.custom<TermId>((value) => typeof value === 'string');
const TermIds = v.pipe(v.array(Id), v.readonly());
const Counts = v.array(v.tuple([Id, v.pipe(v.number(), v.integer(), v.minValue(1))]));

/** How often each term stands in one frame. */
export type Counts = v.InferOutput<typeof Counts>;

/** All that the parts of the extension say to each other. Frames can only be reached by way of the background. */
const Message = v.variant('type', [
  /** A page asks the background for entries. */
  v.strictObject({ type: v.literal('entriesWanted'), ids: TermIds }),
  /** A frame asks which site its tab shows; the background passes it on to the top frame, which replies. */
  v.strictObject({ type: v.literal('siteWanted') }),
  /** The top frame tells its site; the background passes it on to all frames of the tab. */
  v.strictObject({ type: v.literal('siteIs'), site: v.string() }),
  /** A frame tells that its reader does not mean a term on the site of the tab; the background replies whether it is stored. */
  v.strictObject({ type: v.literal('notMeantHere'), term: Id }),
  /** A reader wants to see an entry on the glossary page, which only the background can open. */
  v.strictObject({ type: v.literal('glossaryWanted'), id: Id }),
  /** The popup asks the frames of a page: the top one replies, and each tells what stands in it. */
  v.strictObject({ type: v.literal('pageWanted') }),
  /** A frame tells the popup what stands in it. */
  v.strictObject({ type: v.literal('frameCounts'), counts: Counts }),
  /** Esc was pressed in a frame without a card; the background passes it on to all frames of the tab. */
  v.strictObject({ type: v.literal('escapePressed') }),
  /** The top frame tells whether its site is switched on, for the icon. */
  v.strictObject({ type: v.literal('siteState'), on: v.boolean() }),
]);
export type Message = v.InferOutput<typeof Message>;

const Page = v.strictObject({ site: v.string(), on: v.boolean() });
/** What a page's top frame replies to the popup. */
export type Page = v.InferOutput<typeof Page>;

const Entries = v.array(
  v.custom<Entry>((value) => typeof value === 'object' && value !== null && 'definition' in value),
);

/**
 * Listens for messages of the extension's own parts.
 * @param handle gives a reply, or nothing where the message is for somebody else
 * @param signal ends the listening
 */
export function onMessage(
  handle: (message: Message, sender: Runtime.MessageSender) => Promise<unknown> | undefined,
  signal: AbortSignal,
): void {
  let hasWarned = false;
  const listener = (raw: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const parsed = v.safeParse(Message, raw);
    if (sender.id === browser.runtime.id && parsed.success) return handle(parsed.output, sender);
    if (!hasWarned) console.warn('Psygloss refused a message that it does not understand.', raw);
    hasWarned = true;
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/**
 * Asks the background for entries.
 * @returns those that exist; rejects where the background can't be reached, as after an update of the extension
 */
export async function askForEntries(ids: readonly TermId[]): Promise<Entry[]> {
  const message: Message = { type: 'entriesWanted', ids };
  return v.parse(Entries, await browser.runtime.sendMessage(message));
}

/** Asks for the site of this frame's tab; nothing where the top frame can't answer yet. */
export async function askForSite(): Promise<string | undefined> {
  const message: Message = { type: 'siteWanted' };
  return asSite(await browser.runtime.sendMessage(message).catch(() => undefined));
}

function asSite(reply: unknown): string | undefined {
  return typeof reply === 'string' ? reply : undefined;
}

/** Has it noted that a term is not meant on the site of this tab. Returns whether that is stored. */
export async function noteNotMeant(term: TermId): Promise<boolean> {
  const message: Message = { type: 'notMeantHere', term };
  return (await browser.runtime.sendMessage(message).catch(() => false)) === true;
}

/** Asks the top frame of a tab for its site; nothing where nobody listens there. */
export async function askTopFrameForSite(tabId: number): Promise<string | undefined> {
  const message: Message = { type: 'siteWanted' };
  return asSite(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined));
}

/** Tells the background something; that nobody listens is no fault. */
export function tell(message: Message): void {
  browser.runtime.sendMessage(message).catch(() => {});
}

/** Passes a message on to all frames of a tab; that nobody listens there is no fault. */
export function passOn(tabId: number, message: Message): void {
  browser.tabs.sendMessage(tabId, message).catch(() => {});
}

/** The tab that the popup was opened over, if the browser tells. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/**
 * Asks the page in a tab for its site, and all its frames for their terms, which they tell by `frameCounts`.
 * @returns nothing where the extension cannot run
 */
export async function askPage(tabId: number): Promise<Page | undefined> {
  const message: Message = { type: 'pageWanted' };
  const reply: unknown = await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  const page = v.safeParse(Page, reply);
  return page.success ? page.output : undefined;
}
