import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { askedFor, dueFirst } from '../../src/core/learning/due.ts';
import { toListed } from '../../src/core/learning/listing.ts';
import { progressOf } from '../../src/core/learning/progress.ts';
import type { LearningStore } from '../../src/core/learning/store.ts';
import type { Drafts } from '../../src/ui/learn/Note.tsx';
import { Progress } from '../../src/ui/learn/Progress.tsx';
import { Review } from '../../src/ui/learn/Review.tsx';
import type { Route } from '../../src/ui/learn/route.ts';
import { SavedTerms } from '../../src/ui/learn/SavedTerms.tsx';
import { PageNav } from '../../src/ui/page/PageNav.tsx';
import { t } from '../../src/ui/words.ts';
import { type Kept, type Patch, useLearning } from './useLearning.ts';
import { useNow } from './useNow.ts';
import { useReview } from './useReview.ts';
import { useRoute } from './useRoute.ts';
import { useSaved } from './useSaved.ts';

export interface LearnAppProps {
  readonly store: LearningStore;
  /** Gets all entries. */
  fetchAll(): Promise<readonly Entry[]>;
}

/** Gives the page what it shows, once it is read: the entries, and all that is kept. */
export function LearnApp({ store, fetchAll }: LearnAppProps): JSX.Element {
  const [learning, patch] = useLearning(store);
  const entries = useEntries(fetchAll);
  if (learning.kind === 'read' && typeof entries !== 'string') {
    return <Learned store={store} kept={learning} entries={entries} patch={patch} />;
  }
  if (learning.kind === 'unreadable' || entries === 'unreadable') {
    return (
      <Frame route={undefined}>
        <h1>{t('learn.unreadable.title')}</h1>
        <p>{t(`learn.unreadable.${learning.kind === 'unreadable' ? learning.fault : 'other'}`)}</p>
      </Frame>
    );
  }
  return (
    <Frame route={undefined}>
      <p role="status">{t('learn.reading')}</p>
    </Frame>
  );
}

type Entries = ReadonlyMap<TermId, Entry>;

interface LearnedProps {
  readonly store: LearningStore;
  readonly kept: Kept;
  readonly entries: Entries;
  readonly patch: Patch;
}

function Learned({ store, kept, entries, patch }: LearnedProps): JSX.Element {
  const now = useNow();
  const { saved } = kept;
  /** Where the address names nothing. Decided once: it is not to change under the reader's eyes. */
  const [start] = useState<Route>(() => (dueFirst(saved, entries, now).length > 0 ? 'review' : 'saved'));
  const route = useRoute() ?? start;
  const drafts = useDrafts();
  const terms = useMemo(() => toListed(saved, entries), [saved, entries]);
  const list = useSaved(store, terms, patch);
  const review = useReview({ store, saved, entries, now, patch, isOpen: route === 'review' });
  return (
    <Frame route={route}>
      {route === 'saved' && <SavedTerms {...list} now={now} drafts={drafts} />}
      {route === 'review' && <Review {...review} />}
      {route === 'progress' && <Progress progress={progressSoFar(kept, entries, now)} now={now} />}
    </Frame>
  );
}

function progressSoFar(
  { saved, reviews }: Kept,
  entries: Entries,
  now: number,
): ReturnType<typeof progressOf> | undefined {
  if (saved.length + reviews.length === 0) return undefined;
  return progressOf(askedFor(saved, entries), reviews, now, -new Date(now).getTimezoneOffset());
}

/** What every page has around it. Who goes to another one is taken to its heading. */
function Frame({ route, children }: { route: Route | undefined; children: ComponentChildren }): JSX.Element {
  const main = useRef<HTMLElement>(null);
  const before = useRef(route);
  useLayoutEffect(() => {
    document.title = route ? t('learn.title', { page: t(`pages.${route}`) }) : 'Psygloss';
    const left = before.current;
    before.current = route;
    if (left === undefined || left === route) return;
    scrollTo(0, 0);
    main.current?.querySelector('h1')?.focus();
  }, [route]);
  return (
    <div class="own-page">
      <PageNav current={route} />
      <main ref={main}>{children}</main>
    </div>
  );
}

/** All entries by their ids. */
function useEntries(fetchAll: LearnAppProps['fetchAll']): Entries | 'reading' | 'unreadable' {
  const [entries, setEntries] = useState<Entries | 'reading' | 'unreadable'>('reading');
  useEffect(() => {
    fetchAll().then(
      (all) => setEntries(new Map(all.map((entry) => [entry.id, entry]))),
      (error) => {
        console.error('Psygloss could not read its entries.', error);
        setEntries('unreadable');
      },
    );
  }, [fetchAll]);
  return entries;
}

/** Notes that are not stored yet; as long as there are any, the browser asks before it closes the page. */
function useDrafts(): Drafts {
  const [drafts] = useState<Drafts>(() => new Map());
  useEffect(() => {
    const life = new AbortController();
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (drafts.size > 0) event.preventDefault();
    };
    addEventListener('beforeunload', onLeave, { signal: life.signal });
    return () => life.abort();
  }, [drafts]);
  return drafts;
}
