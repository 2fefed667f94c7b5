import { boxOf, type Container } from './containers.ts';
import { Highlights } from './highlights.ts';
import type { NamesIn } from './markLooks.ts';
import type { MarkStore } from './markStore.ts';
import { isSameRange } from './textBlocks.ts';

/**
 * How far around the viewport containers are painted, and how near the first that is not may come before they are. Both,
 * for each change of a highlight costs a page what any repaint of it costs, however little has changed: 13 ms in Chromium on
 * a book of 26,000 elements. Painting all of a page would do without, but then each change of the page's own costs 10 µs for
 * each mark in addition (see docs/performance.md).
 */
const REACH_SCREENS = 4;
const NEAR_SCREENS = 1;

/**
 * So many containers are painted without waiting to hear where they are, which takes a frame: those that are read first are
 * mostly those in view.
 */
const PAINTED_AHEAD = 50;

/** A mark as it is painted. */
interface Painted {
  readonly name: string;
  readonly range: StaticRange;
}

/** Paints the shown marks of the containers that are in or near the viewport, and of few others. */
export class Painter {
  readonly #store: MarkStore;
  readonly #highlights: Highlights;
  #namesIn: NamesIn;
  /** Watches all boxes. */
  readonly #reach: IntersectionObserver;
  /** Watches those within reach that are not painted yet. */
  readonly #near: IntersectionObserver;
  readonly #withinReach = new Set<Element>();
  readonly #painted = new Map<Container, readonly Painted[]>();
  /** The box by which each container with marks is watched, and the other way round: containers may share a box. */
  readonly #boxes = new Map<Container, Element>();
  readonly #watched = new Map<Element, Set<Container>>();

  /**
   * @param namesIn says by which highlight each term is painted
   * @param signal ends the painting: every mark goes
   */
  constructor(store: MarkStore, namesIn: NamesIn, signal: AbortSignal) {
    this.#store = store;
    this.#namesIn = namesIn;
    this.#highlights = new Highlights(signal);
    this.#reach = new IntersectionObserver((changes) => this.#onReach(changes), marginsOf(REACH_SCREENS));
    this.#near = new IntersectionObserver((changes) => {
      if (changes.some(({ isIntersecting }) => isIntersecting)) this.#paintWithinReach();
    }, marginsOf(NEAR_SCREENS));
    signal.addEventListener('abort', () => {
      this.#reach.disconnect();
      this.#near.disconnect();
    });
  }

  /** Puts the marks back where the page has emptied the registry, which it shares with us. */
  register(): void {
    this.#highlights.register();
  }

  /** Paints all that is painted by other highlights. */
  setNames(namesIn: NamesIn): void {
    this.#namesIn = namesIn;
    for (const container of [...this.#painted.keys()]) this.#paint(container);
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
    this.#reach.unobserve(box);
    this.#reach.observe(box);
    if (this.#painted.size < PAINTED_AHEAD) this.#paint(container);
  }

  #unwatch(container: Container, box: Element): void {
    this.#unpaint(container);
    this.#boxes.delete(container);
    const containers = this.#watched.get(box);
    containers?.delete(container);
    if (containers?.size !== 0) return;
    this.#watched.delete(box);
    this.#withinReach.delete(box);
    this.#reach.unobserve(box);
    this.#near.unobserve(box);
  }

  #onReach(changes: readonly IntersectionObserverEntry[]): void {
    let isNear = false;
    for (const { target, isIntersecting, boundingClientRect } of changes) {
      if (isIntersecting) {
        this.#withinReach.add(target);
        this.#near.observe(target);
        // Its observer would say so a frame later.
        isNear ||= isNearWindow(boundingClientRect);
      } else {
        this.#withinReach.delete(target);
        this.#near.unobserve(target);
      }
    }
    if (isNear) this.#paintWithinReach();
  }

  /** Paints all that is within reach, and nothing else. */
  #paintWithinReach(): void {
    for (const container of this.#painted.keys()) {
      const box = this.#boxes.get(container);
      if (!box || !this.#withinReach.has(box)) this.#unpaint(container);
    }
    for (const box of this.#withinReach) {
      this.#near.unobserve(box);
      for (const container of this.#watched.get(box) ?? []) this.#paint(container);
    }
  }

  #paint(container: Container): void {
    const shown = this.#store.shownIn(container);
    const nameOf = this.#namesIn(this.#boxes.get(container) ?? boxOf(container));
    const names = shown.map(({ id }) => nameOf(id));
    const before = this.#painted.get(container);
    const isSame =
      before?.length === shown.length &&
      before.every(({ name, range }, at) => name === names[at] && isSameRange(range, shown[at]?.range));
    if (isSame) return;
    this.#unpaint(container);
    const painted = shown.map(({ id, range }): Painted => ({ name: nameOf(id), range: new StaticRange(range) }));
    for (const { name, range } of painted) this.#highlights.add(name, range);
    this.#painted.set(container, painted);
  }

  #unpaint(container: Container): void {
    for (const { name, range } of this.#painted.get(container) ?? []) this.#highlights.delete(name, range);
    this.#painted.delete(container);
  }
}

/** The margins of an observer that sees so many screenfuls further than the viewport. */
function marginsOf(screens: number): IntersectionObserverInit {
  const margin = `${100 * screens}% 0px`;
  // scrollMargin is what rootMargin is for the window, for scrolling boxes inside it. Not in the types of the DOM yet.
  const margins: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: margin, scrollMargin: margin };
  return margins;
}

function isNearWindow({ top, bottom }: DOMRectReadOnly): boolean {
  return bottom >= -NEAR_SCREENS * innerHeight && top <= (NEAR_SCREENS + 1) * innerHeight;
}
