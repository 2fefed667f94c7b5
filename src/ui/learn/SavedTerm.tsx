import type { JSX } from 'preact';
import { dueTime } from '../../core/learning/ahead.ts';
import type { ListedTerm } from '../../core/learning/listing.ts';
import { entryAddress } from '../page/addresses.ts';
import { t } from '../words.ts';
import { MetSentence } from './MetSentence.tsx';
import { type Drafts, Note } from './Note.tsx';
import { dueInWords } from './times.ts';

export interface SavedTermProps {
  readonly term: ListedTerm;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  readonly drafts: Drafts;
  /** Returns whether the note is stored. */
  onNote(note: string): Promise<boolean>;
  onRemove(): void;
}

/** One saved term: when it is due, where it was met, and what the reader wrote on it. */
export function SavedTerm({ term, now, drafts, onNote, onRemove }: SavedTermProps): JSX.Element {
  const { saved, entry, name } = term;
  const [last, ...others] = saved.met.toReversed();
  return (
    <li class="saved-term">
      <div class="saved-head">
        <div class="saved-name">
          <h2 lang="en">{entry ? <a href={entryAddress(saved.id)}>{name}</a> : name}</h2>
          <p class="quiet">
            {entry ? (
              <>
                <span lang="en">{entry.topic}</span> ·{' '}
                <span class="saved-due">{dueInWords(dueTime(saved.schedule, now), now)}</span>
              </>
            ) : (
              t('learn.saved.gone')
            )}
          </p>
        </div>
        <button
          type="button"
          class="own-button saved-remove"
          aria-label={t('learn.saved.removeLabel', { term: name })}
          onClick={onRemove}
        >
          {t('learn.saved.remove')}
        </button>
      </div>
      {last && <MetSentence met={last} />}
      {others.length > 0 && (
        <details>
          <summary>{t('learn.saved.more', others.length, { count: others.length })}</summary>
          {others.map((met) => (
            <MetSentence key={met.address + met.sentence} met={met} />
          ))}
        </details>
      )}
      <Note id={saved.id} name={name} stored={saved.note} drafts={drafts} onStore={onNote} />
    </li>
  );
}
