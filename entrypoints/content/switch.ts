import type { TermId } from '../../src/core/glossary/entry.ts';
import { isSiteOn, type Settings } from '../../src/core/settings/settings.ts';
import { readPage } from './readPage.tsx';

/** Reads the page while its site is switched on. */
export interface Switch {
  setSite(site: string): void;
  setSettings(settings: Settings): void;
  isOn(): boolean;
  counts(): ReadonlyMap<TermId, number>;
}

/**
 * @param onSwitched is called with each new state, the first included
 * @param signal ends the reading
 */
export function createSwitch(onSwitched: (on: boolean) => void, signal: AbortSignal): Switch {
  let site: string | undefined;
  let settings: Settings | undefined;
  let isOn: boolean | undefined;
  let session: { page: ReturnType<typeof readPage>; end: AbortController } | undefined;

  function stop(): void {
    session?.end.abort();
    session = undefined;
  }

  function update(): void {
    if (site === undefined || settings === undefined || signal.aborted) return;
    const on = isSiteOn(settings, site);
    if (on === isOn) return;
    isOn = on;
    onSwitched(on);
    stop();
    if (!on) return;
    const end = new AbortController();
    session = { page: readPage(end.signal), end };
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
    isOn: () => isOn ?? false,
    counts: () => session?.page.counts() ?? new Map(),
  };
}
