import { storage } from 'wxt/utils/storage';
import { PAUSE_MS, pauseLeft } from '../core/settings/pause.ts';

/** Of this device only: who pauses here goes on elsewhere. In milliseconds since 1970. */
const PAUSED_UNTIL = 'local:pausedUntil';

/**
 * Calls `onChange` with the milliseconds for which everything is still paused: now, whenever a pause begins or is ended, and
 * with 0 when one is over, until `signal` aborts.
 */
export function followPause(onChange: (left: number) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (left: number): void => {
    clearTimeout(timer);
    if (signal.aborted) return;
    if (left > 0) timer = setTimeout(tell, left, 0);
    onChange(left);
  };
  void loadPause().then(tell);
  watchPause(tell, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** How much longer everything is paused, in milliseconds; 0 where it is not, or where that can't be read. */
export async function loadPause(): Promise<number> {
  const until = await storage.getItem<unknown>(PAUSED_UNTIL).catch(() => undefined);
  return pauseLeft(until, Date.now());
}

/** Pauses everything, or ends the pause; rejects where that can't be stored. */
export function setPaused(isPaused: boolean): Promise<void> {
  return isPaused ? storage.setItem(PAUSED_UNTIL, Date.now() + PAUSE_MS) : storage.removeItem(PAUSED_UNTIL);
}

/** Calls `onChange` with the milliseconds left whenever a pause begins or is ended, until `signal` aborts. */
export function watchPause(onChange: (left: number) => void, signal: AbortSignal): void {
  const unwatch = storage.watch<unknown>(PAUSED_UNTIL, (until) => onChange(pauseLeft(until, Date.now())));
  signal.addEventListener('abort', () => {
    try {
      unwatch();
    } catch {
      // The extension is gone, and the browser's storage with it: there is nothing left to be heard.
    }
  });
}
