import { boxOf, type Container } from './containers.ts';
import type { MarkStore } from './markStore.ts';

/** The name under which the stylesheet of the content script knows the marks. */
const HIGHLIGHT_NAME = 'psygloss-term';

/**
 * How far around the viewport marks are painted ahead of scrolling. Painting all of a long page costs about as much as
 * finding them; painting a screenful more on either side costs nothing that shows.
 */
const MARGIN = '100% 0px';

/**
 * So many containers are painted without waiting to hear where they are, which takes a frame: those that are read first are
 * mostly those in view.
 */
const PAINTED_AHEAD = 50;

/** Paints the shown marks of the containers that are in or near the viewport, and of no others. */
export class Painter {
  readonly #store: MarkStore;
  readonly #highlight = new Highlight();
  readonly #observer: IntersectionObserver;
  readonly #painted = new Map<Container, readonly StaticRange[]>();
  /** The box by which each container with marks is watched, and the other way round: containers may share a box. */
  readonly #boxes = new Map<Container, Element>();
  readonly #watched = new Map<Element, Set<Container>>();

  /** @param signal ends the painting: every mark goes. */
  constructor(store: MarkStore, signal: AbortSignal) {
    this.#store = store;
    // scrollMargin is what rootMargin is for the window, for scrolling boxes inside it.
    const margins: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: MARGIN, scrollMargin: MARGIN };
    this.#observer = new IntersectionObserver((changes) => this.#onIntersection(changes), margins);
    // In place of what a script of an earlier version may have left.
    CSS.highlights.set(HIGHLIGHT_NAME, this.#highlight);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      if (CSS.highlights.get(HIGHLIGHT_NAME) === this.#highlight) CSS.highlights.delete(HIGHLIGHT_NAME);
    });
  }

  /** Puts the marks back where the page has emptied the registry, which it shares with us. */
  register(): void {
    if (!CSS.highlights.has(HIGHLIGHT_NAME)) CSS.highlights.set(HIGHLIGHT_NAME, this.#highlight);
  }

  /** Call after the marks in `container` changed. */
  update(container: Container): void {
    const watched = this.#boxes.get(container);
    if (this.#store.shownIn(container).length === 0) {
      if (watched) this.#unwatch(container, watched);
      return;
    }
    this.register();
    const box = boxOf(container);
    if (box !== watched) {
      if (watched) this.#unwatch(container, watched);
      this.#watch(container, box);
    } else if (this.#painted.has(container)) {
      this.#paint(container);
    }
  }

  #watch(container: Container, box: Element): void {
    this.#boxes.set(container, box);
    const containers = this.#watched.get(box) ?? new Set();
    this.#watched.set(box, containers.add(container));
    // Observing again makes the observer report the element's present state.
    this.#observer.unobserve(box);
    this.#observer.observe(box);
    if (this.#painted.size < PAINTED_AHEAD) this.#paint(container);
  }

  #unwatch(container: Container, box: Element): void {
    this.#unpaint(container);
    this.#boxes.delete(container);
    const containers = this.#watched.get(box);
    containers?.delete(container);
    if (containers?.size !== 0) return;
    this.#watched.delete(box);
    this.#observer.unobserve(box);
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
    const ranges = this.#store.shownIn(container).map(({ range }) => new StaticRange(range));
    for (const range of ranges) this.#highlight.add(range);
    this.#painted.set(container, ranges);
  }

  #unpaint(container: Container): void {
    for (const range of this.#painted.get(container) ?? []) this.#highlight.delete(range);
    this.#painted.delete(container);
  }
}
