import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryCache } from '../../src/core/glossary/entryCache.ts';
import { byCount, type PageTerm } from '../../src/core/glossary/pageTerms.ts';
import type { GlossarySearch } from '../../src/core/search/search.ts';
import { isOnAt, isOnFor, withSwitched } from '../../src/core/settings/settings.ts';
import type { Pattern } from '../../src/core/settings/siteRules.ts';
import { cardServices } from '../../src/platform/cardServices.ts';
import { followPage, type ReachedPage } from '../../src/platform/followPage.ts';
import { activeTab, askForDue, type Tab } from '../../src/platform/messages.ts';
import { openPanel } from '../../src/platform/panel.ts';
import { followPause, setPaused } from '../../src/platform/pauseStore.ts';
import { addPrivateChoice } from '../../src/platform/privateWindows.ts';
import { changeSettings } from '../../src/platform/settingsStore.ts';
import { openGlossary, openLearning, openOptions } from '../../src/platform/tabs.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { SiteState } from '../../src/ui/popup/SiteSwitch.tsx';

/** Gives the popup what it shows: the index, the page under it, its switches, and the pause. */
export function PopupApp({ cache, fetchIndex }: { cache: EntryCache; fetchIndex(): Promise<string> }): JSX.Element {
  const [search, setSearch] = useState<GlossarySearch>();
  const [tab, setTab] = useState<Tab>();
  const [page, setPage] = useState<ReachedPage | 'asking' | 'unreachable'>('asking');
  const [due, setDue] = useState(0);
  const [terms, setTerms] = useState<readonly PageTerm[]>([]);
  const isPrivate = tab?.isPrivate === true;
  const services = useMemo(() => cardServices(isPrivate), [isPrivate]);
  const [hasFailed, setHasFailed] = useState(false);
  const pausedUntil = usePause();
  const scopes = useScopes(typeof page === 'object' ? page : undefined);
  /** Counts the switchings that are not stored yet: until they are, what is read is out of date. */
  const switchings = useRef(0);

  useEffect(() => {
    // The popup is shown before it can search, which takes a fifth of its script.
    Promise.all([fetchIndex(), import('../../src/core/search/search.ts')]).then(
      ([json, { openSearch }]) => setSearch(openSearch(json)),
      (error) => console.error('Psygloss could not open its search index.', error),
    );
  }, [fetchIndex]);

  useEffect(() => {
    void askForDue().then(setDue);
  }, []);

  useEffect(() => {
    const life = new AbortController();
    const onPage = (reached: ReachedPage | undefined): void => {
      if (switchings.current === 0) setPage(reached ?? 'unreachable');
    };
    const onTerms = (found: readonly PageTerm[]): void => setTerms(byCount(found));
    activeTab().then((active) => {
      setTab(active);
      if (!active) setPage('unreachable');
      else if (!life.signal.aborted) followPage(active, cache, { onTerms, onPage }, life.signal);
    });
    return () => life.abort();
  }, [cache]);

  async function onSwitch(pattern: Pattern, on: boolean): Promise<void> {
    if (typeof page === 'string' || !tab) return;
    const { place } = page;
    setHasFailed(false);
    switchings.current++;
    setPage({ ...page, settings: withSwitched(page.settings, place, pattern, on) });
    try {
      if (tab.isPrivate) await addPrivateChoice({ kind: 'switched', place, pattern, on });
      else {
        const stored = await changeSettings((settings) => withSwitched(settings, place, pattern, on));
        setPage({ ...page, settings: stored.settings, keptHere: stored.place === 'thisDevice' });
      }
    } catch (error) {
      onFailed(error);
      setPage(page);
    } finally {
      switchings.current--;
    }
  }

  function onFailed(error: unknown): void {
    console.error('Psygloss could not store what was chosen.', error);
    setHasFailed(true);
  }

  async function onPause(isPaused: boolean): Promise<void> {
    setHasFailed(false);
    await setPaused(isPaused).catch(onFailed);
  }

  async function onPanel(): Promise<void> {
    if (tab) await openPanel(tab.windowId).catch((error) => console.error('Psygloss could not open its panel.', error));
    window.close();
  }

  async function leaveFor(open: () => Promise<void>): Promise<void> {
    await open();
    // A popup need not close by itself when a tab opens.
    window.close();
  }

  return (
    <Popup
      site={siteState(page, scopes, isPrivate)}
      terms={terms}
      search={search}
      services={services}
      load={cache.find}
      pausedUntil={pausedUntil}
      onSwitch={onSwitch}
      onPause={onPause}
      onPanel={onPanel}
      due={due}
      hasFailed={hasFailed}
      onLearn={() => leaveFor(openLearning)}
      onOptions={() => leaveFor(openOptions)}
      onGlossary={(id) => leaveFor(() => openGlossary(id === undefined ? undefined : { id }, 'openTab'))}
    />
  );
}

function siteState(
  page: ReachedPage | 'asking' | 'unreachable',
  scopes: readonly Pattern[] | undefined,
  isPrivate: boolean,
): SiteState {
  if (typeof page === 'string') return { kind: page };
  const { place, settings, keptHere } = page;
  return {
    kind: 'reachable',
    place,
    on: isOnAt(settings, place),
    scopes: scopes?.map((pattern) => ({ pattern, on: isOnFor(settings, place, pattern) })),
    mode: settings.mode,
    isPrivate,
    keptHere,
  };
}

/** What can be switched around a page. The list of public suffixes weighs several times what the popup does: it comes after. */
function useScopes(page: ReachedPage | undefined): readonly Pattern[] | undefined {
  const [scopes, setScopes] = useState<readonly Pattern[]>();
  const site = page?.place.site;
  const path = page?.place.path;
  useEffect(() => {
    if (site === undefined || path === undefined) return;
    import('../../src/ui/sites/patterns.ts').then(
      ({ scopesOf }) => setScopes(scopesOf({ site, path })),
      (error) => console.error('Psygloss could not read its list of public suffixes.', error),
    );
  }, [site, path]);
  return scopes;
}

/** When the pause ends, in milliseconds since 1970; nothing while there is none. */
function usePause(): number | undefined {
  const [until, setUntil] = useState<number>();
  useEffect(() => {
    const life = new AbortController();
    followPause((left) => setUntil(left > 0 ? Date.now() + left : undefined), life.signal);
    return () => life.abort();
  }, []);
  return until;
}
