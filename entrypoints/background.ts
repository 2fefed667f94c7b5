import { defineBackground } from 'wxt/utils/define-background';
import type { TermId } from '../src/core/glossary/entry.ts';
import { createGlossary } from '../src/core/glossary/glossary.ts';
import { namedBy, toQuery } from '../src/core/search/lookUp.ts';
import { createLazySearch } from '../src/core/search/search.ts';
import { toSuggestion } from '../src/core/search/suggestions.ts';
import { isSiteOn, withNotMeant, withSite } from '../src/core/settings/settings.ts';
import { type Command, onCommand } from '../src/platform/commands.ts';
import { offerForSelection } from '../src/platform/contextMenu.ts';
import { fetchEntries, fetchSearchIndex } from '../src/platform/glossaryFiles.ts';
import { askForSelection, askTopFrameForSite, onMessage, passOn } from '../src/platform/messages.ts';
import { answerInOmnibox } from '../src/platform/omnibox.ts';
import { changeSettings } from '../src/platform/settingsStore.ts';
import { openGlossary, type WhichTab } from '../src/platform/tabs.ts';
import { showOnIcon } from '../src/platform/toolbar.ts';
import { t } from '../src/ui/words.ts';

/** Few enough to be taken in while typing. */
const MAX_SUGGESTIONS = 7;

export default defineBackground(() => {
  const glossary = createGlossary(fetchEntries);
  const forever = new AbortController().signal;
  onMessage((message, { tab, frameId }) => {
    if (message.type === 'entriesWanted') return glossary.entries(message.ids);
    if (tab?.id === undefined) return undefined;
    if (message.type === 'siteWanted') return askTopFrameForSite(tab.id);
    if (message.type === 'notMeantHere') return noteNotMeant(tab.id, message.term);
    if (message.type === 'escapePressed') passOn(tab.id, message);
    // Only the top frame speaks for its tab.
    if (frameId !== 0) return undefined;
    if (message.type === 'siteIs') passOn(tab.id, message);
    if (message.type === 'siteState') void showSiteState(tab.id, message.on);
    return undefined;
  }, forever);

  const search = createLazySearch(fetchSearchIndex);
  const lookUp = async (text: string, where: WhichTab): Promise<void> => {
    const query = toQuery(text);
    const id = namedBy(query, await glossary.all().catch(() => []));
    await openGlossary(id === undefined ? { query } : { id }, where).catch((error: unknown) =>
      console.warn('Psygloss could not open its glossary.', error),
    );
  };
  onCommand((command, tabId) => void act(command, tabId, lookUp));
  offerForSelection(
    () => t('lookUp.menu'),
    (text) => void lookUp(text, 'newForegroundTab'),
  );
  answerInOmnibox(
    t('lookUp.omnibox'),
    async (text) => {
      const hits = (await search()).find(toQuery(text), MAX_SUGGESTIONS);
      return (await glossary.entries(hits.map(({ id }) => id))).map(toSuggestion);
    },
    (text, where) => void lookUp(text, where),
  );
});

/** Does what a key calls for in a tab; in one where no script can run, only what needs none. */
async function act(
  command: Command,
  tabId: number,
  lookUp: (text: string, where: WhichTab) => Promise<void>,
): Promise<void> {
  switch (command) {
    case 'next-term':
      return passOn(tabId, { type: 'termWanted', direction: 'next' });
    case 'previous-term':
      return passOn(tabId, { type: 'termWanted', direction: 'previous' });
    case 'focus-card':
      return passOn(tabId, { type: 'cardFocusWanted' });
    case 'look-up-selection':
      return lookUp((await askForSelection(tabId)) ?? '', 'newForegroundTab');
    case 'switch-site':
      return turnSite(tabId);
  }
}

/** Switches the site of a tab off if it is on, and on if it is off. */
async function turnSite(tabId: number): Promise<void> {
  const site = await askTopFrameForSite(tabId);
  if (site === undefined) return;
  try {
    await changeSettings((settings) => withSite(settings, site, !isSiteOn(settings, site)));
  } catch (error) {
    console.warn('Psygloss could not store that a site was switched.', error);
  }
}

/** Notes that a term is not meant on the site of a tab. Returns whether that is stored. */
async function noteNotMeant(tabId: number, term: TermId): Promise<boolean> {
  const site = await askTopFrameForSite(tabId);
  if (site === undefined) return false;
  try {
    await changeSettings((settings) => withNotMeant(settings, site, term));
    return true;
  } catch (error) {
    console.warn('Psygloss could not store what is not meant.', error);
    return false;
  }
}

function showSiteState(tabId: number, on: boolean): Promise<void> {
  return on ? showOnIcon(tabId, '', t('toolbar.title')) : showOnIcon(tabId, t('toolbar.off'), t('toolbar.titleOff'));
}
