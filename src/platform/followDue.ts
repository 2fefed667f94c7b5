import type { Due, LearningStore } from '../core/learning/store.ts';
import { dueNow, type LearningParts } from './learning.ts';
import { tell } from './messages.ts';
import { loadSettings, watchSettings } from './settingsStore.ts';
import { showDueOnIcon } from './toolbar.ts';
import { onWake, wakeAt } from './waking.ts';

const NOTHING: Due = { count: 0, next: undefined };

/**
 * Shows on the icon how many terms are due: now, after each change, and when the next one is due, for which the background is woken.
 * To be called at once when the background starts: what woke it is told only to who listens then.
 */
export function followDue(parts: LearningParts, signal: AbortSignal): void {
  let showings = 0;
  async function show(): Promise<void> {
    const showing = ++showings;
    const due = await dueToShow(parts).catch((error) => {
      console.warn('Psygloss could not count the terms that are due.', error);
      return NOTHING;
    });
    // What was begun later is newer.
    if (showing !== showings) return;
    await Promise.all([showDueOnIcon(due.count), wakeAt(due.next)]);
  }
  const tryToShow = (): void => {
    show().catch((error) => console.warn('Psygloss could not show how many terms are due.', error));
  };
  parts.store.onChange(tryToShow, signal);
  watchSettings(tryToShow, signal);
  onWake(tryToShow, signal);
  tryToShow();
}

async function dueToShow(parts: LearningParts): Promise<Due> {
  const { settings } = await loadSettings();
  return settings.showDue ? dueNow(parts) : NOTHING;
}

/** Tells popup and panel of each change of what is saved, and of those that were made while the background slept. */
export function tellOfSaved(store: Pick<LearningStore, 'onChange'>, signal: AbortSignal): void {
  const tellThem = (): void => tell({ type: 'savedChanged' });
  store.onChange(tellThem, signal);
  tellThem();
}
