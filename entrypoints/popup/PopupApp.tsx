import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TermId } from '../../src/core/glossary/entry.ts';
import type { EntryCache } from '../../src/core/glossary/entryCache.ts';
import { type GlossarySearch, openSearch } from '../../src/core/search/search.ts';
import { activeTab, askPage, type Counts, onMessage } from '../../src/platform/messages.ts';
import { loadSettings, switchSite } from '../../src/platform/settingsStore.ts';
import type { PageTerm } from '../../src/ui/popup/PageTerms.tsx';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { SiteState } from '../../src/ui/popup/SiteSwitch.tsx';

/** How often the page is asked again while the popup is open: it may still be loading, or change. */
const REFRESH_MS = 800;

/** Gives the popup what it shows: the index, the page under it, and the switch. */
export function PopupApp({ cache, fetchIndex }: { cache: EntryCache; fetchIndex(): Promise<string> }): JSX.Element {
  const [search, setSearch] = useState<GlossarySearch>();
  const [site, setSite] = useState<SiteState>({ kind: 'asking' });
  const [terms, setTerms] = useState<readonly PageTerm[]>([]);

  useEffect(() => {
    void fetchIndex().then((json) => setSearch(openSearch(json)));
  }, [fetchIndex]);

  useEffect(() => {
    const life = new AbortController();
    const frames = new Map<number, Counts>();
    void activeTab().then((tabId) => {
      if (life.signal.aborted) return;
      if (tabId === undefined) {
        setSite({ kind: 'unreachable' });
        return;
      }
      onMessage((message, sender) => {
        if (message.type !== 'frameCounts' || sender.tab?.id !== tabId) return undefined;
        frames.set(sender.frameId ?? 0, message.counts);
        void toTerms([...frames.values()], cache).then(setTerms);
        return undefined;
      }, life.signal);
      const ask = async (): Promise<void> => {
        const [page, { place }] = await Promise.all([askPage(tabId), loadSettings()]);
        if (life.signal.aborted) return;
        setSite(page ? { kind: 'reachable', ...page, keptHere: place === 'thisDevice' } : { kind: 'unreachable' });
      };
      void ask();
      const timer = setInterval(() => void ask(), REFRESH_MS);
      life.signal.addEventListener('abort', () => clearInterval(timer));
    });
    return () => life.abort();
  }, [cache]);

  async function onSwitch(on: boolean): Promise<void> {
    if (site.kind !== 'reachable') return;
    setSite({ ...site, on });
    const { place } = await switchSite(site.site, on);
    setSite({ ...site, on, keptHere: place === 'thisDevice' });
  }

  const load = async (id: TermId) => {
    await cache.load([id]);
    return cache.get(id);
  };
  return <Popup site={site} terms={terms} search={search} load={load} onSwitch={onSwitch} />;
}

/** Adds the frames up; the most frequent term first. */
async function toTerms(frames: readonly Counts[], cache: EntryCache): Promise<PageTerm[]> {
  const counts = new Map<TermId, number>();
  for (const [id, count] of frames.flat()) counts.set(id, (counts.get(id) ?? 0) + count);
  await cache.load([...counts.keys()]);
  const terms = [...counts].map(([id, count]) => ({ id, count, term: cache.get(id)?.term ?? id }));
  return terms.sort((a, b) => b.count - a.count || a.term.localeCompare(b.term, 'en'));
}
