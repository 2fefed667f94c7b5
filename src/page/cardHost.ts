import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import { createAnnouncer } from './announcer.ts';
import { type CardFocus, createCardFocus } from './cardFocus.ts';
import { type CardMotion, createCardMotion } from './cardMotion.ts';
import { closestAcross, HOST_TAG } from './containers.ts';
import { rectsOf, textOf } from './hitTest.ts';
import type { Mark } from './markStore.ts';

/** The gap between a mark and its card, and the least distance of a card from the edge of the viewport, in CSS pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;
const MAX_HEIGHT_PX = 460;
const MIN_HEIGHT_PX = 140;
/** A little longer than a change of the page waits at most until it is read (see idleQueue.ts). */
const LOSS_MS = 300;
/** What a card is handled by. No page gets at anything in it; should one ever, what no hand has done does nothing. */
const HANDLED = ['click', 'pointerdown', 'keydown'] as const;

/** The element that the extension adds to a page while a card is open, and only then. */
export interface CardHost {
  /** Shows the card beside `mark`; what it shows is rendered into `surface`. */
  show(mark: Mark): void;
  hide(): void;
  /** Whether a card can be seen: a page may remove or hide what it stands in. */
  isShown(): boolean;
  /** Where the card's content goes: an element in a closed shadow root. */
  readonly surface: HTMLElement;
  /** Whether an event of the page came from the card. */
  owns(event: Event): boolean;
  /** Has screen readers say `text`, which is English, while the card is shown and the focus is not in it. */
  announce(text: string): void;
  readonly focus: Pick<CardFocus, 'isInside' | 'enter' | 'giveBack'>;
  /** Leaves the shown card where it is, whatever becomes of its mark, until it is hidden. */
  pin(): CardMotion;
}

/** Firefox ends the scripts of an extension that is updated without a word: what they had open is still there. */
export function removeAbandonedCards(document: Document): void {
  for (const abandoned of document.querySelectorAll(HOST_TAG)) abandoned.remove();
}

/**
 * Makes the host; nothing is added to the page before `show`.
 * @param sheets styles of the card, adopted: Firefox would hold a `<style>` element to the page's content security policy
 * @param onTargetLost is called when the mark of the shown card has gone
 */
export function createCardHost(document: Document, sheets: CSSStyleSheet[], onTargetLost: () => void): CardHost {
  const { host, root } = createClosedRoot(document);
  // No stop on the way that Tab takes through the page: neither the host nor anything in it.
  host.tabIndex = -1;
  root.adoptedStyleSheets = sheets;
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.setAttribute('popover', 'manual');
  surface.tabIndex = -1;
  root.append(surface);
  const announcer = createAnnouncer(root);
  const focus = createCardFocus(root, surface);
  // What the focus is in is read by itself.
  surface.addEventListener('focusin', announcer.silence);
  for (const type of HANDLED) surface.addEventListener(type, stopMadeUp, { capture: true });
  let stopPlacing = (): void => {};
  let shownText = '';
  let lossTimer: ReturnType<typeof setTimeout> | undefined;
  let pinned = new AbortController();
  // Some pages take away what they did not put there, most of them only from the root.
  const taking = new MutationObserver(() => {
    if (host.isConnected) return;
    if (wasIn === document.body) giveUp();
    else putInto(document.body);
  });
  let wasIn: Element | undefined;
  let giveUp = onTargetLost;

  function putInto(parent: Element): void {
    taking.disconnect();
    if (host.parentNode !== parent) parent.append(host);
    if (!surface.matches(':popover-open')) surface.showPopover();
    wasIn = parent;
    taking.observe(parent, { childList: true });
  }

  /** Gives up a mark whose text is gone, but not before a change around it has been read. */
  function watchForLoss(mark: Mark): void {
    const isThere = (): boolean => rectsOf(mark).length > 0 && textOf(mark) === shownText;
    if (isThere()) {
      forgetLoss();
      return;
    }
    lossTimer ??= setTimeout(() => {
      lossTimer = undefined;
      if (!isThere()) onTargetLost();
    }, LOSS_MS);
  }

  function forgetLoss(): void {
    clearTimeout(lossTimer);
    lossTimer = undefined;
  }

  async function place(reference: VirtualElement, mark: Mark): Promise<void> {
    watchForLoss(mark);
    if (rectsOf(mark).length === 0) return;
    const { x, y } = await computePosition(reference, surface, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP_PX),
        flip({ padding: EDGE_PX, fallbackStrategy: 'bestFit' }),
        // Before its size is told: it may be as wide as the window, not as what is right of the mark.
        shift({ padding: EDGE_PX }),
        size({
          padding: EDGE_PX,
          apply: ({ availableHeight, availableWidth }) => {
            surface.style.maxHeight = `${Math.max(MIN_HEIGHT_PX, Math.min(MAX_HEIGHT_PX, availableHeight))}px`;
            surface.style.maxWidth = `${availableWidth}px`;
          },
        }),
        // Across the mark only where neither side of it has room for the least height, as in a small frame.
        shift({ padding: EDGE_PX, crossAxis: true }),
      ],
    });
    surface.style.left = `${Math.round(x)}px`;
    surface.style.top = `${Math.round(y)}px`;
  }

  return {
    surface,
    show(mark) {
      stopPlacing();
      forgetLoss();
      giveUp = onTargetLost;
      shownText = textOf(mark);
      const parent = closestAcross(mark.range.startContainer, ':modal') ?? document.documentElement;
      focus.note();
      announcer.silence();
      // What is outside a modal dialog can be seen but not used.
      putInto(parent);
      const reference: VirtualElement = {
        getBoundingClientRect: () => union(rectsOf(mark)),
        getClientRects: () => rectsOf(mark),
      };
      // Text may change without a box of the page changing its size, so the mark's own boxes are looked at. What scrolls around it is not
      // looked for: a page can make a ring of that.
      stopPlacing = autoUpdate(reference, surface, () => void place(reference, mark), { animationFrame: true });
    },
    pin() {
      stopPlacing();
      forgetLoss();
      announcer.silence();
      giveUp = () => {};
      pinned = new AbortController();
      const { signal } = pinned;
      // A dialog that closes is not to take along what its reader wants to keep.
      host.parentElement?.addEventListener(
        'close',
        ({ target, currentTarget }) => {
          if (target !== currentTarget) return;
          putInto(document.documentElement);
        },
        { signal },
      );
      return createCardMotion(surface, EDGE_PX, MAX_HEIGHT_PX, signal);
    },
    hide() {
      stopPlacing();
      forgetLoss();
      pinned.abort();
      taking.disconnect();
      announcer.silence();
      focus.giveBack();
      if (surface.matches(':popover-open')) surface.hidePopover();
      host.remove();
    },
    isShown: () => surface.checkVisibility(),
    // Events from a closed shadow root reach the page's listeners with the host as their target.
    owns: (event) => event.composedPath().includes(host),
    announce: announcer.say,
    focus,
  };
}

/**
 * Makes the host and its root in a document of their own: a page may define what an element of that name is, and would be handed the
 * closed root of one that is made in its document. https://html.spec.whatwg.org/multipage/custom-elements.html#dom-elementinternals-shadowroot
 */
function createClosedRoot(document: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = document.implementation.createHTMLDocument('').createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  return { host, root };
}

function stopMadeUp(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function union(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect();
}
