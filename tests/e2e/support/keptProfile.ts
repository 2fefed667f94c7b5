import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../../scripts/browser/launch.ts';
import { type Session, startSession } from './session.ts';

/** A profile that outlives its browser. */
export interface KeptProfile {
  /** Starts a browser with it, into which the extension is put: one at a time. */
  start(): Promise<Session>;
  /** Deletes it, once no browser has it any more. */
  remove(): void;
}

/** Makes an empty profile, in which the extension may run in private windows. */
export function createProfile(name: BrowserName): KeptProfile {
  const folder = mkdtempSync(join(tmpdir(), 'psygloss-profile-'));
  // Chromium is told when the extension is put in; Firefox 153 was seen to take it from this file.
  const allowed = { 'psygloss@psygloss.org': { permissions: ['internal:privateBrowsingAllowed'], origins: [] } };
  if (name === 'firefox') writeFileSync(join(folder, 'extension-preferences.json'), JSON.stringify(allowed));
  return {
    start: () => startSession(name, { profile: folder }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** Ends a session's browser as a crash would: it can write nothing any more. */
export async function kill({ browser }: Session): Promise<void> {
  const process = browser.process();
  if (!process) throw new Error('The browser was not started here.');
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}
