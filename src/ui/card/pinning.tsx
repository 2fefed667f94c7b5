import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../words.ts';
import { Icon } from './icons.tsx';

/** Moves a pinned card. */
interface Motion {
  /** Takes hold of it. Gives what moves it, as far as there is room, to so many CSS pixels from where it was then. */
  grab(): (x: number, y: number) => void;
  /** Moves it into the next corner of the window. */
  moveToNextCorner(): void;
}

/** Keeps a card where it is, apart from what it was opened for; once it is pinned, nothing more is done. */
export type Pin = () => Motion;

/** A card that can be pinned. */
export interface Pinning {
  /** Also shows that it is pinned. */
  readonly pin: Pin;
  /** Missing until it is pinned. */
  readonly motion: Motion | undefined;
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

/**
 * Pins a card, and moves one that is pinned by its arrow keys: what can be dragged must do without dragging too.
 * https://www.w3.org/WAI/WCAG22/Understanding/dragging-movements
 */
export function PinButtons({ pin, motion, onUnpin }: Pinning & { onUnpin: (() => void) | undefined }): JSX.Element {
  function onKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
    const step = STEPS.get(event.key);
    if (!motion || !step) return;
    event.preventDefault();
    // The arrow keys turn the pages of many a site.
    event.stopPropagation();
    motion.grab()(...step);
  }
  return (
    <>
      {/* Before it, so that the other one stays under the pointer that pressed it. */}
      {motion && (
        <button
          type="button"
          class="card-button"
          onClick={motion.moveToNextCorner}
          onKeyDown={onKeyDown}
          aria-label={t('card.move')}
          title={t('card.moveTitle')}
        >
          <Icon shape="move" />
        </button>
      )}
      <button
        type="button"
        class="card-button"
        // The second click of a double click does not let go what the first has pinned.
        onClick={({ detail }) => detail < 2 && (motion ? onUnpin?.() : pin())}
        onKeyDown={onKeyDown}
        aria-label={t('card.pin')}
        aria-pressed={motion !== undefined}
        title={t(motion ? 'card.unpinTitle' : 'card.pinTitle')}
      >
        <Icon shape="pin" />
      </button>
      <span class="visually-hidden" role="status">
        {motion ? t('card.pinned') : ''}
      </span>
    </>
  );
}

type PointerHandler = (event: TargetedPointerEvent<HTMLElement>) => void;

/** Where a press began, and what moves the card once it is dragged. */
interface Grip {
  readonly x: number;
  readonly y: number;
  readonly move: ((x: number, y: number) => void) | undefined;
}

/** What makes an element the handle by which a card is dragged; a few lines, where libraries bring bounds, grids and inertia. */
export function useDragging(pinning: Pinning | undefined): Record<string, PointerHandler> {
  const grip = useRef<Grip | undefined>(undefined);
  if (!pinning) return {};
  return {
    onPointerDown(event) {
      const isOnText = event.target instanceof Element && event.target.closest('button, .card-pronunciation') !== null;
      if (event.button !== 0 || !event.isPrimary || isOnText) return;
      grip.current = { x: event.clientX, y: event.clientY, move: undefined };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove({ clientX, clientY, isPrimary }) {
      if (!grip.current || !isPrimary) return;
      const [x, y] = [clientX - grip.current.x, clientY - grip.current.y];
      if (!grip.current.move && Math.hypot(x, y) < SLOP_PX) return;
      const move = grip.current.move ?? pinning.pin().grab();
      grip.current = { ...grip.current, move };
      move(x, y);
    },
    onLostPointerCapture() {
      grip.current = undefined;
    },
  };
}
