import { type PrivateChoice, withPrivateChoices } from '../core/settings/privateChoices.ts';
import { parseSettings, type Settings } from '../core/settings/settings.ts';
import { isInPrivateWindow } from './inPrivateWindow.ts';
import { askForPrivateChoices, onMessage } from './messages.ts';
import { loadPause, watchPause } from './pauseStore.ts';
import { loadSettings, watchSettings } from './settingsStore.ts';

/** What is told of the settings. */
export interface SettingsListener {
  setSettings(settings: Settings): void;
  /** For how many milliseconds from now everything is paused. */
  setPause(left: number): void;
}

/**
 * Tells the settings as they hold in this page's window, now and whenever they change, until `signal` aborts: those stored, and
 * in a private window what was chosen there.
 * @returns tells them again, for a page that may have missed changes
 */
export function followSettings(listener: SettingsListener, signal: AbortSignal): () => Promise<void> {
  const isPrivate = isInPrivateWindow();
  let stored: Settings | undefined;
  let choices: readonly PrivateChoice[] = [];

  function tellSettings(): void {
    if (stored) listener.setSettings(withPrivateChoices(stored, choices));
  }

  async function tellAll(): Promise<void> {
    const loading = loadSettings().then(
      (state) => state.settings,
      () => parseSettings(undefined),
    );
    const [settings, chosen, pause] = await Promise.all([
      loading,
      isPrivate ? askForPrivateChoices() : [],
      loadPause(),
    ]);
    [stored, choices] = [settings, chosen];
    listener.setPause(pause);
    tellSettings();
  }

  watchSettings(({ settings }) => {
    stored = settings;
    tellSettings();
  }, signal);
  watchPause(listener.setPause, signal);
  onMessage((message) => {
    if (message.type === 'privateChoicesAre' && isPrivate) {
      choices = message.choices;
      tellSettings();
    }
    return undefined;
  }, signal);
  void tellAll();
  return tellAll;
}
