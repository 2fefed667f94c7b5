import { defineBackground } from 'wxt/utils/define-background';
import type { TermId } from '../src/core/glossary/entry.ts';
import { createGlossary } from '../src/core/glossary/glossary.ts';
import { type Settings, withKnown, withNotMeant } from '../src/core/settings/settings.ts';
import { fetchEntries } from '../src/platform/glossaryFiles.ts';
import { askTopFrameForSite, onMessage, passOn } from '../src/platform/messages.ts';
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
    if (message.type === 'siteWanted') return askTopFrameForSite(tab.id);
    if (message.type === 'notMeantHere') return noteNotMeant(tab.id, message.term);
    if (message.type === 'escapePressed') passOn(tab.id, message);
    // Only the top frame speaks for its tab.
    if (frameId !== 0) return undefined;
    if (message.type === 'siteIs') passOn(tab.id, message);
    if (message.type === 'siteState') void showSiteState(tab.id, message.on);
    return undefined;
  }, forever);
});

/** Notes that a term is not meant on the site of a tab. Returns whether that is stored. */
async function noteNotMeant(tabId: number, term: TermId): Promise<boolean> {
  const site = await askTopFrameForSite(tabId);
  return site !== undefined && store((settings) => withNotMeant(settings, site, term));
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

function showSiteState(tabId: number, on: boolean): Promise<void> {
  return on ? showOnIcon(tabId, '', t('toolbar.title')) : showOnIcon(tabId, t('toolbar.off'), t('toolbar.titleOff'));
}
