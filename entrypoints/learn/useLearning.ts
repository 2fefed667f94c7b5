import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TermId } from '../../src/core/glossary/entry.ts';
import type { Review } from '../../src/core/learning/learning.ts';
import { type LearningStore, type ScheduledTerm, storeFault } from '../../src/core/learning/store.ts';

/** All that is saved and answered, as it is known by now. */
export interface Kept {
  readonly saved: readonly ScheduledTerm[];
  readonly reviews: readonly Review[];
}

/** Why it can't be read: what the reader can do something about, or anything else. */
type Unreadable = 'newer' | 'blocked' | 'other';

export type LearningState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly fault: Unreadable }
  | ({ readonly kind: 'read' } & Kept);

/** Shows a change of a term that is stored before everything has been read anew. */
export type Patch = (id: TermId, change: Partial<ScheduledTerm>) => void;

/** Follows what is kept. */
export function useLearning(store: LearningStore): readonly [LearningState, Patch] {
  const [state, setState] = useState<LearningState>({ kind: 'reading' });

  useEffect(() => {
    const life = new AbortController();
    let readings = 0;
    async function read(): Promise<void> {
      const reading = ++readings;
      try {
        const [saved, reviews] = await Promise.all([store.saved(), store.reviews()]);
        // What was begun later is newer.
        if (reading === readings && !life.signal.aborted) setState({ kind: 'read', saved, reviews });
      } catch (error) {
        console.error('Psygloss could not read what is saved.', error);
        // What is shown stays as long as it is there.
        setState((before) =>
          before.kind === 'read' ? before : { kind: 'unreadable', fault: storeFault(error) ?? 'other' },
        );
      }
    }
    store.onChange(read, life.signal);
    void read();
    return () => life.abort();
  }, [store]);

  const patch = useCallback<Patch>((id, change) => {
    setState((before) =>
      before.kind === 'read'
        ? { ...before, saved: before.saved.map((term) => (term.id === id ? { ...term, ...change } : term)) }
        : before,
    );
  }, []);
  return [state, patch];
}
