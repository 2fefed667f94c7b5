/** What holds text: an element, or the root of a shadow tree. */
export type Container = Element | ShadowRoot;

/** Text that a reader sees as one run: the text nodes of one container, inline markup passed through. */
export interface TextBlock {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** For each node, where its data begins in `text`: before its beginning, for the first node of a piece. */
  readonly starts: readonly number[];
}

export interface ContainerContent {
  readonly blocks: readonly TextBlock[];
  /** Containers directly below this one, shadow roots included, in document order. */
  readonly children: readonly Container[];
}

/** The one element that the extension adds to a page. */
export const HOST_TAG = 'psygloss-card';

/**
 * Elements that run within a line. Told by name and not by computed style, which would cost a style recalculation for
 * each element; a span shown as a block only ends up in one run with its neighbours.
 */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SLOT SMALL SPAN STRIKE STRONG TIME TT U VAR WBR'.split(
    ' ',
  ),
);
/** Inline elements whose text is no part of the sentence around them: footnote numbers, ruby. */
const ASIDE = new Set(['SUB', 'SUP', 'RT', 'RP', 'RTC']);
/** Elements in which nothing is marked: no prose, typed into, or controls. */
const SKIPPED = new Set(
  [
    'SCRIPT STYLE TEMPLATE NOSCRIPT TITLE HEAD CODE KBD SAMP INPUT TEXTAREA SELECT OPTION DATALIST BUTTON',
    'IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO PICTURE MAP SVG MATH PROGRESS METER',
    HOST_TAG.toUpperCase(),
  ]
    .join(' ')
    .split(' '),
);
/** Stands for what parts two words without being text: an image, a footnote number. */
const GAP = '\uFFFC';

/* Told by node type and not by class: other documents, and other DOMs, have classes of their own. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Whether `node` is the root of a shadow tree. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** The element whose box shows the text of `container`: itself or, where it has no box of its own, one around it. */
export function boxOf(container: Container): Element {
  let element = isShadowRoot(container) ? container.host : container;
  while (getComputedStyle(element).display === 'contents') {
    const parent = element.assignedSlot ?? element.parentNode;
    if (!parent || parent.nodeType === 9) break;
    element = isShadowRoot(parent) ? parent.host : (parent as Element);
  }
  return element;
}

function nameOf(element: Element): string {
  // Elements of XHTML and SVG keep their case.
  return element.tagName.toUpperCase();
}

function isSkipped(element: Element): boolean {
  if (SKIPPED.has(nameOf(element))) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role === 'textbox' || role === 'searchbox' || role === 'code';
}

/** Whether `node` stands, however deep, in something that is not read. */
export function isInSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : at.parentNode) {
    if (isElement(at) && isSkipped(at)) return true;
  }
  return false;
}

/** The container whose run of text `node` belongs to, or nothing if it is not in a document. */
export function containerOf(node: Node): Container | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (isShadowRoot(at)) return at;
    if (isElement(at) && !INLINE.has(nameOf(at)) && !ASIDE.has(nameOf(at))) return at;
  }
  return undefined;
}

class RunBuilder {
  readonly blocks: TextBlock[] = [];
  readonly children: Container[] = [];
  /** Nodes met, for deciding when to pause. */
  met = 0;
  #text = '';
  #nodes: Text[] = [];
  #starts: number[] = [];

  add(node: Text): void {
    if (node.data.length === 0) return;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += node.data;
  }

  /** Adds characters that no text node holds. */
  part(characters: string): void {
    this.#text += characters;
  }

  end(): void {
    // Most pages indent their markup: runs of nothing but white space are as many as elements.
    if (this.#nodes.length > 0 && /\S/.test(this.#text.replaceAll(GAP, '')))
      this.blocks.push({ text: this.#text, nodes: this.#nodes, starts: this.#starts });
    this.#text = '';
    this.#nodes = [];
    this.#starts = [];
  }
}

/** After so many nodes a reading can be interrupted: they take a millisecond or two before the code is warm, then less. */
const NODES_PER_STEP = 100;

/**
 * Reads the text that `container` itself shows, in runs, and names the containers below it. Reading one container at a
 * time keeps a walk over a page interruptible: nothing is lost if the page changes in between.
 * @returns a generator that yields wherever it can be interrupted, and in the end the content; nothing where the container
 *   was changed meanwhile, so that it has to be read again
 */
export function* readContainer(container: Container): Generator<void, ContainerContent | undefined> {
  const runs = new RunBuilder();
  if (isElement(container) && container.shadowRoot) runs.children.push(container.shadowRoot);
  if (!(yield* readChildren(container, runs))) return undefined;
  runs.end();
  return { blocks: runs.blocks, children: runs.children };
}

function* readChildren(parent: Node, runs: RunBuilder): Generator<void, boolean> {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (++runs.met % NODES_PER_STEP === 0) {
      yield;
      if (child.parentNode !== parent) return false;
    }
    if (child.nodeType === 3 || child.nodeType === 4) runs.add(child as Text);
    else if (isElement(child) && !(yield* readElement(child, runs))) return false;
  }
  return true;
}

function* readElement(element: Element, runs: RunBuilder): Generator<void, boolean> {
  const name = nameOf(element);
  if (name === 'BR') {
    runs.part('\n');
  } else if (name === 'IMG' || isSkipped(element)) {
    runs.part(GAP);
  } else if (INLINE.has(name) || ASIDE.has(name)) {
    const gap = ASIDE.has(name) ? GAP : '';
    runs.part(gap);
    if (element.shadowRoot) runs.children.push(element.shadowRoot);
    if (!(yield* readChildren(element, runs))) return false;
    runs.part(gap);
  } else {
    runs.end();
    runs.children.push(element);
  }
  return true;
}

/** The longest text that is searched in one go, in UTF-16 code units: takes four milliseconds before the code is warm, then one. */
const MAX_PIECE = 4_000;

/** Cuts a long block into pieces at ends of sentences or, where there are none, between words. */
export function* piecesOf(block: TextBlock): Generator<TextBlock> {
  const { text, nodes, starts } = block;
  let begin = 0;
  while (text.length - begin > MAX_PIECE) {
    const limit = begin + MAX_PIECE;
    const cut = [text.lastIndexOf('. ', limit), text.lastIndexOf(' ', limit)].find((at) => at > begin) ?? limit;
    yield piece(begin, cut + 1);
    begin = cut + 1;
  }
  yield begin === 0 ? block : piece(begin, text.length);

  function piece(from: number, to: number): TextBlock {
    const first = Math.max(
      0,
      starts.findLastIndex((start) => start <= from),
    );
    const after = starts.findIndex((start) => start >= to);
    const last = after < 0 ? nodes.length : after;
    return {
      text: text.slice(from, to),
      nodes: nodes.slice(first, last),
      starts: starts.slice(first, last).map((start) => start - from),
    };
  }
}

/**
 * Where an offset of a block's text lies in the document.
 * @param offset from 0 to the length of the text
 * @param side whether the character after (`start` of a range) or before (`end`) the offset is meant
 * @returns the node, its position in `block.nodes`, and the offset in its data
 */
export function locate(
  block: TextBlock,
  offset: number,
  side: 'start' | 'end',
): { node: Text; index: number; offset: number } {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begin = block.starts[middle] ?? 0;
    if (side === 'start' ? begin <= offset : begin < offset) low = middle;
    else high = middle - 1;
  }
  const node = block.nodes[low];
  if (!node) throw new RangeError(`A block without text has no offset ${offset}.`);
  return { node, index: low, offset: Math.min(offset - (block.starts[low] ?? 0), node.data.length) };
}
