import type { TermId } from '../core/glossary/entry.ts';
import { boxOf, type Container, containerOf, isElement, isShadowRoot } from './containers.ts';
import { isRendered, matches } from './nodes.ts';
import type { PlacedCandidate } from './senseOfPage.ts';

/** One place on the page where a term stands: the same object for as long as it stands in the same text nodes. */
export interface Mark {
  readonly id: TermId;
  readonly container: Container;
  /** Where it stands now. */
  range: PlacedCandidate['range'];
  childrenBefore: number;
  /** Whether it is painted and opens its card: by choice, not every occurrence of a term does. */
  isShown: boolean;
}

/** What is marked on a page, by container. */
export class MarkStore {
  readonly #byContainer = new Map<Container, readonly Mark[]>();

  /** Replaces what was marked in `container`; marks that were not there before are not shown yet. */
  set(container: Container, meant: readonly PlacedCandidate[]): void {
    const before = Map.groupBy(this.marksIn(container), ({ range }) => range.startContainer);
    const marks = meant.map(({ id, range, childrenBefore }): Mark => {
      const same = takeSame(before.get(range.startContainer), id, range.endContainer);
      return same
        ? Object.assign(same, { range, childrenBefore })
        : { id, container, range, childrenBefore, isShown: false };
    });
    if (marks.length > 0) this.#byContainer.set(container, marks);
    else this.#byContainer.delete(container);
  }

  forget(container: Container): void {
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
    const container = containerOf(node);
    return container && this.marksIn(container).find(({ range, isShown }) => isShown && isWithin(range, node, offset));
  }

  /** The terms that stand on the page, hidden or not. */
  ids(): Set<TermId> {
    const ids = new Set<TermId>();
    for (const marks of this.#byContainer.values()) for (const { id } of marks) ids.add(id);
    return ids;
  }
}

function isWithin(range: Readonly<StaticRangeInit>, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer && node !== startContainer) return false;
  const isAfterStart =
    node === startContainer
      ? offset >= startOffset
      : startContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isBeforeEnd =
    node === endContainer
      ? offset <= endOffset
      : endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
  return Boolean(isAfterStart && isBeforeEnd);
}

/** Takes out of `marks`, which begin in the same node, the first of the same term that also ends in the same node. */
function takeSame(marks: Mark[] | undefined, id: TermId, endContainer: Node): Mark | undefined {
  const index = marks?.findIndex((mark) => mark.id === id && mark.range.endContainer === endContainer) ?? -1;
  return index < 0 ? undefined : marks?.splice(index, 1)[0];
}

/** Whether text right below `parent` can be seen. */
export function isVisible(parent: Node | null): boolean {
  if (!parent || !(isElement(parent) || isShadowRoot(parent))) return false;
  // What stands in closed details without an element of its own is hidden, though details are not.
  if (isElement(parent) && matches(parent, 'details:not([open])')) return false;
  return isRendered(boxOf(parent), { visibilityProperty: true });
}
