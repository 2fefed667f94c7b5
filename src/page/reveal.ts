import { boxOf, type Container, isElement, isShadowRoot } from './containers.ts';
import { rectsOf } from './hitTest.ts';
import type { Mark } from './markStore.ts';

const FLASH_NAME = 'psygloss-flash';
/** Long enough to find it after the page has jumped. */
const FLASH_MS = 1_600;

/** Scrolls a mark into the middle of what scrolls it, unless it is in sight there already. */
export function scrollToMark(mark: Mark): void {
  const parent = mark.range.startContainer.parentNode;
  if (!parent) return;
  // Also scrolls what is around the frame of this page.
  boxOf(parent as Container).scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  // The box may be taller than the window: the words themselves are to be seen.
  for (const scroller of scrollersAround(parent)) {
    const [rect] = rectsOf(mark);
    if (!rect) return;
    const view = viewOf(scroller);
    const isInSight = rect.top >= view.top && rect.bottom <= view.bottom;
    const top = (rect.top + rect.bottom - view.top - view.bottom) / 2;
    if (!isInSight) scroller.scrollBy({ top, behavior: 'instant' });
  }
}

/** The elements that scroll what stands in `node`, from the innermost to the one that stands for the window. */
function scrollersAround(node: Node): Element[] {
  const scrollers: Element[] = [];
  for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : parentOf(at)) {
    if (isElement(at) && at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      scrollers.push(at);
    }
  }
  const { scrollingElement } = document;
  return [...scrollers.filter((each) => each !== scrollingElement), ...(scrollingElement ? [scrollingElement] : [])];
}

function parentOf(node: Node): Node | null {
  return (isElement(node) && node.assignedSlot) || node.parentNode;
}

function viewOf(scroller: Element): { readonly top: number; readonly bottom: number } {
  if (scroller === document.scrollingElement) return { top: 0, bottom: innerHeight };
  const { top } = scroller.getBoundingClientRect();
  return { top: top + scroller.clientTop, bottom: top + scroller.clientTop + scroller.clientHeight };
}

/**
 * Makes marks stand out for a moment, one after the other.
 * @param signal ends it
 */
export function createFlash(signal: AbortSignal): (mark: Mark) => void {
  const highlight = new Highlight();
  highlight.priority = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    highlight.clear();
    if (CSS.highlights.get(FLASH_NAME) === highlight) CSS.highlights.delete(FLASH_NAME);
  };
  signal.addEventListener('abort', stop);
  return ({ range }) => {
    stop();
    highlight.add(new StaticRange(range));
    CSS.highlights.set(FLASH_NAME, highlight);
    timer = setTimeout(stop, FLASH_MS);
  };
}
