import { defineBackground } from 'wxt/utils/define-background';
import type { TermId } from '../src/core/glossary/entry.ts';
import { createGlossary } from '../src/core/glossary/glossary.ts';
import { withNotMeant } from '../src/core/settings/settings.ts';
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
  const place = await askTopFrameForPlace(tabId);
  if (place === undefined) return false;
  const { site } = place;
  try {
    if (isPrivate) await addPrivateChoice({ kind: 'notMeant', site, term });
    else await changeSettings((settings) => withNotMeant(settings, site, term));
    return true;
  } catch (error) {
    console.warn('Psygloss could not store what is not meant.', error);
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
