import { boxOf, isShadowRoot } from './containers.ts';
import { rectsOf } from './hitTest.ts';
import type { Mark } from './markStore.ts';

type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

/** Whether all of a box is in the window. */
export function isWithinWindow(box: Box): boolean {
  return isWithin(box, viewOf(document.documentElement));
}

/** Whether the beginning of a mark is in the window, and in every box around it that scrolls. */
export function isInView(mark: Mark): boolean {
  const [rect] = rectsOf(mark);
  return rect !== undefined && scrollersAround(mark).every((scroller) => isWithin(rect, viewOf(scroller)));
}

/**
 * Scrolls whatever scrolls around a mark until it stands in the middle, at once, as its card opens beside it. A mark that is in view
 * stays where it is.
 */
export function bringIntoView(mark: Mark): void {
  const parent = elementAround(mark);
  const isThere = isInView(mark);
  // In a frame all may be in view while the frame is not, and nobody else can scroll the pages around it.
  if (!parent || (isThere && window === window.top)) return;
  parent.scrollIntoView({ block: isThere ? 'nearest' : 'center', inline: 'nearest', behavior: 'instant' });
  if (isThere) return;
  // The middle of an element need not be where the mark is.
  for (const scroller of scrollersAround(mark)) {
    const [rect] = rectsOf(mark);
    const view = viewOf(scroller);
    if (!rect || isWithin(rect, view)) continue;
    scroller.scrollBy({
      left:
        rect.left < view.left || rect.right > view.right ? (rect.left + rect.right - view.left - view.right) / 2 : 0,
      top: (rect.top + rect.bottom - view.top - view.bottom) / 2,
      behavior: 'instant',
    });
  }
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}

/** The part of the window in which an element shows what it scrolls. */
function viewOf(scroller: Element): Box {
  const { clientWidth, clientHeight } = scroller;
  const isWindow = scroller === document.scrollingElement || scroller === document.documentElement;
  const { left, top } = isWindow ? new DOMRect() : scroller.getBoundingClientRect();
  const [x, y] = isWindow ? [0, 0] : [left + scroller.clientLeft, top + scroller.clientTop];
  return { left: x, top: y, right: x + clientWidth, bottom: y + clientHeight };
}

function elementAround({ range }: Mark): Element | undefined {
  const parent = range.startContainer.parentNode;
  return parent ? boxOf(isShadowRoot(parent) ? parent : (parent as Element)) : undefined;
}

/** The elements around a mark that scroll, from the innermost to the window's own. */
function scrollersAround(mark: Mark): Element[] {
  const scrollers: Element[] = [];
  const root = document.scrollingElement ?? document.documentElement;
  for (let at = elementAround(mark); at && at !== root; at = parentOf(at)) {
    const isScrolled = at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth;
    const { overflowX, overflowY } = getComputedStyle(at);
    const canScroll = [overflowX, overflowY].some((value) => value !== 'visible' && value !== 'clip');
    // The body's overflow is that of the window.
    if (isScrolled && canScroll && at !== document.body) scrollers.push(at);
  }
  return [...scrollers, root];
}

/** The element around another as it is shown: slotted ones are within their slots. */
function parentOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  if (!parent || parent.nodeType === 9) return undefined;
  return isShadowRoot(parent) ? parent.host : (parent as Element);
}
