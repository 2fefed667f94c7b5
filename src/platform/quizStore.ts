import browser from 'webextension-polyfill';
import type { TermId } from '../core/glossary/entry.ts';
import { hashOfQuiz, USUAL_LENGTH } from '../core/quiz/quizAddress.ts';
import { createLastOpened } from './lastOpened.ts';

/** The terms of the page for which a quiz was opened last. */
export const lastQuiz = createLastOpened<readonly TermId[]>('session:quiz');

/** Opens a quiz on the terms of a page in a tab of its own. */
export async function openQuiz(ids: readonly TermId[], isPrivate: boolean): Promise<void> {
  await lastQuiz.set(ids, isPrivate);
  const hash = hashOfQuiz({ theme: { kind: 'page' }, length: USUAL_LENGTH });
  await browser.tabs.create({ url: browser.runtime.getURL('quiz.html') + hash });
}

/** Opens a quiz on the terms that were saved in a new window, which is no private one. */
export async function openSavedQuizOutside(): Promise<void> {
  const hash = hashOfQuiz({ theme: { kind: 'saved' }, length: USUAL_LENGTH });
  await browser.windows.create({ url: browser.runtime.getURL('quiz.html') + hash });
}
