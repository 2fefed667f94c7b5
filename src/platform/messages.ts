import * as v from 'valibot';
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import type { Entry, TermId } from '../core/glossary/entry.ts';
import type { Met } from '../core/learning/learning.ts';
import { MetSchema } from '../core/learning/learningSchema.ts';
import type { SaveOutcome } from '../core/learning/store.ts';
import type { PrivateChoice } from '../core/settings/privateChoices.ts';
import type { Place } from '../core/settings/siteRules.ts';

const Id = v.custom<TermId>((value) => typeof value === 'string');
const TermIds = v.pipe(v.array(Id), v.readonly());
const Counts = v.array(v.tuple([Id, v.pipe(v.number(), v.integer(), v.minValue(1))]));

const PlaceSchema: v.GenericSchema<unknown, Place> = v.strictObject({ site: v.string(), path: v.string() });
const PrivateChoices: v.GenericSchema<unknown, readonly PrivateChoice[]> = v.array(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('switched'), place: PlaceSchema, pattern: v.string(), on: v.boolean() }),
    v.strictObject({ kind: v.literal('notMeant'), site: v.string(), term: Id }),
  ]),
);

/** A place that can't be kept, such as that of a page without an address, is left out: the term is what counts. */
const MetOrNone = v.fallback(v.optional(MetSchema), undefined);

/** How often each term stands in one frame. */
export type Counts = v.InferOutput<typeof Counts>;

/** All that the parts of the extension say to each other. Frames can only be reached by way of the background. */
const Message = v.variant('type', [
  /** A page asks the background for entries. */
  v.strictObject({ type: v.literal('entriesWanted'), ids: TermIds }),
  /** A frame asks which place its tab shows; the background passes it on to the top frame, which replies. */
  v.strictObject({ type: v.literal('placeWanted') }),
  /** The top frame tells its place; the background passes it on to all frames of the tab. */
  v.strictObject({ type: v.literal('placeIs'), place: PlaceSchema }),
  /** A page in a private window asks the background what was chosen in private windows. */
  v.strictObject({ type: v.literal('privateChoicesWanted') }),
  /** Tells the pages in private windows what was chosen there. */
  v.strictObject({ type: v.literal('privateChoicesAre'), choices: PrivateChoices }),
  /** A frame tells that its reader does not mean a term on the site of the tab; the background replies whether it is stored. */
  v.strictObject({ type: v.literal('notMeantHere'), term: Id }),
  /** A reader wants to see an entry on the glossary page, which only the background can open. */
  v.strictObject({ type: v.literal('glossaryWanted'), id: Id }),
  /** A term is to be said aloud, which the background does: a page could hear of it. It replies whether there is a voice. */
  v.strictObject({ type: v.literal('speechWanted'), id: Id }),
  /** Asks the background which of these terms are saved, to be learned. */
  v.strictObject({ type: v.literal('savedWanted'), ids: TermIds }),
  /** A reader wants a term saved, with where it was met, or no longer, or has read its card; the background replies what came of it. */
  v.strictObject({
    type: v.literal('saveTerm'),
    id: Id,
    change: v.picklist(['save', 'saveRead', 'remove']),
    met: MetOrNone,
  }),
  /** The background tells popup and panel that other terms may be saved now: in Firefox's private windows they hear of it in no other way. */
  v.strictObject({ type: v.literal('savedChanged') }),
  /** The popup asks the background how many saved terms are due. */
  v.strictObject({ type: v.literal('dueWanted') }),
  /** A frame tells that its reader knows a term, or no longer; the background replies whether it is stored. */
  v.strictObject({ type: v.literal('knowTerm'), term: Id, known: v.boolean() }),
  /** Popup or panel ask the frames of a page: the top one replies, and each tells what stands in it. */
  v.strictObject({ type: v.literal('pageWanted') }),
  /** A frame tells popup and panel what stands in it. */
  v.strictObject({ type: v.literal('frameCounts'), counts: Counts }),
  /** The panel wants a place where a term stands in a frame to be scrolled to: the first is 0, and after the last it begins anew. */
  v.strictObject({
    type: v.literal('placeOfTermWanted'),
    term: Id,
    index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /** Esc was pressed in a frame without a card; the background passes it on to all frames of the tab. */
  v.strictObject({ type: v.literal('escapePressed') }),
  /** The background passes on to all frames of a tab what the keyboard calls for; the frame with the focus acts. */
  v.strictObject({ type: v.literal('termWanted'), direction: v.picklist(['next', 'previous']) }),
  /** The same; the frame with an open card acts. */
  v.strictObject({ type: v.literal('cardFocusWanted') }),
  /** The background asks for the selected text; the frame with the focus replies. */
  v.strictObject({ type: v.literal('selectionWanted') }),
  /** The top frame tells whether terms are marked on its page, for the icon. */
  v.strictObject({ type: v.literal('siteState'), state: v.picklist(['on', 'off', 'paused']) }),
]);
export type Message = v.InferOutput<typeof Message>;

const Entries = v.array(
  v.custom<Entry>((value) => typeof value === 'object' && value !== null && 'definition' in value),
);

/**
 * What only the background and the extension's own pages say: not the script in a page, which a page that breaks into its process
 * could speak for.
 */
const OWN_ONLY: ReadonlySet<Message['type']> = new Set([
  'privateChoicesAre',
  'savedChanged',
  'dueWanted',
  'pageWanted',
  'placeOfTermWanted',
  'termWanted',
  'cardFocusWanted',
  'selectionWanted',
]);

/** Whether a message is from somebody who may send it. */
function maySend({ id, tab, url }: Runtime.MessageSender, { type }: Message): boolean {
  if (id !== browser.runtime.id) return false;
  const isScriptInPage = tab !== undefined && !url?.startsWith(browser.runtime.getURL(''));
  return !isScriptInPage || !OWN_ONLY.has(type);
}

/**
 * Listens for messages of the extension's own parts; others are refused, with a warning for the first.
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
    if (parsed.success && maySend(sender, parsed.output)) return handle(parsed.output, sender);
    if (!hasWarned) console.warn('Psygloss refused a message.', raw);
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

/** Asks for the place of this frame's tab; nothing where the top frame can't answer yet. */
export async function askForPlace(): Promise<Place | undefined> {
  const message: Message = { type: 'placeWanted' };
  return asPlace(await browser.runtime.sendMessage(message).catch(() => undefined));
}

function asPlace(reply: unknown): Place | undefined {
  const place = v.safeParse(PlaceSchema, reply);
  return place.success ? place.output : undefined;
}

/** Asks what was chosen in private windows; nothing where the background can't be reached. */
export async function askForPrivateChoices(): Promise<readonly PrivateChoice[]> {
  const message: Message = { type: 'privateChoicesWanted' };
  const choices = v.safeParse(PrivateChoices, await browser.runtime.sendMessage(message).catch(() => undefined));
  return choices.success ? choices.output : [];
}

/** Has it noted that a term is not meant on the site of this tab. Returns whether that is stored. */
export async function noteNotMeant(term: TermId): Promise<boolean> {
  const message: Message = { type: 'notMeantHere', term };
  return (await browser.runtime.sendMessage(message).catch(() => false)) === true;
}

/** Has it noted whether the reader knows a term. Returns whether that is stored. */
export async function noteKnown(term: TermId, known: boolean): Promise<boolean> {
  const message: Message = { type: 'knowTerm', term, known };
  return (await browser.runtime.sendMessage(message).catch(() => false)) === true;
}

/** Has a term said aloud. Returns whether this device has a voice for it. */
export async function say(id: TermId): Promise<boolean> {
  const message: Message = { type: 'speechWanted', id };
  return (await browser.runtime.sendMessage(message).catch(() => false)) === true;
}

/** Asks which of these terms are saved; none where the background can't be reached. */
export async function askForSaved(ids: readonly TermId[]): Promise<ReadonlySet<TermId>> {
  const message: Message = { type: 'savedWanted', ids };
  const saved = v.safeParse(TermIds, await browser.runtime.sendMessage(message).catch(() => undefined));
  return new Set(saved.success ? saved.output : []);
}

/** What is wanted of a saved term. */
export type SaveChange = (Message & { type: 'saveTerm' })['change'];

const OUTCOMES: readonly SaveOutcome[] = ['stored', 'newer', 'blocked'];

/** Has a term saved, with where it was met, or taken out. */
export async function saveTerm(id: TermId, change: SaveChange, met: Met | undefined): Promise<SaveOutcome> {
  const message: Message = { type: 'saveTerm', id, change, met };
  const reply: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  return OUTCOMES.find((outcome) => outcome === reply) ?? 'refused';
}

/** Asks how many saved terms are due; none where the background can't be reached. */
export async function askForDue(): Promise<number> {
  const message: Message = { type: 'dueWanted' };
  const due: unknown = await browser.runtime.sendMessage(message).catch(() => 0);
  return typeof due === 'number' ? due : 0;
}

/** Asks the top frame of a tab for its place; nothing where nobody listens there. */
export async function askTopFrameForPlace(tabId: number): Promise<Place | undefined> {
  const message: Message = { type: 'placeWanted' };
  return asPlace(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined));
}

/** Asks a tab for the text that is selected in it; nothing where nobody listens there. */
export async function askForSelection(tabId: number): Promise<string | undefined> {
  const message: Message = { type: 'selectionWanted' };
  const reply: unknown = await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  return typeof reply === 'string' ? reply : undefined;
}

/** Tells the background something; that nobody listens is no fault. */
export function tell(message: Message): void {
  browser.runtime.sendMessage(message).catch(() => {});
}

/** Passes a message on to all frames of a tab; that nobody listens there is no fault. */
export function passOn(tabId: number, message: Message): void {
  browser.tabs.sendMessage(tabId, message).catch(() => {});
}

/** A tab, and whether its window is a private one. */
export interface Tab {
  readonly id: number;
  readonly windowId: number;
  readonly isPrivate: boolean;
}

/** A tab as the browser gives it; nothing for what is no tab of a window. */
export function asTab({ id, windowId, incognito }: Tabs.Tab): Tab | undefined {
  return id === undefined || windowId === undefined ? undefined : { id, windowId, isPrivate: incognito };
}

/** The tab that the popup was opened over, if the browser tells. */
export async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && asTab(tab);
}

const PageSchema = v.strictObject({ place: PlaceSchema, title: v.string(), address: v.string() });
/** What a page's top frame replies. */
export type Page = v.InferOutput<typeof PageSchema>;

/**
 * Asks the page in a tab for its place, and all its frames for their terms, which they tell by `frameCounts`.
 * @returns nothing where the extension cannot run
 */
export async function askPage(tabId: number): Promise<Page | undefined> {
  const message: Message = { type: 'pageWanted' };
  return asPage(await browser.tabs.sendMessage(tabId, message).catch(() => undefined));
}

/** Asks the top frame of a tab alone for its page; nothing where nobody listens there. */
export async function askTopFrameForPage(tabId: number): Promise<Page | undefined> {
  const message: Message = { type: 'pageWanted' };
  return asPage(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined));
}

function asPage(reply: unknown): Page | undefined {
  const page = v.safeParse(PageSchema, reply);
  return page.success ? page.output : undefined;
}

/** Has a frame of a tab scroll to a place where a term stands; that nobody listens there is no fault. */
export function revealTerm(tabId: number, frameId: number, term: TermId, index: number): void {
  const message: Message = { type: 'placeOfTermWanted', term, index };
  browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => {});
}
