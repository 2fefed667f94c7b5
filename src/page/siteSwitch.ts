import { isSiteOn, type MarkingRules, rulesOn, type Settings } from '../core/settings/settings.ts';

/** Keeps something going while its site is switched on. */
export interface SiteSwitch<T> {
  /** Tells the site of the tab, as `siteOf` names it; nothing starts before that. */
  setSite(site: string): void;
  /** Tells the settings as they are now; nothing starts before that. */
  setSettings(settings: Settings): void;
  /** Whether the site is switched on; nothing while that is not known. */
  isOn(): boolean | undefined;
  /** What is going on, while the site is switched on. */
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
  onSwitched: (on: boolean) => void,
  signal: AbortSignal,
): SiteSwitch<T> {
  let site: string | undefined;
  let settings: Settings | undefined;
  let isOn: boolean | undefined;
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
    if (site === undefined || settings === undefined || signal.aborted) return;
    const on = isSiteOn(settings, site);
    const rules = rulesOn(settings, site);
    if (on === isOn) {
      running?.what.setRules(rules);
      return;
    }
    isOn = on;
    onSwitched(on);
    if (on) begin(rules);
    else stop();
  }

  signal.addEventListener('abort', stop);
  return {
    setSite(value) {
      site = value;
      update();
    },
    setSettings(value) {
      settings = value;
      update();
    },
    isOn: () => isOn,
    current: () => running?.what,
  };
}
