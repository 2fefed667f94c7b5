import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TermId } from '../../core/glossary/entry.ts';
import { t } from '../words.ts';

/** Notes that are written and not stored yet. They outlive the list that shows them, so that none is lost. */
export type Drafts = Map<TermId, string>;

/** How long nothing is typed before a note is stored, in milliseconds: longer than between words, too short to close a tab in. */
const PAUSE_MS = 800;

export interface NoteProps {
  readonly id: TermId;
  /** The headword, and the note as it is stored. */
  readonly name: string;
  readonly stored: string;
  readonly drafts: Drafts;
  /** Returns whether the note is stored. */
  onStore(note: string): Promise<boolean>;
}

/** The reader's own words on a term: stored when typing pauses, when they are left and when the page shows something else. */
export function Note({ id, name, stored, drafts, onStore }: NoteProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  /** What stands in the box as long as the reader is in it: nothing that is read anew is to change it under the hand. */
  const [written, setWritten] = useState(drafts.get(id));
  const [outcome, setOutcome] = useState<'none' | 'stored' | 'notStored'>(written === undefined ? 'none' : 'notStored');
  const text = written ?? stored;

  async function store(): Promise<void> {
    const draft = drafts.get(id);
    if (draft === undefined) return;
    const isStored = await onStore(draft);
    // What was written meanwhile is stored by itself.
    if (drafts.get(id) !== draft) return;
    if (isStored) drafts.delete(id);
    setOutcome(isStored ? 'stored' : 'notStored');
  }

  async function leave(): Promise<void> {
    await store();
    if (!drafts.has(id) && document.activeElement !== box.current) setWritten(undefined);
  }

  useEffect(() => {
    if (!drafts.has(id)) return;
    const pause = setTimeout(store, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [written]);

  const latest = useRef(store);
  latest.current = store;
  // A box that goes is not always left first.
  useLayoutEffect(() => () => void latest.current(), []);

  return (
    <div class="note">
      <div class="note-box" data-text={text}>
        <textarea
          ref={box}
          aria-label={t('learn.saved.note', { term: name })}
          rows={1}
          placeholder={t('learn.saved.noteHint')}
          value={text}
          onInput={({ currentTarget }) => {
            drafts.set(id, currentTarget.value);
            setOutcome('none');
            setWritten(currentTarget.value);
          }}
          onBlur={leave}
        />
      </div>
      <p role="status" class="quiet">
        {outcome === 'stored' ? t('learn.saved.noteStored') : ''}
      </p>
      <div role="alert">
        {outcome === 'notStored' && (
          <p class="fault">
            {t('learn.saved.noteNotStored')}{' '}
            <button
              type="button"
              class="own-button"
              onClick={() => {
                // The button goes with the fault.
                box.current?.focus();
                void store();
              }}
            >
              {t('learn.saved.noteAgain')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
