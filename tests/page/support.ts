import { onTestFinished, vi } from 'vitest';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { compileLexicon } from '../../src/core/matching/compile.ts';
import type { Lexicon } from '../../src/core/matching/lexicon.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import type { Match } from '../../src/core/matching/overlaps.ts';
import { type MarkingRules, parseSettings } from '../../src/core/settings/settings.ts';
import type { Container } from '../../src/page/containers.ts';
import type { Mark } from '../../src/page/markStore.ts';
import { firstChildOf, nextSiblingOf, parentOf } from '../../src/page/nodes.ts';
import { contentOf } from '../../src/page/readContainer.ts';
import { type Reading, type ReadingOptions, startReading } from '../../src/page/reading.ts';
import { locate, type TextBlock } from '../../src/page/textBlocks.ts';
import { matchesIn, NO_SENSE, termsOf } from '../core/support.ts';

const TERMS = {
  empathy: ['empathy'],
  'working-alliance': ['working alliance'],
  rupture: ['rupture', 'rupture in the alliance'],
};

/** Empathy, working alliance and rupture. */
export const terms = termsOf(TERMS);
export const lexicon = compileLexicon(terms, NO_SENSE);
const matcher = createMatcher(lexicon);

/** Marks every occurrence, wherever it stands. */
export const EVERY: MarkingRules = {
  ...parseSettings(undefined),
  density: 'every',
  inHeadings: true,
  inLinks: true,
  notMeant: new Set(),
  known: new Set(),
};

/** The terms in a run of text. */
export function termsInText(text: string): Match[] {
  return matchesIn(matcher, text);
}

/** Makes `html` the content of the page until the test is over. */
export function setPage(html: string): void {
  document.body.innerHTML = html;
  onTestFinished(() => {
    document.body.replaceChildren();
    scrollTo(0, 0);
  });
}

export function get(selector: string, root: ParentNode = document): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing on the page matches ${selector}.`);
  return element;
}

export function getDialog(): HTMLDialogElement {
  const dialog = get('dialog');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('That is no dialog.');
  return dialog;
}

/** The first text node below `node`. */
export function textIn(node: Node): Text {
  const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
  if (!(text instanceof Text)) throw new Error('There is no text.');
  return text;
}

/** Gives `host` an open shadow root with `html` in it. */
export function attachOpenRoot(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** What a test sees of a reading besides the marks. */
export interface TestReading {
  readonly reading: Reading;
  /** The shadow roots that were handed to `adoptInto`, in order. */
  readonly adopted: ShadowRoot[];
  /** How often everything had been read. */
  settled(): number;
  end(): void;
}

/** Reads the page that the test runs in, by `options` or in full, until `end` or the end of the test. */
export function readPage(
  options: Partial<ReadingOptions & { lexicon: Lexicon; loadLexicon: () => Lexicon }> = {},
): TestReading {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const adopted: ShadowRoot[] = [];
  let settled = 0;
  const reading = startReading(document, options.loadLexicon ?? (() => options.lexicon ?? lexicon), {
    rules: EVERY,
    detectLanguage: async () => undefined,
    onSettled: () => settled++,
    adoptInto: (root) => adopted.push(root),
    signal: life.signal,
    ...options,
  });
  return { reading, adopted, settled: () => settled, end: () => life.abort() };
}

/** What is painted as terms. */
export function paintedRanges(): Range[] {
  return [...(CSS.highlights.get('psygloss-term') ?? [])].map((painted) => {
    const range = document.createRange();
    range.setStart(painted.startContainer, painted.startOffset);
    range.setEnd(painted.endContainer, painted.endOffset);
    return range;
  });
}

/** The texts that are painted as terms, from top to bottom and left to right. */
export function paintedTexts(): string[] {
  return paintedRanges()
    .map((range) => ({ text: range.toString(), box: range.getBoundingClientRect() }))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    .map(({ text }) => text);
}

/** The way from the document to a node. Asks no form by name, for which a field of it may answer. */
export function pathTo(node: Node): string {
  if (node instanceof ShadowRoot) return `${pathTo(node.host)}/root`;
  const parent = parentOf(node);
  if (!parent) return '';
  let index = 0;
  for (let child = firstChildOf(parent); child && child !== node; child = nextSiblingOf(child)) index++;
  return `${pathTo(parent)}/${index}`;
}

/** A range as paths through the document. */
export function placeOf({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit): string {
  return `${pathTo(startContainer)}:${startOffset} to ${pathTo(endContainer)}:${endOffset}`;
}

/** Where terms are painted, as paths through the document. */
export function paintedPlaces(): string[] {
  return paintedRanges().map(placeOf).sort();
}

/** Everything that can be read in `container` and below it. */
export function blocksBelow(container: Container): TextBlock[] {
  const { blocks, children } = contentOf(container);
  return [...blocks, ...children.flatMap(blocksBelow)];
}

/** Where terms stand in the page as it is now, found by reading all of it at once. */
export function termPlaces(): string[] {
  return blocksBelow(document.documentElement)
    .flatMap((block) =>
      termsInText(block.text).map((match) => {
        const start = locate(block, match.start, 'start');
        const end = locate(block, match.end, 'end');
        const [startContainer, startOffset, endContainer, endOffset] = [start.node, start.offset, end.node, end.offset];
        return placeOf(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
      }),
    )
    .sort();
}

/** A mark over all of the first text in `element`. */
export function markOver(element: Element): Mark {
  const text = textIn(element);
  const range = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length });
  const id = 'empathy' as TermId;
  return { id, container: element, range, childrenBefore: 0, isShown: true };
}

/** Makes each step of a reading a task of its own until the test is over, so that the page can change between any two. */
export function stepByStep(): void {
  let clock = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 10));
  onTestFinished(() => now.mockRestore());
}

/** Lets a reading do one step of its work, if it has any. */
export async function oneStep(): Promise<void> {
  await scheduler.postTask(() => undefined, { priority: 'background' });
}

/** Lets the browser idle once and paint once. */
export async function oneTurn(): Promise<void> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
