import { type CardHost, createCardHost } from './cardHost.ts';
import type { CardMotion } from './cardMotion.ts';

/** A card that follows its mark until it is pinned. */
export interface OpenCard {
  readonly host: CardHost;
  /** Leaves it where it is, and has the next card open in a host of its own; once it is pinned, nothing more is done. */
  pin(): CardMotion;
  /** Closes it, if it is pinned. Returns whether it was. */
  unpin(): boolean;
}

/** The card that opens at a mark, and those that were pinned before. */
export interface Cards {
  /** The card that is open at a mark, or will be opened next. */
  current(): OpenCard;
  /** Whether an event of the page came from the card at a mark, or from one that is pinned. */
  owns(event: Event): boolean;
  ownsPinned(event: Event): boolean;
  /** Whether the focus is in the card at a mark. */
  isFocusInside(): boolean;
  /** Gives the focus back to the page, whichever card it is in. */
  leave(): void;
  /**
   * Moves the focus on: into the card at a mark, then into the pinned ones, the last first, then back to where it was on the page.
   * @param isOpen whether the card at a mark is shown
   * @param withPinned whether it may go into pinned ones: a page has frames, and only one of them has the keyboard
   */
  switchFocus(isOpen: boolean, withPinned: boolean): void;
}

/**
 * @param sheets styles of the cards
 * @param onTargetLost is called when the mark of the shown card has gone
 * @param onPinned is called when the card at a mark has been pinned
 * @param onClosed is called with what a pinned card was rendered into
 * @param signal closes those that are pinned
 */
export function createCards(
  document: Document,
  sheets: CSSStyleSheet[],
  { onTargetLost, onPinned, onClosed }: { onTargetLost(): void; onPinned(): void; onClosed(surface: Element): void },
  signal: AbortSignal,
): Cards {
  const pinned = new Set<OpenCard>();
  let current = open();

  function open(): OpenCard {
    const host = createCardHost(document, sheets, onTargetLost);
    let motion: CardMotion | undefined;
    const card: OpenCard = {
      host,
      pin() {
        if (motion) return motion;
        motion = host.pin();
        pinned.add(card);
        current = open();
        onPinned();
        return motion;
      },
      unpin() {
        if (!pinned.delete(card)) return false;
        host.hide();
        onClosed(host.surface);
        return true;
      },
    };
    host.surface.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !card.unpin()) return;
      // One press closes one thing: not the page's dialog as well.
      event.preventDefault();
      event.stopPropagation();
    });
    return card;
  }

  /** The pinned cards that can be seen, the last first; a page may have removed what they stood in. */
  function seen(): OpenCard[] {
    return [...pinned].filter(({ host }) => host.isShown()).reverse();
  }

  function leave(): void {
    for (const { host } of [current, ...pinned]) host.focus.giveBack();
  }

  function switchFocus(isOpen: boolean, withPinned: boolean): void {
    const inside = [current, ...pinned].find(({ host }) => host.focus.isInside());
    const stops = [...(isOpen ? [current] : []), ...(withPinned || inside ? seen() : [])];
    // The place on the page is what the next one gives back.
    leave();
    stops[inside ? stops.indexOf(inside) + 1 : 0]?.host.focus.enter();
  }

  signal.addEventListener('abort', () => {
    for (const card of pinned) card.unpin();
  });
  return {
    current: () => current,
    owns: (event) => current.host.owns(event),
    ownsPinned: (event) => [...pinned].some(({ host }) => host.owns(event)),
    isFocusInside: () => current.host.focus.isInside(),
    leave,
    switchFocus,
  };
}
