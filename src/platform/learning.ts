import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import type { TermId } from '../core/glossary/entry.ts';
import type { Met } from '../core/learning/learning.ts';
import { MetSchema } from '../core/learning/learningSchema.ts';
import { type Due, type LearningStore, type SaveOutcome, storeFault } from '../core/learning/store.ts';
import { askTopFrameForPage, type Message } from './messages.ts';
import { removedTerm } from './removedTerms.ts';

/** Where saved terms are kept, and what can be asked about. */
export interface LearningParts {
  readonly store: LearningStore;
  /** The terms of the glossary. */
  termIds(): Promise<readonly TermId[]>;
}

type Sender = Pick<Runtime.MessageSender, 'tab' | 'frameId'>;

/**
 * Answers what pages ask of saved terms, for the background: only that has their database.
 * @returns a reply, or nothing where a message is about something else
 */
export function answerLearning(parts: LearningParts, message: Message, sender: Sender): Promise<unknown> | undefined {
  switch (message.type) {
    case 'savedWanted':
      return parts.store.ids().then((saved) => message.ids.filter((id) => saved.has(id)));
    case 'saveTerm':
      return saveOrRemove(parts.store, message, sender);
    case 'dueWanted':
      return dueNow(parts).then(({ count }) => count);
    default:
      return undefined;
  }
}

/** What is due, of the terms that the glossary has. */
export async function dueNow({ store, termIds }: LearningParts): Promise<Due> {
  // At each start of the background: who saves nothing has nothing read.
  if ((await store.ids()).size === 0) return { count: 0, next: undefined };
  return store.due(Date.now(), new Set(await termIds()));
}

async function saveOrRemove(
  store: LearningStore,
  { id, change, met }: Message & { type: 'saveTerm' },
  sender: Sender,
): Promise<SaveOutcome> {
  try {
    if (change === 'remove') await store.remove(id);
    else {
      const removed = await removedTerm(id);
      // Who took it out knows better than a card that is open for long.
      if (removed && change === 'saveRead' && !(await store.ids()).has(id)) return 'refused';
      if (removed && change === 'save') await store.putBack(removed);
      await store.save(id, Date.now(), await metOnPage(met, sender));
    }
    return 'stored';
  } catch (error) {
    console.warn('Psygloss could not store which terms are saved.', error);
    return storeFault(error) ?? 'refused';
  }
}

/** Where a term was met, with the page that the reader saw, in whatever frame of it; nothing in a private window, whatever a page asks for. */
async function metOnPage(met: Met | undefined, { tab, frameId }: Sender): Promise<Met | undefined> {
  if (!met || tab?.incognito) return undefined;
  const page = tab?.id === undefined || frameId === 0 ? undefined : await askTopFrameForPage(tab.id);
  const onPage = page && { ...met, title: page.title, address: page.address };
  // Such as a page without an address that can be kept.
  return v.is(MetSchema, onPage) ? onPage : met;
}
