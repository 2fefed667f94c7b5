import browser, { type Storage } from 'webextension-polyfill';
import { joinSettings } from '../core/settings/join.ts';
import { HEAD, isSettingsKey, planWrite, readItems } from '../core/settings/parts.ts';
import { mergeSettings, parseSettings, type Settings, type StoredSettings } from '../core/settings/settings.ts';

/** With a local copy, whether the synced items could not be read when it was made, so that it has nothing of them. */
const APART = 'settingsApart';

/** Where settings live now. */
type Place = 'synced' | 'thisDevice';

export interface SettingsState {
  readonly settings: Settings;
  readonly place: Place;
}

interface Stored {
  readonly value: unknown;
  readonly place: Place;
  /** What the browser's sync holds; nothing where that could not be read, which is never written over then. */
  readonly synced: Record<string, unknown> | undefined;
  /** Whether `value` has nothing of what the browser's sync holds. */
  readonly isApart: boolean;
}

/**
 * What is stored. A local copy, where there is one, was written when the browser refused to sync: it counts instead of
 * the synced items, and takes their place at the next change that can be synced. One that was made without knowing them counts
 * together with them.
 */
async function readStored(): Promise<Stored> {
  const { [HEAD]: local, [APART]: apart } = await browser.storage.local.get([HEAD, APART]);
  const synced = await browser.storage.sync.get(null).catch((error) => {
    console.warn('Psygloss could not read its synced settings; those of this device hold.', error);
    return undefined;
  });
  const hasLocal = local !== undefined && local !== null;
  const isApart = !synced && (apart === true || !hasLocal);
  if (synced && !hasLocal) return { value: readItems(synced), place: 'synced', synced, isApart };
  const value = synced && apart === true ? joinSettings(readItems(synced), local) : local;
  return { value, place: 'thisDevice', synced, isApart };
}

/** Reads the settings; rejects where the browser's storage can't be read, or holds only some parts of them yet. */
export async function loadSettings(): Promise<SettingsState> {
  const { value, place } = await readStored();
  return { settings: parseSettings(value), place };
}

/** All parts in one go, which is one write for the browser's limits as well. */
async function trySync(synced: Record<string, unknown>, value: StoredSettings): Promise<boolean> {
  const { set, remove } = planWrite(synced, value, crypto.randomUUID());
  try {
    await browser.storage.sync.set(set);
    if (remove.length > 0) await browser.storage.sync.remove([...remove]);
    return true;
  } catch (error) {
    console.warn('Psygloss keeps its settings on this device: the browser refused to sync them.', error);
    return false;
  }
}

/**
 * Changes the settings. The browser's sync is tried first; where it refuses, for want of quota or because it is switched
 * off, they are kept on this device. Only for the extension's own pages and its background, which share one lock: in a
 * content script it would be the page's.
 * @param change is given the settings as they are stored at that moment
 * @returns the settings as stored, and where; rejects where they could not be stored at all
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<SettingsState> {
  // Two windows may change them at once.
  return navigator.locks.request('settings', async () => {
    const { value, synced, isApart } = await readStored();
    const settings = change(parseSettings(value));
    const merged = mergeSettings(value, settings);
    if (synced && (await trySync(synced, merged))) {
      await browser.storage.local.remove([HEAD, APART]);
      return { settings, place: 'synced' };
    }
    await browser.storage.local.set({ [HEAD]: merged, [APART]: isApart });
    return { settings, place: 'thisDevice' };
  });
}

/** Calls `onChange` with the settings whenever they change anywhere, until `signal` aborts. */
export function watchSettings(onChange: (state: SettingsState) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>): void => {
    // What can't be read now is on its way: the rest of it comes as a further change.
    if (Object.keys(changes).some(isSettingsKey)) loadSettings().then(onChange, () => undefined);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
