import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isPlain, isUndo, useKeys } from '../page/keys.ts';
import { t } from '../words.ts';
import { Asking, type AskingProps } from './Asking.tsx';
import { Empty } from './Empty.tsx';
import { Fault } from './Fault.tsx';
import { waitInWords } from './times.ts';

/** What there is to review. */
type ReviewState =
  | ({
      readonly kind: 'asking';
      readonly left: number;
      /** Another one for each time that something is asked. */
      readonly turn: number;
    } & Omit<AskingProps, 'region' | 'fault' | 'onShow' | 'onGrade' | 'onNext'>)
  | {
      readonly kind: 'done';
      /** How many terms have come due since. */
      readonly due: number;
      /** When the next term is due, in milliseconds since 1970; missing where none is saved. */
      readonly next: number | undefined;
    };

export interface ReviewProps extends Pick<AskingProps, 'onShow' | 'onGrade'> {
  readonly state: ReviewState;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  /** What could not be stored. */
  readonly fault: 'none' | 'notStored' | 'notTakenBack';
  /** Whether something was asked before, so that the end takes the focus. */
  readonly hasBegun: boolean;
  /** Takes the last answer back; missing where there is none. */
  readonly onUndo: (() => void) | undefined;
  /** Asks for the next term that is due. */
  onGoOn(): void;
}

/** One term that is due after the other. */
export function Review({ state, now, fault, hasBegun, onShow, onGrade, onUndo, onGoOn }: ReviewProps): JSX.Element {
  const region = useRef<HTMLDivElement>(null);
  useKeys('page', (event) => (isUndo(event) ? onUndo : undefined));
  useKeys(region, (event) => (event.key.toLowerCase() === 'u' && isPlain(event) ? onUndo : undefined));
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
      {/* A press anywhere in it brings the focus back, and with it the keys. */}
      <div class="review-turn" ref={region} tabIndex={-1}>
        {state.kind === 'asking' ? (
          <Asking
            key={state.turn}
            {...state}
            region={region}
            fault={words}
            onShow={onShow}
            onGrade={onGrade}
            onNext={onGoOn}
          />
        ) : (
          <Done {...state} fault={words} now={now} takesFocus={hasBegun} onGoOn={onGoOn} />
        )}
      </div>
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
