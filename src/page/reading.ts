import type { TermId } from '../core/glossary/entry.ts';
import type { Matcher } from '../core/matching/matcher.ts';
import { type Container, containerOf, isInSkipped, isShadowRoot } from './containers.ts';
import { IdleQueue } from './idleQueue.ts';
import { type Mark, MarkStore } from './markStore.ts';
import { Painter } from './painter.ts';
import { readContainer } from './readContainer.ts';
import { type Found, SenseOfPage } from './senseOfPage.ts';
import { piecesOf } from './textBlocks.ts';

/** A page that is being read: its terms are marked and stay marked as it changes. */
export interface Reading {
  /** The terms that stand on the page, hidden or not. */
  ids(): Set<TermId>;
  /** How often each term stands where it can be seen. */
  counts(): Map<TermId, number>;
  /** The mark at a caret position. */
  markAt(node: Node, offset: number): Mark | undefined;
  /** The open shadow roots met so far. */
  shadowRoots(): ShadowRoot[];
}

/** After so many children queued, and so much text searched (in UTF-16 code units), work can be interrupted. */
const CHILDREN_PER_STEP = 1_000;
const TEXT_PER_STEP = 2_000;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What makes text an editor, or stops it being one.
  attributeFilter: ['contenteditable', 'role'],
};

/**
 * Reads `document` and marks the terms in it until `signal` aborts; after that nothing of it is left.
 * @param onSettled is called whenever all text that is there has been read
 * @param adoptInto is called with each open shadow root that holds text, before anything in it is marked
 */
export function startReading(
  document: Document,
  matcher: Matcher,
  { onSettled, adoptInto, signal }: { onSettled(): void; adoptInto(root: ShadowRoot): void; signal: AbortSignal },
): Reading {
  const store = new MarkStore();
  const sense = new SenseOfPage(matcher.weights);
  const painter = new Painter(store, signal);
  /** Containers whose children are queued or read; what the page moves about is not read twice. */
  const seen = new WeakSet<Container>();
  const roots = new Set<ShadowRoot>();
  const adopted = new WeakSet<ShadowRoot>();
  /** Custom elements that had no shadow root when they were met: their script may not have run yet. */
  const pending = new Set<Element>();

  const queue = new IdleQueue<Container>(read, onRead, signal);
  /** Containers with guarded forms, to be judged by a page that has been read further. */
  const judging = new IdleQueue<Container>(judgeAgain, onSettled, signal);
  const observer = new MutationObserver((records) => onMutations(records));
  signal.addEventListener('abort', () => observer.disconnect());
  observer.observe(document, OBSERVED);
  // A component's shadow root shows in no mutation; most are there once the page has loaded.
  document.defaultView?.addEventListener('load', recheckPending, { signal });
  queue.add(document.documentElement);

  function* read(container: Container): Generator<void> {
    if (!container.isConnected || isInSkipped(container)) {
      forget(container);
      return;
    }
    seen.add(container);
    if (isShadowRoot(container)) meetRoot(container);
    else if (container.localName.includes('-') && !container.shadowRoot) pending.add(container);
    const content = yield* readContainer(container);
    if (!content) {
      queue.add(container);
      return;
    }
    for (const [index, child] of content.children.entries()) {
      if (!seen.has(child)) queue.add(child);
      if (index % CHILDREN_PER_STEP === CHILDREN_PER_STEP - 1) yield;
    }
    const found: Found[number][] = [];
    let searched = 0;
    for (const block of content.blocks) {
      for (const piece of piecesOf(block)) {
        found.push([piece, matcher.find(piece.text)]);
        searched += piece.text.length;
        if (searched < TEXT_PER_STEP) continue;
        searched = 0;
        yield;
      }
    }
    if (!container.isConnected) return;
    sense.set(container, found);
    mark(container, found);
  }

  function mark(container: Container, found: Found): void {
    store.set(container, sense.settle(found));
    painter.update(container);
  }

  function onRead(): void {
    const unsettled = sense.judgeAnew();
    for (const container of unsettled) judging.add(container);
    if (unsettled.length === 0) onSettled();
  }

  function* judgeAgain(container: Container): Generator<void> {
    yield;
    const found = sense.guardedIn(container);
    if (found && container.isConnected) mark(container, found);
  }

  function forget(container: Container): void {
    seen.delete(container);
    sense.forget(container);
    store.forget(container);
    painter.update(container);
  }

  function meetRoot(root: ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    if (!adopted.has(root)) adoptInto(root);
    adopted.add(root);
    observer.observe(root, OBSERVED);
  }

  function onMutations(records: readonly MutationRecord[]): void {
    let removed = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes' && target instanceof Element) {
        unsee(target, isInSkipped(target));
        const around = target.parentNode && containerOf(target.parentNode);
        if (around) queue.add(around);
      }
      removed ||= removedNodes.length > 0;
      for (const node of addedNodes) if (node instanceof Element) unsee(node, isInSkipped(node));
      for (const node of removedNodes) if (node instanceof Element && isInUnmetRoot(node)) unsee(node, true);
      const container = target === document ? document.documentElement : containerOf(target);
      if (container) queue.add(container);
    }
    if (removed) forgetRemoved();
    recheckPending();
  }

  /** A component may take what it holds into a shadow tree that is not watched yet. */
  function isInUnmetRoot(node: Node): boolean {
    const root = node.getRootNode();
    return isShadowRoot(root) && !roots.has(root);
  }

  /** What was taken out may have changed before it was put back: it is to be read again, or no more. */
  function unsee(top: Element, isSkippedNow: boolean): void {
    for (const element of [top, ...top.getElementsByTagName('*')]) {
      const { shadowRoot } = element;
      for (const container of shadowRoot ? [element, shadowRoot] : [element]) {
        seen.delete(container);
        if (isSkippedNow) forget(container);
      }
      for (const child of shadowRoot?.children ?? []) unsee(child, isSkippedNow);
    }
  }

  function forgetRemoved(): void {
    for (const container of [...sense.containers()]) if (!container.isConnected) forget(container);
    for (const root of roots) if (!root.isConnected) roots.delete(root);
  }

  function recheckPending(): void {
    for (const element of pending) {
      if (element.shadowRoot) queue.add(element.shadowRoot);
      if (element.shadowRoot || !element.isConnected) pending.delete(element);
    }
  }

  return {
    ids: () => store.ids(),
    counts: () => store.countVisible(),
    markAt(node, offset) {
      painter.register();
      return store.at(node, offset);
    },
    shadowRoots: () => [...roots],
  };
}
