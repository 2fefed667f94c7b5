import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../words.ts';
import { Icon } from './icons.tsx';

/** Keeps a card where it is, apart from what it was opened for, and moves it. */
export interface Pinning {
  readonly isPinned: boolean;
  /** Once it is pinned, does nothing. */
  pin(): void;
  /** Moves it, as far as there is room, by CSS pixels; a card that is moved is pinned. */
  moveBy(x: number, y: number): void;
  /** Moves it into the next corner of the window, clockwise. */
  moveToNextCorner(): void;
}

/** A press of an arrow key moves a card so far, in CSS pixels. */
const STEP_PX = 24;
const STEPS: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowLeft', [-STEP_PX, 0]],
  ['ArrowRight', [STEP_PX, 0]],
  ['ArrowUp', [0, -STEP_PX]],
  ['ArrowDown', [0, STEP_PX]],
]);

/** A pointer that has moved less is only pressing, in CSS pixels. */
const SLOP_PX = 4;

/** Pins a card, and from then on moves it: what can be dragged must do without dragging too. */
export function PinButton({ isPinned, pin, moveBy, moveToNextCorner }: Pinning): JSX.Element {
  function onKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
    const step = STEPS.get(event.key);
    if (!isPinned || !step) return;
    event.preventDefault();
    moveBy(...step);
  }
  return (
    <button
      type="button"
      class="card-button"
      onClick={isPinned ? moveToNextCorner : pin}
      onKeyDown={onKeyDown}
      aria-label={t(isPinned ? 'card.move' : 'card.pin')}
      title={t(isPinned ? 'card.moveTitle' : 'card.pinTitle')}
    >
      <Icon shape={isPinned ? 'move' : 'pin'} />
    </button>
  );
}

type PointerHandler = (event: TargetedPointerEvent<HTMLElement>) => void;

/** What makes an element the handle by which a card is dragged; a few lines, where libraries bring bounds, grids and inertia. */
export function useDragging(pinning: Pinning | undefined): Record<string, PointerHandler> {
  const from = useRef<{ x: number; y: number; isDragging: boolean } | undefined>(undefined);
  if (!pinning) return {};
  return {
    onPointerDown(event) {
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button !== 0 || isOnButton) return;
      from.current = { x: event.clientX, y: event.clientY, isDragging: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove({ clientX, clientY }) {
      if (!from.current) return;
      const [x, y] = [clientX - from.current.x, clientY - from.current.y];
      const isDragging = from.current.isDragging || Math.hypot(x, y) >= SLOP_PX;
      if (!isDragging) return;
      from.current = { x: clientX, y: clientY, isDragging };
      pinning.moveBy(x, y);
    },
    onLostPointerCapture() {
      from.current = undefined;
    },
  };
}
