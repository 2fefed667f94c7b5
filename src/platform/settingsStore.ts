import { storage } from 'wxt/utils/storage';
import { mergeSettings, parseSettings, type Settings, withSite } from '../core/settings/settings.ts';

const SYNCED = 'sync:settings';
/** Holds the settings instead of the synced item when that is refused. */
const LOCAL = 'local:settings';

/** Where settings live now. */
type Place = 'synced' | 'thisDevice';

export interface SettingsState {
  readonly settings: Settings;
  readonly place: Place;
}

/** What is stored: the local copy, where there is one, is newer than the synced one. */
async function readStored(): Promise<{ stored: unknown; place: Place }> {
  const local = await storage.getItem<unknown>(LOCAL);
  if (local !== null) return { stored: local, place: 'thisDevice' };
  return { stored: await storage.getItem<unknown>(SYNCED), place: 'synced' };
}

export async function loadSettings(): Promise<SettingsState> {
  const { stored, place } = await readStored();
  return { settings: parseSettings(stored), place };
}

/**
 * Switches a site. The browser's sync is tried first; where it refuses, for want of quota or because it is switched
 * off, the setting is kept on this device.
 * @returns the settings as stored, and where
 */
export function switchSite(site: string, on: boolean): Promise<SettingsState> {
  // Two windows may switch at once; the lock is shared by all pages of the extension.
  return navigator.locks.request('settings', async () => {
    const { stored } = await readStored();
    const settings = withSite(parseSettings(stored), site, on);
    const merged = mergeSettings(stored, settings);
    try {
      await storage.setItem(SYNCED, merged);
    } catch (error) {
      console.warn('Psygloss keeps its settings on this device: the browser refused to sync them.', error);
      await storage.setItem(LOCAL, merged);
      return { settings, place: 'thisDevice' };
    }
    await storage.removeItem(LOCAL);
    return { settings, place: 'synced' };
  });
}

/** Calls `onChange` with the settings whenever they change anywhere, until `signal` aborts. */
export function watchSettings(onChange: (state: SettingsState) => void, signal: AbortSignal): void {
  const reload = (): void => void loadSettings().then(onChange);
  const unwatch = [storage.watch<unknown>(SYNCED, reload), storage.watch<unknown>(LOCAL, reload)];
  signal.addEventListener('abort', () => {
    for (const stop of unwatch) stop();
  });
}
