import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryCache } from '../../src/core/glossary/entryCache.ts';
import { addUpFrames, type PageTerm } from '../../src/core/glossary/pageTerms.ts';
import { type GlossarySearch, openSearch } from '../../src/core/search/search.ts';
import { activeTab, askPage, type Counts, onMessage } from '../../src/platform/messages.ts';
import { loadSettings, switchSite } from '../../src/platform/settingsStore.ts';
import { openGlossary, openOptions } from '../../src/platform/tabs.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { SiteState } from '../../src/ui/popup/SiteSwitch.tsx';

/** How often the page is asked again while the popup is open: it may still be loading, or change. */
const REFRESH_MS = 800;
/** After so many questions without an answer a page is taken for one where the extension can't run. */
const PATIENCE = 2;

/** Gives the popup what it shows: the index, the page under it, and the switch. */
export function PopupApp({ cache, fetchIndex }: { cache: EntryCache; fetchIndex(): Promise<string> }): JSX.Element {
  const [search, setSearch] = useState<GlossarySearch>();
  const [site, setSite] = useState<SiteState>({ kind: 'asking' });
  const [terms, setTerms] = useState<readonly PageTerm[]>([]);
  /** Counts the switchings: an answer from before the last one is out of date. */
  const switchings = useRef(0);

  useEffect(() => {
    fetchIndex().then(
      (json) => setSearch(openSearch(json)),
      (error) => console.error('Psygloss could not open its search index.', error),
    );
  }, [fetchIndex]);

  useEffect(() => {
    const life = new AbortController();
    void followPage(life.signal);
    return () => life.abort();
  }, [cache]);

  async function followPage(signal: AbortSignal): Promise<void> {
    const tabId = await activeTab();
    if (signal.aborted) return;
    if (tabId === undefined) {
      setSite({ kind: 'unreachable' });
      return;
    }
    // What frames told lately; those that are gone tell nothing, and are forgotten after the next round.
    let before = new Map<number, Counts>();
    let now = new Map<number, Counts>();
    onMessage((message, sender) => {
      if (message.type !== 'frameCounts' || sender.tab?.id !== tabId) return undefined;
      now.set(sender.frameId ?? 0, message.counts);
      addUpFrames([...new Map([...before, ...now]).values()], cache.find).then(setTerms, () => undefined);
      return undefined;
    }, signal);

    let unanswered = 0;
    const ask = async (): Promise<void> => {
      const asked = switchings.current;
      before = now;
      now = new Map();
      const [page, state] = await Promise.all([askPage(tabId), loadSettings().catch(() => undefined)]);
      if (signal.aborted || asked !== switchings.current) return;
      unanswered = page ? 0 : unanswered + 1;
      if (page) setSite({ kind: 'reachable', ...page, keptHere: state?.place === 'thisDevice' });
      else if (unanswered >= PATIENCE) setSite({ kind: 'unreachable' });
    };
    void ask();
    const timer = setInterval(() => void ask(), REFRESH_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  async function onSwitch(on: boolean): Promise<void> {
    if (site.kind !== 'reachable') return;
    switchings.current++;
    setSite({ ...site, on });
    try {
      const { place } = await switchSite(site.site, on);
      setSite({ ...site, on, keptHere: place === 'thisDevice' });
    } catch (error) {
      console.error('Psygloss could not store its settings.', error);
      setSite(site);
    }
  }

  async function leaveFor(open: () => Promise<void>): Promise<void> {
    await open();
    // A popup need not close by itself when a tab opens.
    window.close();
  }

  return (
    <Popup
      site={site}
      terms={terms}
      search={search}
      load={cache.find}
      onSwitch={onSwitch}
      onOptions={() => leaveFor(openOptions)}
      onGlossary={(id) => leaveFor(() => openGlossary(id))}
    />
  );
}
