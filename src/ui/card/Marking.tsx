import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../../core/glossary/entry.ts';
import { t } from '../words.ts';
import { reportAddress } from './report.ts';

/** What a card says of the mark that it was opened from. */
export interface MarkingProps {
  /** Why the term is marked on the page, as `whyMarked` says it. */
  readonly why?: string | undefined;
  /** Whether the reader has said that they know the term. */
  readonly isKnown?: boolean | undefined;
  /** The reader says whether they know the term; resolves to whether that could be stored. */
  readonly onKnow?: ((known: boolean) => Promise<boolean>) | undefined;
  /** The reader says that the term is not meant on this site; resolves to whether that could be stored. */
  readonly onNotMeant?: (() => Promise<boolean>) | undefined;
}

/** Why the term is marked, and the ways to say that it is known, or not meant. */
export function Marking(props: MarkingProps & { entry: Entry; version: string }): JSX.Element {
  const { entry, version, why, isKnown, onKnow, onNotMeant } = props;
  const { term } = entry;
  const [known, setKnown] = useState(isKnown === true);
  const [isRefused, setRefused] = useState(false);
  return (
    <footer class="card-marking">
      {why !== undefined && <p>{t('card.whyMarked', { reason: why })}</p>}
      <div class="card-answers">
        {onKnow && (
          <button
            type="button"
            class="card-quiet"
            onClick={async () => {
              const isStored = await onKnow(!known);
              setRefused(!isStored);
              if (isStored) setKnown(!known);
            }}
            title={t(known ? 'card.knownTitle' : 'card.knowTitle', { term })}
          >
            {t(known ? 'card.known' : 'card.know')}
          </button>
        )}
        {onNotMeant && (
          <button
            type="button"
            class="card-quiet"
            onClick={async () => setRefused(!(await onNotMeant()))}
            title={t('card.notMeantTitle', { term })}
          >
            {t('card.notMeant')}
          </button>
        )}
        <a class="card-quiet" href={reportAddress('mark', entry, version)} target="_blank" rel="noreferrer">
          {t('card.reportMark')}
        </a>
      </div>
      <p role="status">{isRefused ? t('card.notMeantRefused') : ''}</p>
    </footer>
  );
}
