import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../words.ts';
import { Asking, type AskingProps } from './Asking.tsx';
import { Empty } from './Empty.tsx';
import { Fault } from './Fault.tsx';
import { isPlain, isUndo, useKeys } from './keys.ts';
import { waitInWords } from './times.ts';

/** What there is to review. */
type ReviewState =
  | ({
      readonly kind: 'asking';
      readonly left: number;
      /** Another one for each time that something is asked. */
      readonly turn: number;
    } & Omit<AskingProps, 'onGrade' | 'takesFocus' | 'fault'>)
  | {
      readonly kind: 'done';
      /** How many terms have come due since. */
      readonly due: number;
      /** When the next term is due, in milliseconds since 1970; missing where none is saved. */
      readonly next: number | undefined;
    };

export interface ReviewProps extends Pick<AskingProps, 'onGrade'> {
  readonly state: ReviewState;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  /** What could not be stored. */
  readonly fault: 'none' | 'notStored' | 'notTakenBack';
  /** Whether something was asked before, so that what comes now takes the focus. */
  readonly hasBegun: boolean;
  /** Takes the last answer back; missing where there is none. */
  readonly onUndo: (() => void) | undefined;
  onGoOn(): void;
}

/** One term that is due after the other. */
export function Review({ state, now, fault, hasBegun, onGrade, onUndo, onGoOn }: ReviewProps): JSX.Element {
  useKeys((event) => (isUndo(event) || (event.key.toLowerCase() === 'u' && isPlain(event)) ? onUndo : undefined));
  const words = fault === 'none' ? '' : t(`learn.review.${fault}`);
  return (
    <>
      <h1 tabIndex={-1}>{t('pages.review')}</h1>
      <div class="review-head">
        <p class="quiet">{state.kind === 'asking' && t('learn.review.left', state.left, { count: state.left })}</p>
        {onUndo && (
          <button type="button" class="own-button" aria-keyshortcuts="U" onClick={onUndo}>
            {t('learn.review.undo')}
          </button>
        )}
      </div>
      {state.kind === 'asking' ? (
        <Asking key={state.turn} {...state} fault={words} takesFocus={hasBegun} onGrade={onGrade} />
      ) : (
        <Done {...state} fault={words} now={now} takesFocus={hasBegun} onGoOn={onGoOn} />
      )}
      <p class="quiet review-keys">{state.kind === 'asking' && t('learn.review.keys')}</p>
    </>
  );
}

interface DoneProps {
  readonly due: number;
  readonly next: number | undefined;
  readonly now: number;
  readonly fault: string;
  readonly takesFocus: boolean;
  onGoOn(): void;
}

/** Says that nothing is due, and when something will be. */
function Done({ due, next, now, fault, takesFocus, onGoOn }: DoneProps): JSX.Element {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  return (
    <div class="review-done">
      <p ref={words} tabIndex={-1}>
        {due > 0 ? t('learn.review.dueAgain', due, { count: due }) : t('learn.review.done')}{' '}
        {due === 0 && next !== undefined && t('learn.review.next', { wait: waitInWords(next, now) })}
      </p>
      {next === undefined && <Empty />}
      {due > 0 && (
        <button type="button" class="own-button primary" onClick={onGoOn}>
          {t('learn.review.goOn')}
        </button>
      )}
      <Fault words={fault} />
    </div>
  );
}
