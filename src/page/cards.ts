import { type CardHost, createCardHost } from './cardHost.ts';
import type { CardMotion } from './cardMotion.ts';

/** A card that follows its mark until it is pinned. */
export interface OpenCard extends CardMotion {
  readonly host: CardHost;
  /** Leaves it where it is, and has the next card open in a host of its own. Does nothing once it is pinned. */
  pin(): void;
  /** Closes it, if it is pinned. Returns whether it was. */
  unpin(): boolean;
}

/** The card that opens at a mark, and those that were pinned before. */
export interface Cards extends Pick<CardHost, 'owns' | 'focus'> {
  /** The card that is open at a mark, or will be opened next. `owns` and `focus` are of it alone. */
  current(): OpenCard;
  /** Moves the focus out of the card that it is in; else into the one at a mark, where `isOpen`, or the one pinned last. */
  switchFocus(isOpen: boolean): void;
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
      moveBy: (x, y) => motion?.moveBy(x, y),
      moveToNextCorner: () => motion?.moveToNextCorner(),
      pin() {
        if (motion) return;
        motion = host.pin();
        pinned.add(card);
        current = open();
        onPinned();
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

  function switchFocus(isOpen: boolean): void {
    const inside = [current, ...pinned].find(({ host }) => host.focus.isInside());
    if (inside) inside.host.focus.giveBack();
    else if (isOpen) current.host.focus.enter();
    else [...pinned].at(-1)?.host.focus.enter();
  }

  signal.addEventListener('abort', () => {
    for (const card of pinned) card.unpin();
  });
  return {
    current: () => current,
    owns: (event) => current.host.owns(event),
    focus: {
      isInside: () => current.host.focus.isInside(),
      enter: () => current.host.focus.enter(),
      giveBack: () => current.host.focus.giveBack(),
    },
    switchFocus,
  };
}
