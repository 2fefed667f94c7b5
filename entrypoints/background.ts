import { defineBackground } from 'wxt/utils/define-background';
import type { TermId } from '../src/core/glossary/entry.ts';
import { createGlossary } from '../src/core/glossary/glossary.ts';
import { type Settings, withKnown, withNotMeant } from '../src/core/settings/settings.ts';
import { fetchEntries } from '../src/platform/glossaryFiles.ts';
import { askTopFrameForPlace, type Message, onMessage, passOn } from '../src/platform/messages.ts';
import { addPrivateChoice, forgetWithPrivateWindows, privateChoices } from '../src/platform/privateWindows.ts';
import { changeSettings } from '../src/platform/settingsStore.ts';
import { showOnIcon } from '../src/platform/toolbar.ts';
import { t } from '../src/ui/words.ts';

export default defineBackground(() => {
  const glossary = createGlossary(fetchEntries);
  const forever = new AbortController().signal;
  onMessage((message, { tab, frameId }) => {
    if (message.type === 'entriesWanted') return glossary.entries(message.ids);
    if (message.type === 'knowTerm') return store((settings) => withKnown(settings, message.term, message.known));
    if (tab?.id === undefined) return undefined;
    if (message.type === 'placeWanted') return askTopFrameForPlace(tab.id);
    if (message.type === 'privateChoicesWanted') return privateChoices();
    if (message.type === 'notMeantHere') return noteNotMeant(tab.id, tab.incognito, message.term);
    if (message.type === 'escapePressed') passOn(tab.id, message);
    // Only the top frame speaks for its tab.
    if (frameId !== 0) return undefined;
    if (message.type === 'placeIs') passOn(tab.id, message);
    if (message.type === 'siteState') void showSiteState(tab.id, message.state);
    return undefined;
  }, forever);
  forgetWithPrivateWindows();
});

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
      return showOnIcon(tabId, '', t('toolbar.title'));
    case 'off':
      return showOnIcon(tabId, t('toolbar.off'), t('toolbar.titleOff'));
    case 'paused':
      return showOnIcon(tabId, t('toolbar.off'), t('toolbar.titlePaused'));
  }
}
