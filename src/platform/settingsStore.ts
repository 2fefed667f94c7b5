import { storage } from 'wxt/utils/storage';
import { mergeSettings, parseSettings, type Settings, type StoredSettings } from '../core/settings/settings.ts';

const SYNCED = 'sync:settings';
/** Holds the settings instead of the synced item when that is refused. */
const LOCAL = 'local:settings';

/** Where settings live now. */
type Place = 'synced' | 'thisDevice';

export interface SettingsState {
  readonly settings: Settings;
  readonly place: Place;
}

interface Stored {
  readonly value: unknown;
  readonly place: Place;
  /** Whether the synced item could be read; one that could not is never written over. */
  readonly canSync: boolean;
}

/**
 * What is stored. A local copy, where there is one, was written when the browser refused to sync: it counts instead of
 * the synced item, and takes its place at the next change that can be synced.
 */
async function readStored(): Promise<Stored> {
  const local = await storage.getItem<unknown>(LOCAL);
  if (local !== null) return { value: local, place: 'thisDevice', canSync: true };
  try {
    return { value: await storage.getItem<unknown>(SYNCED), place: 'synced', canSync: true };
  } catch (error) {
    console.warn('Psygloss could not read its synced settings; those of this device hold.', error);
    return { value: null, place: 'thisDevice', canSync: false };
  }
}

/** Reads the settings; rejects only where the browser's storage can't be read at all. */
export async function loadSettings(): Promise<SettingsState> {
  const { value, place } = await readStored();
  return { settings: parseSettings(value), place };
}

async function trySync(value: StoredSettings): Promise<boolean> {
  try {
    await storage.setItem(SYNCED, value);
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
    const { value, canSync } = await readStored();
    const settings = change(parseSettings(value));
    const merged = mergeSettings(value, settings);
    if (canSync && (await trySync(merged))) {
      await storage.removeItem(LOCAL);
      return { settings, place: 'synced' };
    }
    await storage.setItem(LOCAL, merged);
    return { settings, place: 'thisDevice' };
  });
}

/** Calls `onChange` with the settings whenever they change anywhere, until `signal` aborts. */
export function watchSettings(onChange: (state: SettingsState) => void, signal: AbortSignal): void {
  const reload = (): void => void loadSettings().then(onChange, () => undefined);
  const unwatch = [storage.watch<unknown>(SYNCED, reload), storage.watch<unknown>(LOCAL, reload)];
  signal.addEventListener('abort', () => {
    for (const stop of unwatch) stop();
  });
}
