import { isInSkipped } from './containers.ts';
import type { Mark } from './markStore.ts';
import type { Reading } from './reading.ts';

/** The caret snaps to the nearest letter, however far away: the pointer must also be within this many pixels of the mark. */
const SLACK_PX = 1;

/** The parts of the page that a mark covers: one rectangle for each line that it runs over. */
export function rectsOf(mark: Mark): DOMRect[] {
  const rects = liveRange(mark)?.getClientRects() ?? [];
  return [...rects].filter(({ width, height }) => width > 0 && height > 0);
}

/** The text that stands where a mark is; none where its nodes have changed under it. */
export function textOf(mark: Mark): string {
  return liveRange(mark)?.toString() ?? '';
}

function liveRange(mark: Mark): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  // A static range keeps its offsets when the text gets shorter.
  if (!isWithin(startContainer, startOffset) || !isWithin(endContainer, endOffset)) return undefined;
  const range = startContainer.ownerDocument?.createRange();
  range?.setStart(startContainer, startOffset);
  range?.setEnd(endContainer, endOffset);
  return range;
}

function isWithin(node: Node, offset: number): boolean {
  return offset <= (node.nodeValue?.length ?? 0);
}

/** The mark under a point of the viewport, in CSS pixels, if there is one and nothing covers it. */
export function markAtPoint(document: Document, reading: Reading, x: number, y: number): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: reading.shadowRoots() });
  const mark = caret && reading.markAt(caret.offsetNode, caret.offset);
  // A page tells nobody that it has become an editor.
  if (!mark || isInSkipped(mark.container)) return undefined;
  const isOn = rectsOf(mark).some(
    (rect) =>
      x >= rect.left - SLACK_PX &&
      x <= rect.right + SLACK_PX &&
      y >= rect.top - SLACK_PX &&
      y <= rect.bottom + SLACK_PX,
  );
  return isOn ? mark : undefined;
}
