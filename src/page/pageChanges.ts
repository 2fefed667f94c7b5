import { type Container, containerOf, holdsRun, isElement, isInSkipped, isShadowRoot } from './containers.ts';
import { elementsIn, firstChildOf, isConnected, localNameOf, parentOf, rootOf, shadowRootOf } from './nodes.ts';

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What makes text an editor, or stops it being one, and what language it is in.
  attributeFilter: ['contenteditable', 'role', 'lang'],
};

/** How long after a component was met, or the page changed, its shadow root is looked for, the first time and the last. */
const FIRST_WAIT_MS = 250;
const LAST_WAIT_MS = 32_000;
/** What else can be given a shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name); mostly it is empty before. */
const HOST_NAME = /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
/** Pages may have very many empty elements; to look at so many takes about 0.1 ms. */
const MOST_PENDING = 1_000;

/** What follows from a change of the page. */
export interface ChangeHandlers {
  /** The text of a container has to be read, or read again. */
  onChanged(container: Container): void;
  /** A container is to be read no more. */
  onGone(container: Container): void;
  /** A shadow root with text is met for the first time. */
  onRoot(root: ShadowRoot): void;
}

/** Watches a page and its open shadow roots for changes of their text. */
export class PageChanges {
  readonly #document: Document;
  readonly #handlers: ChangeHandlers;
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  /** Containers whose children are queued or read; what the page moves about is not read twice. */
  #seen = new WeakSet<Container>();
  /** Those that were ever read, seen since they came into the page or not. */
  readonly #read = new WeakSet<Container>();
  readonly #roots = new Set<ShadowRoot>();
  readonly #met = new WeakSet<ShadowRoot>();
  /** Elements that may be given a shadow root and had none when they were met: a script may not have run yet. */
  readonly #pending = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long the look that is to come has been put off, if there is one. */
  #wait: number | undefined;

  /** @param signal ends the watching */
  constructor(document: Document, handlers: ChangeHandlers, signal: AbortSignal) {
    this.#document = document;
    this.#handlers = handlers;
    this.#observer.observe(document, OBSERVED);
    // A component's shadow root shows in no mutation; most are there once the page has loaded.
    document.defaultView?.addEventListener('load', () => this.#recheckPending(), { signal });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Call with each container that is read. */
  see(container: Container): void {
    this.#seen.add(container);
    this.#read.add(container);
    if (isShadowRoot(container)) this.#meetRoot(container);
    else if (this.#mayGetRoot(container)) this.#pending.add(container);
    else this.#pending.delete(container);
    this.#lookSoon();
  }

  unsee(container: Container): void {
    this.#seen.delete(container);
  }

  unseeAll(): void {
    this.#seen = new WeakSet();
  }

  /** Whether `container` was read since it last came into the page. */
  isSeen(container: Container): boolean {
    return this.#seen.has(container);
  }

  /** The open shadow roots met so far that are still there. */
  roots(): ShadowRoot[] {
    return [...this.#roots];
  }

  #meetRoot(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    if (!this.#met.has(root)) this.#handlers.onRoot(root);
    this.#met.add(root);
    this.#observer.observe(root, OBSERVED);
  }

  #onMutations(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes' && isElement(target)) {
        this.#forgetBelow(target, isInSkipped(target));
        const parent = parentOf(target);
        const around = parent && containerOf(parent);
        if (around) this.#handlers.onChanged(around);
      }
      for (const node of addedNodes) if (isElement(node)) this.#forgetBelow(node, isInSkipped(node));
      for (const node of removedNodes) {
        if (isElement(node) && (!isConnected(node) || this.#isInUnmetRoot(node))) this.#forgetBelow(node, true);
      }
      const container = target === this.#document ? this.#document.documentElement : containerOf(target);
      if (container) this.#handlers.onChanged(container);
    }
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    this.#lookSoon();
  }

  /** A component may take what it holds into a shadow tree that is not watched yet. */
  #isInUnmetRoot(node: Node): boolean {
    const root = rootOf(node);
    return isShadowRoot(root) && !this.#roots.has(root);
  }

  /** What was taken out may have changed before it was put back: it is to be read again, or no more. */
  #forgetBelow(top: Element, isSkippedNow: boolean): void {
    for (const element of [top, ...elementsIn(top)]) {
      const shadowRoot = shadowRootOf(element);
      for (const container of shadowRoot ? [element, shadowRoot] : [element]) {
        this.#seen.delete(container);
        // In another language around it, foreign words are part of the line.
        if (isSkippedNow || (this.#read.has(container) && !holdsRun(container))) this.#handlers.onGone(container);
      }
      for (const child of shadowRoot?.children ?? []) this.#forgetBelow(child, isSkippedNow);
    }
  }

  #mayGetRoot(element: Element): boolean {
    if (shadowRootOf(element)) return false;
    const name = localNameOf(element);
    return name.includes('-') || (!firstChildOf(element) && HOST_NAME.test(name) && this.#pending.size < MOST_PENDING);
  }

  /** Not at once: pages may change a thousand times a second. */
  #lookSoon(): void {
    if (this.#pending.size === 0 || this.#wait === FIRST_WAIT_MS) return;
    clearTimeout(this.#timer);
    this.#lookIn(FIRST_WAIT_MS);
  }

  /** Less and less often: most components come at once, and some never. */
  #lookIn(wait: number): void {
    this.#wait = wait;
    this.#timer = setTimeout(() => {
      this.#wait = undefined;
      this.#recheckPending();
      if (this.#pending.size > 0 && wait < LAST_WAIT_MS) this.#lookIn(2 * wait);
    }, wait);
  }

  #recheckPending(): void {
    for (const element of this.#pending) {
      if (element.shadowRoot) this.#handlers.onChanged(element);
      if (element.shadowRoot || !element.isConnected) this.#pending.delete(element);
    }
  }
}
