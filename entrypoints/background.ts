import { defineBackground } from 'wxt/utils/define-background';
import type { TermId } from '../src/core/glossary/entry.ts';
import { createGlossary, type Glossary } from '../src/core/glossary/glossary.ts';
import { namedBy, toQuery } from '../src/core/search/lookUp.ts';
import { createLazySearch } from '../src/core/search/search.ts';
import { toSuggestion } from '../src/core/search/suggestions.ts';
import { withPrivateChoices } from '../src/core/settings/privateChoices.ts';
import { isOnAt, type Settings, withKnown, withNotMeant, withSwitched } from '../src/core/settings/settings.ts';
import { type Command, onCommand } from '../src/platform/commands.ts';
import { offerForSelection } from '../src/platform/contextMenu.ts';
import { onInstalled } from '../src/platform/firstRun.ts';
import { followDue, tellOfSaved } from '../src/platform/followDue.ts';
import { fetchEntries, fetchIds, fetchSearchIndex } from '../src/platform/glossaryFiles.ts';
import { answerLearning } from '../src/platform/learning.ts';
import { createLearningStore } from '../src/platform/learningStore.ts';
import {
  askForSelection,
  askTopFrameForPlace,
  type Message,
  onMessage,
  passOn,
  type Tab,
} from '../src/platform/messages.ts';
import { answerInOmnibox } from '../src/platform/omnibox.ts';
import { openPanel } from '../src/platform/panel.ts';
import { addPrivateChoice, forgetWithPrivateWindows, privateChoices } from '../src/platform/privateWindows.ts';
import { lastQuiz } from '../src/platform/quizStore.ts';
import { rememberingRemoved } from '../src/platform/removedTerms.ts';
import { changeSettings, loadSettings } from '../src/platform/settingsStore.ts';
import { lastSheet } from '../src/platform/sheetStore.ts';
import { speak } from '../src/platform/speech.ts';
import { type GlossaryPlace, openGlossary, openWelcome, type WhichTab } from '../src/platform/tabs.ts';
import { showOnIcon } from '../src/platform/toolbar.ts';
import { t } from '../src/ui/words.ts';

/** Few enough to be taken in while typing. */
const MAX_SUGGESTIONS = 7;

export default defineBackground(() => {
  const glossary = createGlossary(fetchEntries);
  const forever = new AbortController().signal;
  const learning = { store: rememberingRemoved(createLearningStore()), termIds: fetchIds };
  followDue(learning, forever);
  tellOfSaved(learning.store, forever);
  onMessage((message, sender) => {
    const { tab, frameId } = sender;
    if (message.type === 'entriesWanted') return glossary.entries(message.ids);
    if (message.type === 'knowTerm') return store((settings) => withKnown(settings, message.term, message.known));
    if (message.type === 'speechWanted') return sayTerm(glossary, message.id);
    const reply = answerLearning(learning, message, sender);
    if (reply || tab?.id === undefined) return reply;
    if (message.type === 'placeWanted') return askTopFrameForPlace(tab.id);
    if (message.type === 'privateChoicesWanted') return privateChoices();
    if (message.type === 'notMeantHere') return noteNotMeant(tab.id, tab.incognito, message.term);
    if (message.type === 'glossaryWanted') void show({ id: message.id }, 'openTab');
    if (message.type === 'escapePressed') passOn(tab.id, message);
    // Only the top frame speaks for its tab.
    if (frameId !== 0) return undefined;
    if (message.type === 'placeIs') passOn(tab.id, message);
    if (message.type === 'siteState') void showSiteState(tab.id, message.state);
    return undefined;
  }, forever);
  forgetWithPrivateWindows([lastQuiz.forgetPrivate, lastSheet.forgetPrivate]);
  onInstalled(() => void openWelcome());

  const search = createLazySearch(fetchSearchIndex);
  const lookUp = async (text: string, where: WhichTab): Promise<void> => {
    const query = toQuery(text);
    const id = namedBy(query, await glossary.all().catch(() => []));
    await show(id === undefined ? { query } : { id }, where);
  };
  onCommand((command, tab) => void act(command, tab, lookUp));
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

/** Says a term aloud. Returns whether there is such a term, and a voice for it. */
async function sayTerm(glossary: Glossary, id: TermId): Promise<boolean> {
  const [entry] = await glossary.entries([id]);
  return entry !== undefined && (await speak(entry.term));
}

/** Shows the glossary page. */
async function show(place: GlossaryPlace, where: WhichTab): Promise<void> {
  try {
    await openGlossary(place, where);
  } catch (error) {
    console.warn('Psygloss could not open its glossary page.', error);
  }
}

/** Does what a key calls for in a tab; in one where no script can run, only what needs none. */
async function act(
  command: Command,
  tab: Tab,
  lookUp: (text: string, where: WhichTab) => Promise<void>,
): Promise<void> {
  switch (command) {
    case 'next-term':
      return passOn(tab.id, { type: 'termWanted', direction: 'next' });
    case 'previous-term':
      return passOn(tab.id, { type: 'termWanted', direction: 'previous' });
    case 'focus-card':
      return passOn(tab.id, { type: 'cardFocusWanted' });
    case 'open-panel':
      return openPanel(tab.windowId);
    case 'look-up-selection':
      return lookUp((await askForSelection(tab.id)) ?? '', 'newForegroundTab');
    case 'switch-site':
      return turnSite(tab);
  }
}

/** Switches the site of a tab off if it is on, and on if it is off. */
async function turnSite({ id, isPrivate }: Tab): Promise<void> {
  const place = await askTopFrameForPlace(id);
  if (place === undefined) return;
  const turned = (settings: Settings): boolean => !isOnAt(settings, place);
  if (!isPrivate) {
    await store((settings) => withSwitched(settings, place, place.site, turned(settings)));
    return;
  }
  const [{ settings }, choices] = await Promise.all([loadSettings(), privateChoices()]);
  const on = turned(withPrivateChoices(settings, choices));
  await addPrivateChoice({ kind: 'switched', place, pattern: place.site, on });
}

/** Notes that a term is not meant on the site of a tab. Returns whether that is kept. */
async function noteNotMeant(tabId: number, isPrivate: boolean, term: TermId): Promise<boolean> {
  const site = (await askTopFrameForPlace(tabId))?.site;
  if (site === undefined) return false;
  if (!isPrivate) return store((settings) => withNotMeant(settings, site, term));
  await addPrivateChoice({ kind: 'notMeant', site, term });
  return true;
}

/** Changes the settings. Returns whether that is stored. */
async function store(change: (settings: Settings) => Settings): Promise<boolean> {
  try {
    await changeSettings(change);
    return true;
  } catch (error) {
    console.warn('Psygloss could not store what the reader has said.', error);
    return false;
  }
}

function showSiteState(tabId: number, state: (Message & { type: 'siteState' })['state']): Promise<void> {
  switch (state) {
    case 'on':
      return showOnIcon(tabId, undefined, t('toolbar.title'));
    case 'off':
      return showOnIcon(tabId, t('toolbar.off'), t('toolbar.titleOff'));
    case 'paused':
      return showOnIcon(tabId, t('toolbar.off'), t('toolbar.titlePaused'));
  }
}
