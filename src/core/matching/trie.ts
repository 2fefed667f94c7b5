import { FOUND_LIMIT, TURN } from './lexicon.ts';
import { NumberReader, packNumbers } from './packing.ts';

/** One of 32 bits: a node and a word of which no step has the same can't meet (a Bloom filter). */
export function bitOf(step: number): number {
  return 1 << (step & 31);
}

/** A node of a trie over steps, with what is found there. */
export interface Node<T> {
  readonly found: readonly T[];
  /** The steps to its children, and these in the same order. */
  readonly steps: readonly number[];
  readonly children: readonly Node<T>[];
  /** The `bitOf` all its steps. */
  readonly mask: number;
}

/** Nothing is found there, and it leads nowhere. */
export const NO_NODE: Node<never> = { found: [], steps: [], children: [], mask: 0 };

/** What a word can lead by, with the `bitOf` all of it. */
interface Steps {
  readonly sets: readonly number[];
  readonly mask: number;
}

interface OpenNode<T> {
  readonly found: T[];
  readonly children: Map<number, OpenNode<T>>;
}

/** A trie that is being built. */
export class TrieBuilder<T> {
  readonly #root: OpenNode<T> = { children: new Map(), found: [] };

  /** @param what is found at the end of `path` */
  add(path: readonly number[], what: T): void {
    let node = this.#root;
    for (const step of path) {
      const child: OpenNode<T> = node.children.get(step) ?? { children: new Map(), found: [] };
      node.children.set(step, child);
      node = child;
    }
    node.found.push(what);
  }

  /**
   * Writes what follows each first step, as `Lexicon.forms` says, in the order of those steps.
   * @param describe writes what is found
   * @throws RangeError where too much is found at one node
   */
  pack(describe: (found: T) => readonly number[]): { step: number; trie: string }[] {
    const numbersOf = ({ found, children }: OpenNode<T>): number[] => {
      if (found.length >= FOUND_LIMIT) throw new RangeError(`${found.length} forms are spelled alike; give them up.`);
      const sorted = sortedChildren(children);
      return [
        sorted.length * FOUND_LIMIT + found.length,
        ...found.flatMap(describe),
        ...sorted.flatMap(([step, child], index) => [step - (sorted[index - 1]?.[0] ?? 0), ...numbersOf(child)]),
      ];
    };
    return sortedChildren(this.#root.children).map(([step, child]) => ({ step, trie: packNumbers(numbersOf(child)) }));
  }
}

function sortedChildren<T>(children: ReadonlyMap<number, OpenNode<T>>): [number, OpenNode<T>][] {
  return [...children].sort(([a], [b]) => a - b);
}

/**
 * Reads a trie that `TrieBuilder` wrote.
 * @param readFound reads what is found at a node
 */
export function unpackTrie<T>(packed: string, readFound: (numbers: NumberReader) => T): Node<T> {
  return readNode(new NumberReader(packed), readFound);
}

function readNode<T>(numbers: NumberReader, readFound: (numbers: NumberReader) => T): Node<T> {
  const header = numbers.next();
  const childCount = Math.floor(header / FOUND_LIMIT);
  const foundCount = header % FOUND_LIMIT;
  // Made as long as they will be: lists that grow are given room for more, a twelfth of all that was allocated for an article.
  const found = new Array<T>(foundCount);
  for (let at = 0; at < foundCount; at++) found[at] = readFound(numbers);
  // Most nodes lead nowhere.
  if (childCount === 0) return { found, steps: NO_NODE.steps, children: NO_NODE.children, mask: 0 };
  const steps = new Array<number>(childCount);
  const children = new Array<Node<T>>(childCount);
  let step = 0;
  let mask = 0;
  for (let at = 0; at < childCount; at++) {
    step += numbers.next();
    mask |= bitOf(step);
    steps[at] = step;
    children[at] = readNode(numbers, readFound);
  }
  return { found, steps, children, mask };
}

/** The child of a node to which a step leads. */
export function childOf<T>({ steps, children }: Node<T>, step: number): Node<T> | undefined {
  const index = steps.indexOf(step);
  return index < 0 ? undefined : children[index];
}

/** The children of a node to which steps of a word lead. */
export function childrenBy<T>(node: Node<T>, { sets, mask }: Steps): readonly Node<T>[] {
  if ((node.mask & mask) === 0) return NO_NODE.children;
  const found: Node<T>[] = [];
  // The shorter list is gone through: "the" is in a hundred sets, and most nodes have few children.
  const isShorter = node.steps.length < sets.length;
  const steps = isShorter ? node.steps : sets;
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] ?? TURN;
    const child = !isShorter || sets.includes(step) ? childOf(node, step) : undefined;
    if (child) found.push(child);
  }
  return found;
}
