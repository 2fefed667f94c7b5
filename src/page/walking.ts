import { focusedElement } from './cardFocus.ts';
import { isElement, isShadowRoot } from './containers.ts';
import { rectsOf } from './hitTest.ts';
import { isVisible, type Mark } from './markStore.ts';
import { isInView, isWithinWindow } from './scrolling.ts';

export type Direction = 'next' | 'previous';

/** A place between two letters or nodes, as a selection has it. */
interface Place {
  readonly node: Node;
  readonly offset: number;
}

const FRAMES = 'iframe, frame, embed, object';

/** Whether the keys that are pressed go to this frame. Where none has the focus, as when it is in the address bar, the top frame is taken. */
export function getsKeys({ document, top }: Pick<Window, 'document' | 'top'>): boolean {
  if (!document.hasFocus()) return document.defaultView === top;
  return focusedElement(document)?.matches(FRAMES) !== true;
}

/**
 * Walks the marks of a page, from the last to the first as well.
 * @param marks gives all that are shown, in document order
 * @returns gives the mark that comes next: after the one whose card is `open`; without one, after that which was walked to
 *   last, if it is still in view and the reader has not gone elsewhere; else after the caret or the focus, if it is in view;
 *   else from the top of the viewport. Nothing where no mark can be seen.
 */
export function createWalk(
  document: Document,
  marks: () => readonly Mark[],
): (direction: Direction, open: Mark | undefined) => Mark | undefined {
  let last: { readonly mark: Mark; readonly place: Place | undefined } | undefined;

  /** The index of the mark that the reader is at, or of the first one after the reader less a half. */
  function indexOfReader(all: readonly Mark[], place: Place | undefined, open: Mark | undefined): number {
    const isThere = last && isSame(last.place, place) && isInView(last.mark);
    const at = open ?? (isThere ? last?.mark : undefined);
    const index = at ? all.indexOf(at) : -1;
    if (index >= 0) return index;
    const isAhead = place && isPlaceInView(place) ? isAfter(place) : isBelowTop;
    const ahead = all.findIndex(isAhead);
    return (ahead < 0 ? all.length : ahead) - 0.5;
  }

  return (direction, open) => {
    const all = marks();
    const place = placeOfReader(document);
    const start = indexOfReader(all, place, open);
    const step = direction === 'next' ? 1 : -1;
    const first = direction === 'next' ? Math.floor(start) + 1 : Math.ceil(start) - 1;
    for (let walked = 0; walked < all.length; walked++) {
      const mark = all.at((first + step * walked) % all.length);
      if (!mark || !canBeSeen(mark)) continue;
      last = { mark, place };
      return mark;
    }
    return undefined;
  };
}

function canBeSeen(mark: Mark): boolean {
  return isVisible(mark.range.startContainer.parentNode) && rectsOf(mark).length > 0;
}

/** Where the reader is: where the focus is or, where the caret is in that, at the caret. */
function placeOfReader(document: Document): Place | undefined {
  const selection = document.getSelection();
  const caret = selection?.focusNode ? { node: selection.focusNode, offset: selection.focusOffset } : undefined;
  const focused = document.activeElement;
  if (!focused || focused === document.body || (caret && focused.contains(caret.node))) return caret;
  return { node: focused, offset: 0 };
}

function isSame(a: Place | undefined, b: Place | undefined): boolean {
  return a?.node === b?.node && a?.offset === b?.offset;
}

function rangeAt({ node, offset }: Place): Range | undefined {
  const range = node.ownerDocument?.createRange();
  range?.setStart(node, offset);
  return range;
}

function isPlaceInView(place: Place): boolean {
  const element = isElement(place.node) ? place.node : place.node.parentElement;
  // A caret between elements has no box.
  const rect = rangeAt(place)?.getClientRects()[0] ?? element?.getBoundingClientRect();
  return rect !== undefined && isWithinWindow(rect);
}

function isAfter(place: Place): (mark: Mark) => boolean {
  const range = rangeAt(place);
  return ({ range: { startContainer, startOffset } }) => {
    const [node, offset] = outOfShadow(startContainer, startOffset);
    return range !== undefined && range.comparePoint(node, offset) >= 0;
  };
}

/** A place in a shadow tree, as the tree around its host has it. */
function outOfShadow(node: Node, offset: number): readonly [node: Node, offset: number] {
  const root = node.getRootNode();
  return isShadowRoot(root) ? outOfShadow(root.host, 0) : [node, offset];
}

function isBelowTop(mark: Mark): boolean {
  return rectsOf(mark).some(({ top }) => top >= 0);
}
