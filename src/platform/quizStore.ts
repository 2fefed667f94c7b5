import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import type { TermId } from '../core/glossary/entry.ts';
import { hashOfQuiz, USUAL_LENGTH } from '../core/quiz/quizAddress.ts';

/** In memory only: it says what was read. */
const QUIZ = 'session:quiz';

/** Opens a quiz on the terms of a page in a tab of its own. */
export async function openQuiz(ids: readonly TermId[]): Promise<void> {
  await storage.setItem(QUIZ, ids);
  const hash = hashOfQuiz({ theme: { kind: 'page' }, length: USUAL_LENGTH });
  await browser.tabs.create({ url: browser.runtime.getURL('quiz.html') + hash });
}

/** The terms of the page for which a quiz was opened last; none where the browser was closed since. */
export async function loadQuiz(): Promise<readonly TermId[]> {
  return (await storage.getItem<readonly TermId[]>(QUIZ)) ?? [];
}
