import { isOnAt, type MarkingRules, rulesOn, type Settings } from '../core/settings/settings.ts';
import type { Place } from '../core/settings/siteRules.ts';

/** Whether terms are marked on a page; `paused` where they would be, were it not for a pause. */
export type SiteState = 'on' | 'off' | 'paused';

/** Keeps something going while its page is switched on. */
export interface SiteSwitch<T> {
  /** Tells the place of the tab; nothing starts before that. */
  setPlace(place: Place): void;
  /** Tells the settings as they are now; nothing starts before that. */
  setSettings(settings: Settings): void;
  /** Tells for how many milliseconds from now everything is paused, 0 for not at all; nothing starts before that. */
  setPause(left: number): void;
  /** What holds; nothing while that is not known. */
  state(): SiteState | undefined;
  /** What is going on, while the page is switched on. */
  current(): T | undefined;
}

/** What can be told other rules while it goes on. */
interface Ruled {
  setRules(rules: MarkingRules): void;
}

/**
 * @param start begins it by the rules for its site; what it began ends with the signal that it gets
 * @param onSwitched is called with each new state, the first included
 * @param signal ends it for good
 */
export function createSiteSwitch<T extends Ruled>(
  start: (rules: MarkingRules, signal: AbortSignal) => T,
  onSwitched: (state: SiteState) => void,
  signal: AbortSignal,
): SiteSwitch<T> {
  let place: Place | undefined;
  let settings: Settings | undefined;
  let isPaused: boolean | undefined;
  let pauseTimer: ReturnType<typeof setTimeout> | undefined;
  let state: SiteState | undefined;
  let running: { what: T; end: AbortController } | undefined;

  function stop(): void {
    running?.end.abort();
    running = undefined;
  }

  function begin(rules: MarkingRules): void {
    const end = new AbortController();
    try {
      running = { what: start(rules, end.signal), end };
    } catch (error) {
      end.abort();
      throw error;
    }
  }

  function update(): void {
    if (place === undefined || settings === undefined || isPaused === undefined || signal.aborted) return;
    const next = isOnAt(settings, place) ? (isPaused ? 'paused' : 'on') : 'off';
    const rules = rulesOn(settings, place.site);
    if (next === state) {
      running?.what.setRules(rules);
      return;
    }
    state = next;
    onSwitched(next);
    if (next === 'on') begin(rules);
    else stop();
  }

  signal.addEventListener('abort', () => {
    clearTimeout(pauseTimer);
    stop();
  });
  const switching: SiteSwitch<T> = {
    setPlace(value) {
      if (value.site === place?.site && value.path === place.path) return;
      place = value;
      update();
    },
    setSettings(value) {
      settings = value;
      update();
    },
    setPause(left) {
      clearTimeout(pauseTimer);
      isPaused = left > 0;
      if (isPaused) pauseTimer = setTimeout(() => switching.setPause(0), left);
      update();
    },
    state: () => state,
    current: () => running?.what,
  };
  return switching;
}
