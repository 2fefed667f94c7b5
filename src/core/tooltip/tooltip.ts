/** How long the pointer stays on a mark before its card opens, so that crossing one opens nothing. */
export const INTENT_MS = 250;
/** How long it stays until its card is made ready, so that crossing a mark costs nothing and the card is there once it is due. */
export const READY_MS = 120;
/**
 * How long a card stays after the pointer left mark and card, so that it can be reached across the gap between them.
 * Wikipedia's page previews wait 300 ms: https://github.com/wikimedia/mediawiki-extensions-Popups/blob/master/src/constants.js
 */
export const GRACE_MS = 300;

/**
 * The life of a card. `T` is what a card is opened for; equal targets are the same object.
 *
 * closed → intended → open ⇄ leaving → closed, and `dismissed` for as long as the pointer stays on the mark whose card
 * was put away.
 */
export type TooltipState<T> =
  | { readonly kind: 'closed' }
  | { readonly kind: 'intended'; readonly target: T }
  | { readonly kind: 'open'; readonly target: T; readonly focused: boolean; readonly walkedTo: boolean }
  | { readonly kind: 'leaving'; readonly target: T; readonly next: T | undefined }
  | { readonly kind: 'dismissed'; readonly target: T };

export type TooltipEvent<T> =
  /** The pointer is on a mark, on the card, or on neither. */
  | { readonly kind: 'pointerOnMark'; readonly target: T }
  | { readonly kind: 'pointerOnCard' }
  | { readonly kind: 'pointerElsewhere' }
  /** A finger was put on a mark and lifted; a finger can't rest on one first. */
  | { readonly kind: 'tapped'; readonly target: T }
  /** The keyboard went on to a mark; where the pointer rests meanwhile says nothing. */
  | { readonly kind: 'walked'; readonly target: T }
  /** The keyboard focus went into the card, or out of it. */
  | { readonly kind: 'focusIn' }
  | { readonly kind: 'focusOut' }
  /** The time that the present state waits for (see `waitOf`) is over. */
  | { readonly kind: 'waited' }
  /** Esc, the close button, a press elsewhere. */
  | { readonly kind: 'dismissed' }
  /** The mark is no longer there. */
  | { readonly kind: 'targetLost' };

export const CLOSED: TooltipState<never> = { kind: 'closed' };

/** How long a state waits before `waited` is due, in milliseconds; nothing where it waits for no time. */
export function waitOf(state: TooltipState<unknown>): number | undefined {
  if (state.kind === 'intended') return INTENT_MS;
  if (state.kind === 'leaving') return GRACE_MS;
  return undefined;
}

/** The target whose card is shown, if one is. */
export function shownTarget<T>(state: TooltipState<T>): T | undefined {
  return state.kind === 'open' || state.kind === 'leaving' ? state.target : undefined;
}

/** Whether the card that is shown was opened by the keyboard, and the pointer has not taken it over. */
export function isWalkedTo(state: TooltipState<unknown>): boolean {
  return state.kind === 'open' && state.walkedTo;
}

/** The state after `event`; the same object where nothing changes. */
export function nextTooltip<T>(state: TooltipState<T>, event: TooltipEvent<T>): TooltipState<T> {
  if (event.kind === 'targetLost') return CLOSED;
  if (event.kind === 'dismissed') return dismiss(state);
  if (event.kind === 'tapped') {
    const isOpen = state.kind === 'open' && state.target === event.target;
    return isOpen ? state : opened(event.target);
  }
  if (event.kind === 'walked') {
    const isOpen = isWalkedTo(state) && shownTarget(state) === event.target;
    return isOpen ? state : { ...opened(event.target), walkedTo: true };
  }
  switch (state.kind) {
    case 'closed':
      return event.kind === 'pointerOnMark' ? { kind: 'intended', target: event.target } : state;
    case 'dismissed':
      return nextDismissed(state, event);
    case 'intended':
      return nextIntended(state, event);
    case 'open':
      return nextOpen(state, event);
    case 'leaving':
      return nextLeaving(state, event);
  }
}

type StateOf<T, K extends TooltipState<T>['kind']> = Extract<TooltipState<T>, { kind: K }>;

function opened<T>(target: T): StateOf<T, 'open'> {
  return { kind: 'open', target, focused: false, walkedTo: false };
}

function dismiss<T>(state: TooltipState<T>): TooltipState<T> {
  if (state.kind === 'closed' || state.kind === 'dismissed') return state;
  return { kind: 'dismissed', target: state.target };
}

function nextDismissed<T>(state: StateOf<T, 'dismissed'>, event: TooltipEvent<T>): TooltipState<T> {
  if (event.kind === 'pointerElsewhere') return CLOSED;
  if (event.kind === 'pointerOnMark' && event.target !== state.target)
    return { kind: 'intended', target: event.target };
  return state;
}

function nextIntended<T>(state: StateOf<T, 'intended'>, event: TooltipEvent<T>): TooltipState<T> {
  if (event.kind === 'waited') return opened(state.target);
  if (event.kind === 'pointerElsewhere') return CLOSED;
  if (event.kind === 'pointerOnMark' && event.target !== state.target)
    return { kind: 'intended', target: event.target };
  return state;
}

function nextOpen<T>(state: StateOf<T, 'open'>, event: TooltipEvent<T>): TooltipState<T> {
  if (event.kind === 'focusIn') return state.focused ? state : { ...state, focused: true };
  if (event.kind === 'focusOut') return state.focused ? { ...state, focused: false } : state;
  // Who has put the focus into a card is reading it, wherever the pointer strays.
  if (state.focused) return state;
  // A pointer that rests elsewhere has nothing to do with a card that the keyboard opened; one that came to it has.
  if (state.walkedTo && event.kind === 'pointerElsewhere') return state;
  const isAtCard = event.kind === 'pointerOnCard' || (event.kind === 'pointerOnMark' && event.target === state.target);
  if (state.walkedTo && isAtCard) return opened(state.target);
  if (event.kind === 'pointerElsewhere') return { kind: 'leaving', target: state.target, next: undefined };
  if (event.kind === 'pointerOnMark' && event.target !== state.target) {
    return { kind: 'leaving', target: state.target, next: event.target };
  }
  return state;
}

function nextLeaving<T>(state: StateOf<T, 'leaving'>, event: TooltipEvent<T>): TooltipState<T> {
  switch (event.kind) {
    case 'waited':
      return state.next === undefined ? CLOSED : { kind: 'intended', target: state.next };
    case 'pointerOnCard':
      return opened(state.target);
    case 'focusIn':
      return { ...opened(state.target), focused: true };
    case 'pointerOnMark':
      if (event.target === state.target) return opened(state.target);
      return event.target === state.next ? state : { ...state, next: event.target };
    case 'pointerElsewhere':
      return state.next === undefined ? state : { ...state, next: undefined };
    default:
      return state;
  }
}
