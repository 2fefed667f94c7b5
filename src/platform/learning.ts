import type { LearningStore } from '../core/learning/store.ts';
import type { Message } from './messages.ts';
import { keepRemoved, takeRemoved } from './removedTerms.ts';
import { loadSettings, watchSettings } from './settingsStore.ts';
import { showDueOnIcon } from './toolbar.ts';

/**
 * Answers what pages ask of saved terms, for the background: only that has their database.
 * @returns a reply, or nothing where a message is about something else
 */
export function answerLearning(
  store: LearningStore,
  message: Message,
  isPrivate: boolean,
): Promise<unknown> | undefined {
  switch (message.type) {
    case 'savedWanted':
      return Promise.all(message.ids.map((id) => store.isSaved(id))).then((saved) =>
        message.ids.filter((_, index) => saved[index]),
      );
    case 'saveTerm':
      return saveOrRemove(store, message, isPrivate);
    case 'dueWanted':
      return store.dueCount(Date.now());
    default:
      return undefined;
  }
}

async function saveOrRemove(
  store: LearningStore,
  { id, saved, met }: Message & { type: 'saveTerm' },
  isPrivate: boolean,
): Promise<true> {
  if (saved) {
    const before = await takeRemoved(id);
    if (before) await store.putBack(before);
    // Whatever a page asks for: what was read in a private window is not kept.
    await store.save(id, Date.now(), isPrivate ? undefined : met);
  } else {
    const removed = await store.remove(id);
    if (removed) await keepRemoved(removed);
  }
  return true;
}

/** Shows on the icon how many terms are due, now and after each change; what becomes due by and by is seen when the background wakes. */
export function followDue(store: LearningStore, signal: AbortSignal): void {
  const show = async (): Promise<void> => {
    const { settings } = await loadSettings();
    await showDueOnIcon(settings.showDue ? await store.dueCount(Date.now()) : 0);
  };
  const tryToShow = (): void => {
    show().catch((error) => console.warn('Psygloss could not count the terms that are due.', error));
  };
  store.onChange(tryToShow, signal);
  watchSettings(tryToShow, signal);
  tryToShow();
}
