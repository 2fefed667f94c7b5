import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TermId } from '../../core/glossary/entry.ts';
import { t } from '../words.ts';

/** Notes that are written and not stored yet. They outlive the list that shows them, so that none is lost. */
export type Drafts = Map<TermId, string>;

export interface NoteProps {
  readonly id: TermId;
  /** The headword, and the note as it is stored. */
  readonly name: string;
  readonly stored: string;
  readonly drafts: Drafts;
  /** Returns whether the note is stored. */
  onStore(note: string): Promise<boolean>;
}

/** The reader's own words on a term: stored when they are left or Enter is pressed; Shift+Enter begins a line. */
export function Note({ id, name, stored, drafts, onStore }: NoteProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(drafts.get(id));
  const [outcome, setOutcome] = useState<'none' | 'stored' | 'notStored'>(draft === undefined ? 'none' : 'notStored');
  const text = draft ?? stored;

  function write(next: string | undefined): void {
    if (next === undefined) drafts.delete(id);
    else drafts.set(id, next);
    setDraft(next);
  }

  async function store(): Promise<void> {
    if (draft === undefined) return;
    const isStored = await onStore(draft);
    setOutcome(isStored ? 'stored' : 'notStored');
    // What was written meanwhile is stored by itself.
    if (isStored && drafts.get(id) === draft) write(undefined);
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void store();
  }

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
            setOutcome('none');
            write(currentTarget.value === stored ? undefined : currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={store}
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
