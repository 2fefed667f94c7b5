import type { TermId } from '../core/glossary/entry.ts';
import type { Match } from '../core/matching/overlaps.ts';
import { boxOf, type Container, locate, type TextBlock } from './textBlocks.ts';

/** One place on the page where a term stands. */
export interface Mark {
  readonly id: TermId;
  readonly container: Container;
  readonly range: StaticRange;
}

/** What is marked on a page, by container, and where to find it again. */
export class MarkStore {
  readonly #byContainer = new Map<Container, readonly Mark[]>();
  readonly #byNode = new WeakMap<Node, readonly Mark[]>();

  /** Replaces what was marked in `container`. */
  set(container: Container, found: readonly (readonly [TextBlock, readonly Match[]])[]): readonly Mark[] {
    this.forget(container);
    const marks = found.flatMap(([block, matches]) =>
      matches.map((match) => ({ id: match.id, container, range: toRange(block, match) })),
    );
    if (marks.length > 0) this.#byContainer.set(container, marks);
    for (const [block] of found) for (const node of block.nodes) this.#byNode.delete(node);
    for (const mark of marks) {
      for (const node of new Set([mark.range.startContainer, mark.range.endContainer])) {
        this.#byNode.set(node, [...(this.#byNode.get(node) ?? []), mark]);
      }
    }
    return marks;
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

  containers(): IterableIterator<Container> {
    return this.#byContainer.keys();
  }

  /** The mark around the caret position `offset` in `node`, if there is one. */
  at(node: Node, offset: number): Mark | undefined {
    return this.#byNode.get(node)?.find(({ range }) => {
      const afterStart = node !== range.startContainer || offset >= range.startOffset;
      const beforeEnd = node !== range.endContainer || offset <= range.endOffset;
      return afterStart && beforeEnd;
    });
  }

  /** How often each term stands where it can be seen; text that is hidden now does not count. */
  countVisible(): Map<TermId, number> {
    const counts = new Map<TermId, number>();
    for (const [container, marks] of this.#byContainer) {
      if (!boxOf(container).checkVisibility({ visibilityProperty: true })) continue;
      for (const { id } of marks) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
}

function toRange(block: TextBlock, match: Match): StaticRange {
  const start = locate(block, match.start, 'start');
  const end = locate(block, match.end, 'end');
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
