import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntryCache } from '../../src/core/glossary/entryCache.ts';
import { type PageTerm, placeInFrames } from '../../src/core/glossary/pageTerms.ts';
import { isOnAt } from '../../src/core/settings/settings.ts';
import { type StudySheet, sheetName, toAnki, toCsv, toMarkdown } from '../../src/core/sheet/sheet.ts';
import { cardServices } from '../../src/platform/cardServices.ts';
import { followPage, type ReachedPage } from '../../src/platform/followPage.ts';
import { onMessage, revealTerm, type Tab } from '../../src/platform/messages.ts';
import { followActiveTab } from '../../src/platform/panel.ts';
import { followPause } from '../../src/platform/pauseStore.ts';
import { openQuiz } from '../../src/platform/quizStore.ts';
import { openSheet } from '../../src/platform/sheetStore.ts';
import { openGlossary } from '../../src/platform/tabs.ts';
import type { PageState } from '../../src/ui/page/emptyReason.ts';
import type { ExportFormat } from '../../src/ui/panel/Exports.tsx';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { saveFile } from '../../src/ui/saveFile.ts';

type Page = ReachedPage | 'asking' | 'unreachable';

/** Gives the panel the terms of the page that is shown beside it, whichever that is. */
export function PanelApp({ cache }: { cache: EntryCache }): JSX.Element {
  const [tab, setTab] = useState<Tab>();
  const [page, setPage] = useState<Page>('asking');
  const [terms, setTerms] = useState<readonly PageTerm[]>([]);
  const isPrivate = tab?.isPrivate === true;
  const services = useServices(isPrivate);
  const isPaused = useIsPaused();

  useEffect(() => {
    const life = new AbortController();
    void followActiveTab(setTab, life.signal);
    return () => life.abort();
  }, []);

  useEffect(() => {
    setPage('asking');
    setTerms([]);
    if (!tab) return;
    const life = new AbortController();
    const onPage = (reached: ReachedPage | undefined): void => {
      setPage(reached ?? 'unreachable');
      if (!reached) setTerms([]);
    };
    followPage(tab, cache, { onTerms: setTerms, onPage }, life.signal);
    return () => life.abort();
  }, [tab, cache]);

  async function onExport(format: ExportFormat, listed: readonly PageTerm[]): Promise<void> {
    if (typeof page === 'string') return;
    const place = `${page.place.site}${page.place.path}`;
    const head = { title: page.title.trim() || place, place };
    const ids = listed.map(({ id }) => id);
    if (format === 'print') {
      await openSheet({ ...head, ids }, isPrivate);
      return;
    }
    await cache.load(ids);
    const entries = (await Promise.all(ids.map(cache.find))).flatMap((entry) => entry ?? []);
    saveSheet(format, { ...head, entries });
  }

  return (
    <Panel
      page={stateOf(page)}
      isPaused={isPaused}
      terms={terms}
      services={services}
      load={cache.find}
      onReveal={(term, index) => {
        const place = placeInFrames(term, index);
        if (tab) revealTerm(tab.id, place.frameId, term.id, place.index);
      }}
      onGlossary={(id) =>
        openGlossary({ id }, 'openTab').catch((error) =>
          console.error('Psygloss could not open its glossary page.', error),
        )
      }
      onExport={(format, listed) =>
        onExport(format, listed).catch((error) => console.error('Psygloss could not make the study sheet.', error))
      }
      onQuiz={(listed) =>
        openQuiz(
          listed.map(({ id }) => id),
          isPrivate,
        ).catch((error) => console.error('Psygloss could not open a quiz.', error))
      }
    />
  );
}

function stateOf(page: Page): PageState {
  if (typeof page === 'string') return { kind: page };
  return { kind: 'reachable', on: isOnAt(page.settings, page.place), mode: page.settings.mode };
}

function saveSheet(format: Exclude<ExportFormat, 'print'>, sheet: StudySheet): void {
  const name = sheetName(sheet);
  if (format === 'markdown') saveFile(`${name}.md`, 'text/markdown', toMarkdown(sheet));
  if (format === 'csv') saveFile(`${name}.csv`, 'text/csv', toCsv(sheet));
  if (format === 'anki') saveFile(`${name}.txt`, 'text/plain', toAnki(sheet));
}

/** What cards have done for them, anew after each change of what is saved, so that stars are asked for again. */
function useServices(isPrivate: boolean): ReturnType<typeof cardServices> {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    onMessage(({ type }) => {
      if (type === 'savedChanged') setChanges((before) => before + 1);
      return undefined;
    }, life.signal);
    return () => life.abort();
  }, []);
  return useMemo(() => cardServices(isPrivate), [isPrivate, changes]);
}

function useIsPaused(): boolean {
  const [isPaused, setIsPaused] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    followPause((left) => setIsPaused(left > 0), life.signal);
    return () => life.abort();
  }, []);
  return isPaused;
}
