import { defineBackground } from 'wxt/utils/define-background';
import { createGlossary } from '../src/core/glossary/glossary.ts';
import { fetchEntries } from '../src/platform/glossaryFiles.ts';
import { askTopFrame, onMessage, passOn } from '../src/platform/messages.ts';
import { showSiteState } from '../src/platform/toolbar.ts';

export default defineBackground(() => {
  const glossary = createGlossary(fetchEntries);
  const forever = new AbortController().signal;
  onMessage((message, { tab, frameId }) => {
    if (message.type === 'entriesWanted') return glossary.entries(message.ids);
    if (tab?.id === undefined) return undefined;
    if (message.type === 'siteWanted') return askTopFrame(tab.id, message);
    if (message.type === 'escapePressed') passOn(tab.id, message);
    // Only the top frame speaks for its tab.
    if (frameId !== 0) return undefined;
    if (message.type === 'siteIs') passOn(tab.id, message);
    if (message.type === 'siteState') void showSiteState(tab.id, message.on);
    return undefined;
  }, forever);
});
