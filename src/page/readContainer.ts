import { ASIDE, type Container, INLINE, isElement, isSkipped, nameOf, runsInLine } from './containers.ts';
import type { TextBlock } from './textBlocks.ts';

export interface ContainerContent {
  readonly blocks: readonly TextBlock[];
  /** Containers directly below this one, shadow roots included, in document order. */
  readonly children: readonly Container[];
}

/** Stands for what parts two words without being text: an image, a footnote number, words of another language. */
const GAP = '\uFFFC';

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
    if (this.#nodes.length > 0 && /[^\s\uFFFC]/.test(this.#text))
      this.blocks.push({
        text: this.#text,
        nodes: this.#nodes,
        starts: this.#starts,
        childrenBefore: this.children.length,
      });
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
  } else if (runsInLine(element)) {
    const gap = ASIDE.has(name) ? GAP : '';
    runs.part(gap);
    if (element.shadowRoot) runs.children.push(element.shadowRoot);
    if (!(yield* readChildren(element, runs))) return false;
    runs.part(gap);
  } else if (INLINE.has(name)) {
    runs.part(GAP);
    runs.children.push(element);
  } else {
    runs.end();
    runs.children.push(element);
  }
  return true;
}
