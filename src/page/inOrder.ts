import type { Container } from './containers.ts';
import { isVisible, type Mark, type MarkStore } from './markStore.ts';

/** A container of which some is still to be gone through. */
interface Frame {
  readonly marks: readonly Mark[];
  readonly children: readonly Container[];
  nextMark: number;
  nextChild: number;
}

/**
 * All marks, shown or not, in the order in which they stand.
 * @param childrenOf gives the containers directly below another one, in document order
 */
export function* marksInOrder(
  root: Container,
  childrenOf: (container: Container) => readonly Container[],
  store: MarkStore,
): Generator<Mark> {
  const frameOf = (container: Container): Frame => ({
    marks: store.marksIn(container),
    children: childrenOf(container),
    nextMark: 0,
    nextChild: 0,
  });
  // A stack of its own: pages nest thousands of elements.
  const stack: Frame[] = [frameOf(root)];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const mark = frame.marks[frame.nextMark];
    const child = frame.children[frame.nextChild];
    if (mark && (!child || mark.childrenBefore <= frame.nextChild)) {
      frame.nextMark++;
      yield mark;
    } else if (child) {
      frame.nextChild++;
      stack.push(frameOf(child));
    } else {
      stack.pop();
    }
  }
}

/** Those of some marks that can be seen, or be scrolled to; text that is hidden now can't. */
export function onlyVisible(marks: Iterable<Mark>): Mark[] {
  /** Marks that stand together are seen together. */
  const visibility = new Map<Node | null, boolean>();
  return [...marks].filter(({ range }) => {
    const parent = range.startContainer.parentNode;
    const isSeen = visibility.get(parent) ?? isVisible(parent);
    visibility.set(parent, isSeen);
    return isSeen;
  });
}
