import type { TermId } from '../core/glossary/entry.ts';
import type { Candidate, Clues } from '../core/matching/sense.ts';
import { boxOf, type Container } from './containers.ts';
import { locate, type TextBlock } from './textBlocks.ts';

/** One place on the page where a term stands: the same object for as long as it stands in the same text nodes. */
export interface Mark {
  readonly id: TermId;
  readonly container: Container;
  /** What there is to judge it by, where its form is guarded. */
  clues: Clues | undefined;
  /** Where it stands now. */
  range: StaticRange;
  /** How many of the containers below its own stand before it. */
  childrenBefore: number;
  /** Whether it is painted and opens its card: by choice, not every occurrence of a term does. */
  isShown: boolean;
}

/** What is marked on a page, by container, and where to find it again. */
export class MarkStore {
  readonly #byContainer = new Map<Container, readonly Mark[]>();
  readonly #byNode = new WeakMap<Node, readonly Mark[]>();

  /** Replaces what was marked in `container`; marks that were not there before are not shown yet. */
  set(container: Container, found: readonly (readonly [TextBlock, readonly Candidate[]])[]): void {
    const before = Map.groupBy(this.marksIn(container), ({ range }) => range.startContainer);
    this.forget(container);
    const marks: Mark[] = [];
    const marksOfNode = new Map<Node, Mark[]>(found.flatMap(([block]) => block.nodes.map((node) => [node, []])));
    for (const [block, matches] of found) {
      const { childrenBefore } = block;
      for (const { id, start, end, clues } of matches) {
        const first = locate(block, start, 'start');
        const last = locate(block, end, 'end');
        const range = new StaticRange({
          startContainer: first.node,
          startOffset: first.offset,
          endContainer: last.node,
          endOffset: last.offset,
        });
        const now = { range, clues, childrenBefore };
        const same = takeSame(before.get(first.node), id, last.node);
        const mark = same ? Object.assign(same, now) : { id, container, isShown: false, ...now };
        marks.push(mark);
        for (const node of block.nodes.slice(first.index, last.index + 1)) marksOfNode.get(node)?.push(mark);
      }
    }
    if (marks.length > 0) this.#byContainer.set(container, marks);
    for (const [node, its] of marksOfNode) this.#byNode.set(node, its);
  }

  forget(container: Container): void {
    for (const mark of this.marksIn(container)) {
      this.#byNode.delete(mark.range.startContainer);
      this.#byNode.delete(mark.range.endContainer);
    }
    this.#byContainer.delete(container);
  }

  marksIn(container: Container): readonly Mark[] {
    return this.#byContainer.get(container) ?? [];
  }

  /** The marks in `container` that are shown. */
  shownIn(container: Container): readonly Mark[] {
    return this.marksIn(container).filter(({ isShown }) => isShown);
  }

  /** The mark around the caret position `offset` in `node`, if one is shown there. */
  at(node: Node, offset: number): Mark | undefined {
    return this.#byNode.get(node)?.find(({ range, isShown }) => {
      if (!isShown) return false;
      const afterStart = node !== range.startContainer || offset >= range.startOffset;
      const beforeEnd = node !== range.endContainer || offset <= range.endOffset;
      return afterStart && beforeEnd;
    });
  }

  /** The terms that stand on the page, hidden or not. */
  ids(): Set<TermId> {
    return new Set([...this.#byContainer.values()].flatMap((marks) => marks.map(({ id }) => id)));
  }

  /** How often each term stands where it can be seen; text that is hidden now does not count. */
  countVisible(): Map<TermId, number> {
    const counts = new Map<TermId, number>();
    /** Marks that stand together are seen together. */
    const visibility = new Map<Node | null, boolean>();
    for (const { id, range } of [...this.#byContainer.values()].flat()) {
      const parent = range.startContainer.parentNode;
      const isSeen = visibility.get(parent) ?? isVisible(parent);
      visibility.set(parent, isSeen);
      if (isSeen) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
}

/** Takes out of `marks`, which begin in the same node, the first of the same term that also ends in the same node. */
function takeSame(marks: Mark[] | undefined, id: TermId, endContainer: Node): Mark | undefined {
  const index = marks?.findIndex((mark) => mark.id === id && mark.range.endContainer === endContainer) ?? -1;
  return index < 0 ? undefined : marks?.splice(index, 1)[0];
}

/** Whether text right below `parent` can be seen. */
export function isVisible(parent: Node | null): boolean {
  if (!(parent instanceof Element || parent instanceof ShadowRoot)) return false;
  // What stands in closed details without an element of its own is hidden, though details are not.
  if (parent instanceof HTMLDetailsElement && !parent.open) return false;
  return boxOf(parent).checkVisibility({ visibilityProperty: true });
}
