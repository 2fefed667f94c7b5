import { boxOf, type Container } from './containers.ts';
import type { MarkStore } from './markStore.ts';

/** The name under which the stylesheet of the content script knows the marks. */
const HIGHLIGHT_NAME = 'psygloss-term';

/**
 * How far around the viewport marks are painted ahead of scrolling. Painting all of a long page costs about as much as
 * finding them; painting a screenful more on either side costs nothing that shows.
 */
const MARGIN = '100% 0px';

/** Paints the marks of the containers that are in or near the viewport, and of no others. */
export class Painter {
  readonly #store: MarkStore;
  readonly #highlight = new Highlight();
  readonly #observer: IntersectionObserver;
  readonly #painted = new Map<Container, readonly StaticRange[]>();
  /** Several shadow roots and one element may share an element to watch. */
  readonly #watched = new Map<Element, Set<Container>>();

  /** @param signal ends the painting: every mark goes. */
  constructor(store: MarkStore, signal: AbortSignal) {
    this.#store = store;
    // scrollMargin is what rootMargin is for the window, for scrolling boxes inside it.
    const margins: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: MARGIN, scrollMargin: MARGIN };
    this.#observer = new IntersectionObserver((changes) => this.#onIntersection(changes), margins);
    CSS.highlights.set(HIGHLIGHT_NAME, this.#highlight);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      if (CSS.highlights.get(HIGHLIGHT_NAME) === this.#highlight) CSS.highlights.delete(HIGHLIGHT_NAME);
    });
  }

  /** Call after the marks in `container` changed. */
  update(container: Container): void {
    const element = boxOf(container);
    const marks = this.#store.marksIn(container);
    const watchers = this.#watched.get(element);
    if (marks.length === 0) {
      this.#unpaint(container);
      if (!watchers?.delete(container) || watchers.size > 0) return;
      this.#watched.delete(element);
      this.#observer.unobserve(element);
    } else if (this.#painted.has(container)) {
      this.#paint(container);
    } else if (watchers?.has(container)) {
      // Out of view: painted when it comes into it.
    } else {
      if (watchers) watchers.add(container);
      else this.#watched.set(element, new Set([container]));
      // Observing again makes the observer report the element's present state.
      this.#observer.unobserve(element);
      this.#observer.observe(element);
    }
  }

  #onIntersection(changes: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      for (const container of this.#watched.get(target) ?? []) {
        if (isIntersecting) this.#paint(container);
        else this.#unpaint(container);
      }
    }
  }

  #paint(container: Container): void {
    this.#unpaint(container);
    const ranges = this.#store.marksIn(container).map(({ range }) => range);
    for (const range of ranges) this.#highlight.add(range);
    this.#painted.set(container, ranges);
  }

  #unpaint(container: Container): void {
    for (const range of this.#painted.get(container) ?? []) this.#highlight.delete(range);
    this.#painted.delete(container);
  }
}
