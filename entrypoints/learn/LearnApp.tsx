import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { askedFor, dueFirst } from '../../src/core/learning/due.ts';
import { toListed } from '../../src/core/learning/listing.ts';
import { progressOf } from '../../src/core/learning/progress.ts';
import type { LearningStore } from '../../src/core/learning/store.ts';
import type { Drafts } from '../../src/ui/learn/Note.tsx';
import { Progress } from '../../src/ui/learn/Progress.tsx';
import { Review } from '../../src/ui/learn/Review.tsx';
import { type Route, routeInHash } from '../../src/ui/learn/route.ts';
import { SavedTerms } from '../../src/ui/learn/SavedTerms.tsx';
import { OwnPage } from '../../src/ui/page/OwnPage.tsx';
import { useHash } from '../../src/ui/page/useHash.ts';
import { t } from '../../src/ui/words.ts';
import { type Kept, type Patch, useLearning } from './useLearning.ts';
import { useNow } from './useNow.ts';
import { useReview } from './useReview.ts';
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
      <OwnPage current={undefined} name={undefined} place="">
        <h1>{t('learn.unreadable.title')}</h1>
        <p>{t(`learn.unreadable.${learning.kind === 'unreadable' ? learning.fault : 'other'}`)}</p>
      </OwnPage>
    );
  }
  return (
    <OwnPage current={undefined} name={undefined} place="">
      <p role="status">{t('learn.reading')}</p>
    </OwnPage>
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
  const route = useHash(routeInHash) ?? start;
  const drafts = useDrafts(saved);
  const terms = useMemo(() => toListed(saved, entries), [saved, entries]);
  const list = useSaved(store, terms, patch);
  const review = useReview({ store, saved, entries, now, patch, isOpen: route === 'review' });
  return (
    <OwnPage current={route} name={t(`pages.${route}`)} place={route}>
      {route === 'saved' && <SavedTerms {...list} now={now} drafts={drafts} />}
      {route === 'review' && <Review {...review} />}
      {route === 'progress' && <Progress progress={progressSoFar(kept, entries, now)} now={now} />}
    </OwnPage>
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

/** Notes that are not stored yet; as long as there are any on terms that are saved, the browser asks before it closes the page. */
function useDrafts(saved: Kept['saved']): Drafts {
  const [drafts] = useState<Drafts>(() => new Map());
  const latest = useRef(saved);
  latest.current = saved;
  // With what is shown, and not after it: nothing can be written before.
  useLayoutEffect(() => {
    const life = new AbortController();
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (latest.current.some(({ id }) => drafts.has(id))) event.preventDefault();
    };
    addEventListener('beforeunload', onLeave, { signal: life.signal });
    return () => life.abort();
  }, [drafts]);
  return drafts;
}
