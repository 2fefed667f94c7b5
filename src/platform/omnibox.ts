import browser from 'webextension-polyfill';
import { escapeXml, type Suggestion } from '../core/search/suggestions.ts';
import type { WhichTab } from './tabs.ts';

/** Chromium reads descriptions as XML, Firefox as they are. */
const asDescription = import.meta.env.FIREFOX ? (text: string): string => text : escapeXml;

/**
 * Answers in the address bar, after the keyword that the manifest names. Call it at once when the background starts: it
 * is woken for that.
 * @param words what stands for the text that is typed, whatever is suggested
 * @param suggest gives what fits the text that is typed so far; where it fails, nothing is suggested
 * @param onEntered gets the text in the end, or the content of the suggestion that was chosen, and where to show what it names
 */
export function answerInOmnibox(
  words: string,
  suggest: (text: string) => Promise<readonly Suggestion[]>,
  onEntered: (text: string, where: WhichTab) => void,
): void {
  const { omnibox } = browser;
  omnibox.setDefaultSuggestion({ description: asDescription(words) });
  omnibox.onInputChanged.addListener((text, show) => {
    suggest(text).then(
      (all) => show(all.map(({ content, description }) => ({ content, description: asDescription(description) }))),
      (error) => console.warn('Psygloss could not search its glossary.', error),
    );
  });
  omnibox.onInputEntered.addListener(onEntered);
}
