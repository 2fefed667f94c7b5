import { type Container, isElement, placeOf, runsInLine } from './containers.ts';
import { firstChildOf, nextSiblingOf, parentOf, shadowRootOf, typeOf } from './nodes.ts';
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
  #text = '';
  #nodes: Text[] = [];
  #starts: number[] = [];

  add(node: Text): void {
    const { data } = node;
    if (data.length === 0) return;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += data;
  }

  /** Adds characters that no text node holds. */
  part(characters: string): void {
    this.#text += characters;
  }

  end(): void {
    if (this.#text === '') return;
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
  const ownRoot = isElement(container) ? shadowRootOf(container) : null;
  if (ownRoot) runs.children.push(ownRoot);
  /** The inline elements around `node`, the innermost last, each with what parts it from its line. */
  const around: { element: Element; gap: string }[] = [];
  let node: Node | null = firstChildOf(container);
  for (let met = 1; ; met++) {
    if (!node) {
      const left = around.pop();
      if (!left) break;
      runs.part(left.gap);
      node = nextSiblingOf(left.element);
      continue;
    }
    if (met % NODES_PER_STEP === 0) {
      yield;
      const parents: Node[] = [container, ...around.map(({ element }) => element)];
      const path = [...parents.slice(1), node];
      if (path.some((each, index) => parentOf(each) !== parents[index])) return undefined;
    }
    const inner = isElement(node) ? readElement(node, runs) : undefined;
    if (inner !== undefined) {
      around.push({ element: node as Element, gap: inner });
      node = firstChildOf(node);
      continue;
    }
    const type = typeOf(node);
    if (type === 3 || type === 4) runs.add(node as Text);
    node = nextSiblingOf(node);
  }
  runs.end();
  return { blocks: runs.blocks, children: runs.children };
}

/** Reads what an element is in its line. Returns, where its children belong to the same run, what parts them from it. */
function readElement(element: Element, runs: RunBuilder): string | undefined {
  const place = placeOf(element);
  if (place === 'break') {
    runs.part('\n');
  } else if (place === 'image' || place === 'skipped') {
    runs.part(GAP);
  } else if (runsInLine(element, place)) {
    const gap = place === 'aside' ? GAP : '';
    runs.part(gap);
    const root = shadowRootOf(element);
    if (root) runs.children.push(root);
    return gap;
  } else if (place === 'inline') {
    runs.part(GAP);
    runs.children.push(element);
  } else {
    runs.end();
    runs.children.push(element);
  }
  return undefined;
}

/** What `container` shows, read without a pause. */
export function contentOf(container: Container): ContainerContent {
  const steps = readContainer(container);
  let step = steps.next();
  while (!step.done) step = steps.next();
  // It can't have changed meanwhile.
  return step.value ?? { blocks: [], children: [] };
}
