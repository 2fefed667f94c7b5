import browser from 'webextension-polyfill';
import type { TermId } from '../core/glossary/entry.ts';
import type { StudySheet } from '../core/sheet/sheet.ts';
import { createLastOpened } from './lastOpened.ts';

/** A study sheet by the names of its entries. */
export type StoredSheet = Omit<StudySheet, 'entries'> & { readonly ids: readonly TermId[] };

/** The sheet that was opened last. */
export const lastSheet = createLastOpened<StoredSheet>('session:sheet');

/** Shows a study sheet in a tab of its own. */
export async function openSheet(sheet: StoredSheet, isPrivate: boolean): Promise<void> {
  await lastSheet.set(sheet, isPrivate);
  await browser.tabs.create({ url: browser.runtime.getURL('sheet.html') });
}
