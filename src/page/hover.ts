import {
  CLOSED,
  isWalkedTo,
  nextTooltip,
  READY_MS,
  shownTarget,
  type TooltipEvent,
  type TooltipState,
  waitOf,
} from '../core/tooltip/tooltip.ts';
import type { Cards } from './cards.ts';
import { closestAcross, LINK } from './containers.ts';
import type { FirstEars } from './firstEars.ts';
import { markAtPoint } from './hitTest.ts';
import type { Mark } from './markStore.ts';
import type { Reading } from './reading.ts';

/** What a tap operates, of all that can hold a mark: a link with a mark in it stays a link. */
const OPERABLE = `${LINK}, label, summary, [onclick],
  [role=button], [role=tab], [role=option], [role=checkbox], [role=radio], [role=switch], [role^=menuitem]`;

export interface PointerOptions {
  /** Is called with a mark whose card will be shown if the pointer stays. */
  onIntended(mark: Mark): void;
  /**
   * Is called with the mark whose card is to be shown, and with nothing when no card is.
   * @param isWalkedTo whether the keyboard opens it
   */
  onShown(mark: Mark | undefined, isWalkedTo: boolean): void;
  /** Is called when Esc is pressed here and no card is open here: one may be in another frame. */
  onEscape(): void;
  /** Ends it, with the card closed. */
  readonly signal: AbortSignal;
}

/**
 * Feeds pointer, focus and keys of the page into the tooltip's reducer and its times back into it.
 * @param ears which hear them
 * @returns `dismiss`, for the card's own close button, `lose`, for when the mark has gone, and `walkTo`, for the keyboard
 */
export function followPointer(
  document: Document,
  ears: FirstEars,
  reading: Reading,
  cards: Pick<Cards, 'owns' | 'ownsPinned' | 'isFocusInside'>,
  { onIntended, onShown, onEscape, signal }: PointerOptions,
): { dismiss(): void; lose(): void; walkTo(mark: Mark): void } {
  let state: TooltipState<Mark> = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readyTimer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let point = { x: 0, y: 0 };

  function send(event: TooltipEvent<Mark>): void {
    const before = state;
    state = nextTooltip(state, event);
    if (state === before) return;
    if (waitOf(state) !== waitOf(before) || state.kind === 'intended') {
      clearTimeout(timer);
      const wait = waitOf(state);
      timer = wait === undefined ? undefined : setTimeout(() => send({ kind: 'waited' }), wait);
      clearTimeout(readyTimer);
      const intended = state.kind === 'intended' ? state.target : undefined;
      readyTimer = intended && setTimeout(() => onIntended(intended), READY_MS);
    }
    if (shownTarget(state) !== shownTarget(before)) onShown(shownTarget(state), isWalkedTo(state));
  }

  function onPointerMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (cards.owns(event)) {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
      send({ kind: 'pointerOnCard' });
      return;
    }
    point = { x: event.clientX, y: event.clientY };
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      const target = markAtPoint(document, reading, point.x, point.y);
      send(target ? { kind: 'pointerOnMark', target } : { kind: 'pointerElsewhere' });
    });
  }

  function onClick(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || cards.owns(event)) return;
    const [under] = event.composedPath();
    if (under instanceof Node && closestAcross(under, OPERABLE)) return;
    const target = markAtPoint(document, reading, event.clientX, event.clientY);
    if (target) send({ kind: 'tapped', target });
  }

  function onPointerOut({ pointerType, relatedTarget }: PointerEvent): void {
    // It has left the window. A finger does so whenever it is lifted.
    if (relatedTarget === null && pointerType !== 'touch') send({ kind: 'pointerElsewhere' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A card that is pinned hears its own.
    if (event.key !== 'Escape' || cards.ownsPinned(event)) return;
    if (shownTarget(state) === undefined) {
      onEscape();
      return;
    }
    // One press closes one thing: not the page's dialog as well.
    event.preventDefault();
    event.stopImmediatePropagation();
    send({ kind: 'dismissed' });
  }

  ears.listen('pointermove', onPointerMove, signal);
  ears.listen('pointerout', onPointerOut, signal);
  // A finger that scrolls, or selects, does not click.
  ears.listen('click', (event) => onClick(event as PointerEvent), signal);
  ears.listen('keydown', onKeyDown, signal);
  ears.listen('pointerdown', (event) => !cards.owns(event) && send({ kind: 'dismissed' }), signal);
  ears.listen('focusin', (event) => send({ kind: cards.owns(event) ? 'focusIn' : 'focusOut' }), signal);
  // Where the focus goes to no element, none is told that it came; nor is it gone when the window has lost it.
  ears.listen('focusout', (event) => cards.owns(event) && !cards.isFocusInside() && send({ kind: 'focusOut' }), signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(readyTimer);
    if (frame !== undefined) cancelAnimationFrame(frame);
    onShown(undefined, false);
  });
  return {
    dismiss: () => send({ kind: 'dismissed' }),
    lose: () => send({ kind: 'targetLost' }),
    walkTo: (target) => send({ kind: 'walked', target }),
  };
}
