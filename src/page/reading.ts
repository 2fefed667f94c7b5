import type { TermId } from '../core/glossary/entry.ts';
import type { Lexicon } from '../core/matching/lexicon.ts';
import { createMatcher, type Matcher } from '../core/matching/matcher.ts';
import type { Evidence } from '../core/matching/sense.ts';
import type { MarkingRules } from '../core/settings/settings.ts';
import { chooseMarks } from './choice.ts';
import { type Container, declaredLanguage, holdsRun, isInSkipped } from './containers.ts';
import { candidateAt, findInBlocks } from './findInBlocks.ts';
import { IdleQueue } from './idleQueue.ts';
import { marksInOrder, onlyVisible } from './inOrder.ts';
import { type DetectLanguage, LanguageGate } from './languageGate.ts';
import { markLooks } from './markLooks.ts';
import { type Mark, MarkStore } from './markStore.ts';
import { isConnected } from './nodes.ts';
import { PageChanges } from './pageChanges.ts';
import { Painter } from './painter.ts';
import { readContainer } from './readContainer.ts';
import { SenseOfPage } from './senseOfPage.ts';

/** A page that is being read: its terms are marked and stay marked as it changes. */
export interface Reading {
  /** The terms that stand on the page, hidden or not. */
  ids(): Set<TermId>;
  /** How often each term stands where it can be seen, whether all of them are marked or not; the first on the page comes first. */
  counts(): Map<TermId, number>;
  /** Every place where a term stands and can be seen, in the order of the page, marked there or not. */
  occurrencesOf(id: TermId): Mark[];
  /** The mark at a caret position. */
  markAt(node: Node, offset: number): Mark | undefined;
  /** The marks that are shown, in document order. */
  shownMarks(): Mark[];
  /** What speaks for and against a mark; nothing where its wording always means the term. */
  evidenceFor(mark: Mark): readonly Evidence[];
  /** The open shadow roots met so far. */
  shadowRoots(): ShadowRoot[];
  /** Chooses anew which of the terms are marked. */
  setRules(rules: MarkingRules): void;
}

export interface ReadingOptions {
  readonly rules: MarkingRules;
  readonly detectLanguage: DetectLanguage;
  /** Is called whenever all text that is there has been read. */
  onSettled(): void;
  /** Is called with each open shadow root that holds text, before anything in it is marked. */
  adoptInto(root: ShadowRoot): void;
  readonly signal: AbortSignal;
}

/**
 * A page is judged, and its marks are chosen, once so many words of it have been read, and whenever they are twice as many
 * again: readers see marks at once where they begin to read, and the work is at most doubled. A screen holds about so many.
 */
export const FIRST_LOOK_WORDS = 800;

/** After so many children queued work can be interrupted. */
const CHILDREN_PER_STEP = 1_000;

/**
 * Reads `document` and marks the terms in it until `signal` aborts; after that nothing of it is left.
 * @param loadLexicon is called once, when there is text to search
 */
export function startReading(document: Document, loadLexicon: () => Lexicon, options: ReadingOptions): Reading {
  const { detectLanguage, onSettled, adoptInto, signal } = options;
  const store = new MarkStore();
  const sense = new SenseOfPage(() => {
    if (!matcher) throw new Error('Nothing can be judged before anything is found.');
    return matcher.weights;
  });
  let { rules } = options;
  const painter = new Painter(store, markLooks(rules), signal);
  const childrenRead = new WeakMap<Container, readonly Container[]>();
  const childrenOf = (container: Container): readonly Container[] => childrenRead.get(container) ?? [];
  /** Containers with text of which it is not known yet whether it is to be read. */
  const undecided = new Set<Container>();
  let matcher: Matcher | undefined;
  let title = '';
  let nextLook = FIRST_LOOK_WORDS;
  /** Whether other marks may have to be shown than are. */
  let isChoiceOpen = false;
  /** The container that is being read, unless it was forgotten since. */
  let underWay: Container | undefined;

  const queue = new IdleQueue<Container>(read, onRead, signal);
  /** Containers with guarded forms, to be judged by a page that has been read further. */
  const judging = new IdleQueue<Container>(judgeAgain, onJudged, signal);
  const choosing = new IdleQueue<Container>(choose, onChosen, signal);
  const gate = new LanguageGate(detectLanguage, onVerdict);
  const changes = new PageChanges(
    document,
    {
      onChanged: (container) => queue.add(container),
      onGone: forget,
      onRoot: adoptInto,
    },
    signal,
  );
  queue.add(document.documentElement);

  function onVerdict(isTurned: boolean): void {
    if (isTurned) changes.unseeAll();
    queue.addFirst([...undecided]);
    undecided.clear();
    queue.resume();
    queue.add(document.documentElement);
  }

  function* read(container: Container): Generator<void> {
    if (!isConnected(container) || isInSkipped(container) || !holdsRun(container)) {
      forget(container);
      return;
    }
    underWay = container;
    changes.see(container);
    const content = yield* readContainer(container);
    // What changed it has queued it again.
    if (!content) return;
    const { blocks, children } = content;
    childrenRead.set(container, children);
    isChoiceOpen ||= children.length > 0;
    for (let end = children.length; end > 0; end -= CHILDREN_PER_STEP) {
      const some = children.slice(Math.max(0, end - CHILDREN_PER_STEP), end);
      queue.addFirst(some.filter((child) => !changes.isSeen(child)));
      if (end > CHILDREN_PER_STEP) yield;
    }
    const language = declaredLanguage(container);
    const isAdmitted = blocks.length > 0 && gate.admits(language, blocks);
    if (isAdmitted === undefined) {
      undecided.add(container);
      // To read on would be to read twice.
      if (gate.isAsking(language)) queue.pause();
    }
    const found = isAdmitted ? yield* findInBlocks(yield* makeMatcher(), blocks) : undefined;
    // It may have gone meanwhile, or have come into an editor, where it would be read no more.
    if (underWay !== container) return;
    if (found) sense.set(container, found);
    else sense.forget(container);
    mark(container);
    if (sense.wordsRead >= nextLook) {
      nextLook = 2 * sense.wordsRead;
      judge();
    }
  }

  /** Each step takes milliseconds, the first time. */
  function* makeMatcher(): Generator<void, Matcher> {
    if (matcher) return matcher;
    const lexicon = loadLexicon();
    yield;
    matcher = createMatcher(lexicon);
    yield;
    return matcher;
  }

  function mark(container: Container): void {
    const before = store.marksIn(container);
    store.set(container, sense.meantIn(container));
    isChoiceOpen ||= before.length > 0 || store.marksIn(container).length > 0;
    painter.update(container);
  }

  function onRead(): void {
    // A verdict brings us here again.
    if (gate.decide()) judge();
  }

  function judge(): void {
    if (matcher && document.title !== title) {
      title = document.title;
      sense.setTitle(matcher.find(title));
    }
    const unsettled = sense.judgeAnew();
    for (const container of unsettled) judging.add(container);
    if (unsettled.length === 0) onJudged();
  }

  function* judgeAgain(container: Container): Generator<void> {
    yield;
    mark(container);
  }

  function onJudged(): void {
    if (isChoiceOpen) choosing.add(document.documentElement);
    else onChosen();
  }

  function onChosen(): void {
    if (queue.isEmpty && judging.isEmpty && choosing.isEmpty) onSettled();
  }

  function* choose(root: Container): Generator<void> {
    isChoiceOpen = false;
    yield* chooseMarks(root, childrenOf, store, rules, (container) => painter.update(container));
  }

  /** What can be seen and is meant. */
  function visible(): Mark[] {
    const all = marksInOrder(document.documentElement, childrenOf, store);
    return onlyVisible(all).filter(({ id }) => !rules.notMeant.has(id));
  }

  function forget(container: Container): void {
    if (underWay === container) underWay = undefined;
    changes.unsee(container);
    sense.forget(container);
    store.forget(container);
    painter.update(container);
  }

  return {
    ids: () => store.ids(),
    counts() {
      const counts = new Map<TermId, number>();
      for (const { id } of visible()) counts.set(id, (counts.get(id) ?? 0) + 1);
      return counts;
    },
    occurrencesOf: (id) => visible().filter((mark) => mark.id === id),
    markAt(node, offset) {
      painter.register();
      return store.at(node, offset);
    },
    shownMarks: () => [...marksInOrder(document.documentElement, childrenOf, store)].filter(({ isShown }) => isShown),
    evidenceFor(mark) {
      const found = matcher && candidateAt(matcher, mark);
      return found ? sense.evidenceFor(found.candidate, found.cueWords) : [];
    },
    shadowRoots: () => changes.roots(),
    setRules(value) {
      rules = value;
      painter.setNames(markLooks(rules));
      isChoiceOpen = true;
      // The choice comes once all that is under way is done.
      queue.add(document.documentElement);
    },
  };
}
