import type { JSX } from 'preact';
import { START } from '../../core/glossary/address.ts';
import type { Entry } from '../../core/glossary/entry.ts';
import { entryAddress } from '../page/addresses.ts';
import { t } from '../words.ts';

export interface ScoreProps {
  /** How many questions there were. */
  readonly count: number;
  /** The entries that were asked for and not found. */
  readonly missed: readonly Entry[];
  /** Asks for some entries again. */
  onAgain(entries: readonly Entry[]): void;
  /** Makes another quiz of the same kind. */
  onNew(): void;
}

/** How a quiz went, what to read again, and how to go on. */
export function Score({ count, missed, onAgain, onNew }: ScoreProps): JSX.Element {
  const right = count - missed.length;
  return (
    <>
      <h1 tabIndex={-1}>{t('quiz.score', { right, count })}</h1>
      {missed.length === 0 ? (
        <p>{t('quiz.allRight')}</p>
      ) : (
        <>
          <h2>{t('quiz.readAgain')}</h2>
          <ul class="quiz-missed" lang="en">
            {missed.map(({ id, term, definition }) => (
              <li key={id}>
                <a href={entryAddress(id)} target="_blank" rel="noopener">
                  {term}
                </a>
                <p>{definition}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="own-actions">
        {missed.length > 0 && (
          <button type="button" class="own-button primary" onClick={() => onAgain(missed)}>
            {t('quiz.again', missed.length, { count: missed.length })}
          </button>
        )}
        <button type="button" class="own-button" onClick={onNew}>
          {t('quiz.new')}
        </button>
        <a class="own-button" href={START}>
          {t('quiz.other')}
        </a>
      </div>
    </>
  );
}
