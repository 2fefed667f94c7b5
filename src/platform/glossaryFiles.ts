import browser from 'webextension-polyfill';
import type { Entry, TermId } from '../core/glossary/entry.ts';
import type { Question } from '../core/glossary/question.ts';

async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The extension's own file ${path} could not be read: ${response.status}`);
  return response;
}

/** Reads all entries that the build put into the extension. */
export async function fetchEntries(): Promise<Entry[]> {
  const response = await fetchOwn('glossary/entries.json');
  // Written by the extension's own build, which has checked it.
  return (await response.json()) as Entry[];
}

/** Reads which entries there are: 13 kB, where the entries are 2.5 MB. */
export async function fetchIds(): Promise<TermId[]> {
  const response = await fetchOwn('glossary/ids.json');
  // Written by the extension's own build, which has checked it.
  return (await response.json()) as TermId[];
}

/** Reads all questions with their answers. */
export async function fetchQuestions(): Promise<Question[]> {
  const response = await fetchOwn('glossary/questions.json');
  // Written by the extension's own build, which has checked it.
  return (await response.json()) as Question[];
}

/** Reads the prebuilt search index, as JSON text. */
export async function fetchSearchIndex(): Promise<string> {
  const response = await fetchOwn('glossary/search.json');
  return response.text();
}
