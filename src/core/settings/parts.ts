import { isObject } from './storedMembers.ts';

/** The item of the browser's synced storage that holds the settings or, where they are in parts, says which parts hold. */
export const HEAD = 'settings';

/**
 * The most that one synced item may hold: bytes of its value as JSON, and of its key.
 * https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync-sync-QUOTA_BYTES_PER_ITEM
 */
const ITEM_QUOTA = 8_192;
/** So much is left of it for the text of a part, beside what says which part it is. */
const PART_ROOM = 7_900;
/** Settings up to this size stay in one item, and fit into the first head that takes their place, beside its own words. */
const WHOLE_ROOM = 8_000;

/** Parts are written where the last ones are not, so that these can be read until all of the new ones have arrived. */
type Slot = 'a' | 'b';

interface Head {
  readonly parts: { readonly slot: Slot; readonly revision: string; readonly count: number };
  /** The settings before they were first put in parts. */
  readonly before?: unknown;
}

interface Part {
  readonly revision: string;
  readonly count: number;
  readonly text: string;
}

/** Items of the synced storage, by key. */
export type Items = Readonly<Record<string, unknown>>;

/** What to do so that a value is stored: both at once, or the removing after the setting. */
export interface Write {
  readonly set: Items;
  readonly remove: readonly string[];
}

/** Whether an item of the synced storage holds settings, or a part of them. */
export function isSettingsKey(key: string): boolean {
  return key === HEAD || /^settings\.[ab]\.\d+$/.test(key);
}

/**
 * What is stored in `items`. Items of one write may arrive one by one on another device: until the last of them is there, what
 * was stored before is read.
 * @returns nothing where nothing is stored, and a text that was damaged as it is, where there is nothing else
 * @throws Error where parts are missing and nothing of before is left
 */
export function readItems(items: Items): unknown {
  const head = items[HEAD];
  if (!isHead(head)) return head;
  const { slot, revision } = head.parts;
  const texts = [textIn(items, slot, revision), head.before === undefined ? textIn(items, other(slot)) : undefined];
  const found = texts.filter((text) => text !== undefined);
  const values = found.map(parseJson).filter((value) => value !== undefined);
  const [value = head.before ?? found[0]] = values;
  if (value === undefined) throw new Error('Some parts of the settings have not arrived yet on this device.');
  return value;
}

/** Nothing where a text was damaged. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * How to store `value` in place of what is in `items`.
 * @param value anything that JSON can hold
 * @param revision tells this write from all others
 */
export function planWrite(items: Items, value: unknown, revision: string): Write {
  const old = items[HEAD];
  const keys = Object.keys(items).filter((key) => key !== HEAD && isSettingsKey(key));
  // The parts go with the next write: on another device they may be gone before the whole has come.
  if (quotaBytes(HEAD, value) <= WHOLE_ROOM) return { set: { [HEAD]: value }, remove: isHead(old) ? [] : keys };
  const slot = isHead(old) ? other(old.parts.slot) : 'a';
  const texts = cut(JSON.stringify(value));
  const count = texts.length;
  const parts = texts.map((text, index): [string, Part] => [keyOf(slot, index), { revision, count, text }]);
  const before = isHead(old) || old === undefined ? {} : { before: old };
  const full: Head = { parts: { slot, revision, count }, ...before };
  const head: Head = quotaBytes(HEAD, full) <= ITEM_QUOTA ? full : { parts: full.parts };
  const set: Items = { [HEAD]: head, ...Object.fromEntries(parts) };
  return { set, remove: keys.filter((key) => key.startsWith(`${HEAD}.${slot}.`) && !(key in set)) };
}

function isHead(value: unknown): value is Head {
  return isObject(value) && isObject(value.parts) && (value.parts.slot === 'a' || value.parts.slot === 'b');
}

function other(slot: Slot): Slot {
  return slot === 'a' ? 'b' : 'a';
}

function keyOf(slot: Slot, index: number): string {
  return `${HEAD}.${slot}.${index}`;
}

/** The parts in a slot, joined, if they are all there and of one write: of `revision`, or of the first part's. */
function textIn(items: Items, slot: Slot, revision?: string): string | undefined {
  const first = items[keyOf(slot, 0)];
  if (!isPart(first)) return undefined;
  const texts: string[] = [];
  for (let index = 0; index < first.count; index++) {
    const part = items[keyOf(slot, index)];
    if (!isPart(part) || part.revision !== (revision ?? first.revision)) return undefined;
    texts.push(part.text);
  }
  return texts.join('');
}

function isPart(value: unknown): value is Part {
  const { revision, count, text } = isObject(value) ? value : {};
  return typeof revision === 'string' && typeof count === 'number' && typeof text === 'string';
}

/** Cuts a text into pieces that have room in a part each, between characters. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let begin = 0;
  let at = 0;
  let size = 0;
  for (const character of text) {
    const bytes = bytesOf(character);
    if (size + bytes > PART_ROOM) {
      pieces.push(text.slice(begin, at));
      begin = at;
      size = 0;
    }
    size += bytes;
    at += character.length;
  }
  return [...pieces, text.slice(begin)];
}

/** What an item counts against the quota, in bytes. */
export function quotaBytes(key: string, value: unknown): number {
  let size = key.length;
  // The text is JSON already: what would be escaped in it are only the signs that Chromium escapes in addition.
  for (const character of JSON.stringify(value)) size += '"\\'.includes(character) ? 1 : bytesOf(character);
  return size;
}

/**
 * The bytes that a character of a JSON text takes in a JSON string in UTF-8. Chromium escapes more than JSON asks for:
 * https://source.chromium.org/chromium/chromium/src/+/main:base/json/string_escape.cc
 */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (character === '"' || character === '\\') return 2;
  if (character === '<' || code === 0x7f || code === 0x2028 || code === 0x2029) return 6;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
