import browser from 'webextension-polyfill';

/** The only alarm there is: a new one takes its place. */
const ALARM = 'due';

/**
 * Has the background woken at a time, in milliseconds since 1970, or no more. It may come sooner: in Firefox 153
 * an alarm that was 2 ** 32 milliseconds and a second away, which are 49 days, came after a second.
 */
export async function wakeAt(time: number | undefined): Promise<void> {
  if (time === undefined) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: time });
}

/** Calls `listener` at that time, and when the browser starts, as it may have forgotten the time, until `signal` aborts. */
export function onWake(listener: () => void, signal: AbortSignal): void {
  const listen = (): void => listener();
  browser.alarms.onAlarm.addListener(listen);
  browser.runtime.onStartup.addListener(listen);
  signal.addEventListener('abort', () => {
    browser.alarms.onAlarm.removeListener(listen);
    browser.runtime.onStartup.removeListener(listen);
  });
}
