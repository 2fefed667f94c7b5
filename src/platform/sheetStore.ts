import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import type { TermId } from '../core/glossary/entry.ts';
import type { StudySheet } from '../core/sheet/sheet.ts';

/** A study sheet by the names of its entries. */
export type StoredSheet = Omit<StudySheet, 'entries'> & { readonly ids: readonly TermId[] };

/** In memory only: it names a page that was read. */
const SHEET = 'session:sheet';

/** Shows a study sheet in a tab of its own. */
export async function openSheet(sheet: StoredSheet): Promise<void> {
  await storage.setItem(SHEET, sheet);
  await browser.tabs.create({ url: browser.runtime.getURL('sheet.html') });
}

/** The sheet that was opened last; nothing where the browser was closed since. */
export async function loadSheet(): Promise<StoredSheet | undefined> {
  return (await storage.getItem<StoredSheet>(SHEET)) ?? undefined;
}
