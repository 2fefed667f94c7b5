import { defineBackground } from 'wxt/utils/define-background';
import type { TermId } from '../src/core/glossary/entry.ts';
import { createGlossary } from '../src/core/glossary/glossary.ts';
import { withNotMeant } from '../src/core/settings/settings.ts';
import { fetchEntries } from '../src/platform/glossaryFiles.ts';
import { askTopFrameForSite, onMessage, passOn } from '../src/platform/messages.ts';
import { changeSettings } from '../src/platform/settingsStore.ts';
import { openGlossary } from '../src/platform/tabs.ts';
import { showOnIcon } from '../src/platform/toolbar.ts';
import { t } from '../src/ui/words.ts';

export default defineBackground(() => {
  const glossary = createGlossary(fetchEntries);
  const forever = new AbortController().signal;
  onMessage((message, { tab, frameId }) => {
    if (message.type === 'entriesWanted') return glossary.entries(message.ids);
    if (tab?.id === undefined) return undefined;
    if (message.type === 'siteWanted') return askTopFrameForSite(tab.id);
    if (message.type === 'notMeantHere') return noteNotMeant(tab.id, message.term);
    if (message.type === 'glossaryWanted') void showInGlossary(message.id);
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
  if (site === undefined) return false;
  try {
    await changeSettings((settings) => withNotMeant(settings, site, term));
    return true;
  } catch (error) {
    console.warn('Psygloss could not store what is not meant.', error);
    return false;
  }
}

async function showInGlossary(id: TermId): Promise<void> {
  try {
    await openGlossary(id);
  } catch (error) {
    console.warn('Psygloss could not open its glossary page.', error);
  }
}

function showSiteState(tabId: number, on: boolean): Promise<void> {
  return on ? showOnIcon(tabId, '', t('toolbar.title')) : showOnIcon(tabId, t('toolbar.off'), t('toolbar.titleOff'));
}
