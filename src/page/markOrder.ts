import type { Container } from './containers.ts';
import type { Mark, MarkStore } from './markStore.ts';

/**
 * The shown marks in document order.
 * @param childrenOf gives the containers directly below another one, in document order
 */
export function marksInOrder(
  root: Container,
  childrenOf: (container: Container) => readonly Container[],
  store: Pick<MarkStore, 'shownIn'>,
): Mark[] {
  const ordered: Mark[] = [];
  const frameOf = (container: Container) => ({
    marks: store.shownIn(container),
    children: childrenOf(container),
    nextMark: 0,
    nextChild: 0,
  });
  // A stack of its own: pages nest thousands of elements.
  const stack = [frameOf(root)];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    for (let mark = frame.marks[frame.nextMark]; mark; mark = frame.marks[++frame.nextMark]) {
      if (mark.childrenBefore > frame.nextChild) break;
      ordered.push(mark);
    }
    const child = frame.children[frame.nextChild++];
    if (child) stack.push(frameOf(child));
    else stack.pop();
  }
  return ordered;
}
