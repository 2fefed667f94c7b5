import browser from 'webextension-polyfill';
import { hashOf } from '../core/glossary/address.ts';
import type { TermId } from '../core/glossary/entry.ts';
import { say } from './messages.ts';

/** What cards have done for them alike, wherever they stand. */
export interface CardServices {
  /** The extension's version, such as "0.1.0". */
  readonly version: string;
  /** Says a term aloud; resolves to whether this device has a voice for it. */
  speak(id: TermId): Promise<boolean>;
  /** The address of an entry on the glossary page, in this browser. */
  addressOf(id: TermId): string;
}

export function cardServices(): CardServices {
  return {
    version: browser.runtime.getManifest().version,
    speak: say,
    addressOf: (id) => browser.runtime.getURL('glossary.html') + hashOf(id),
  };
}
