import { defineBackground } from 'wxt/utils/define-background';
import { createGlossary } from '../src/core/glossary/glossary.ts';
import { fetchEntries } from '../src/platform/glossaryFiles.ts';
import { onMessage, passOn } from '../src/platform/messages.ts';
import { showSiteState } from '../src/platform/toolbar.ts';

export default defineBackground(() => {
  const glossary = createGlossary(fetchEntries);
  const forever = new AbortController().signal;
  onMessage((message, sender) => {
    const tabId = sender.tab?.id;
    if (message.type === 'entriesWanted') return glossary.entries(message.ids);
    if (tabId === undefined) return undefined;
    if (message.type === 'siteWanted') passOn(tabId, message, { frameId: 0 });
    if (message.type === 'siteIs') passOn(tabId, message, {});
    if (message.type === 'siteState') void showSiteState(tabId, message.on);
    return undefined;
  }, forever);
});
