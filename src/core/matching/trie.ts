import { bitOf, type Lists } from './columns.ts';
import type { PackedTrie } from './lexicon.ts';
import { packNumbers, unpackNumbers } from './packing.ts';

interface Node<T> {
  readonly children: Map<number, Node<T>>;
  readonly found: T[];
}

/** A trie over numbers that is being built. */
export class TrieBuilder<T> {
  readonly #root: Node<T> = { children: new Map(), found: [] };

  /** @param what is found at the end of `path` */
  add(path: readonly number[], what: T): void {
    let node = this.#root;
    for (const step of path) {
      const child: Node<T> = node.children.get(step) ?? { children: new Map(), found: [] };
      node.children.set(step, child);
      node = child;
    }
    node.found.push(what);
  }

  /** Returns the trie, and all that is found in it, in the order of its nodes. */
  pack(): { trie: PackedTrie; found: T[] } {
    const levels: Node<T>[] = [this.#root];
    const distances: number[] = [];
    for (const { children } of levels) {
      let before = 0;
      for (const [step, child] of [...children].sort(([a], [b]) => a - b)) {
        distances.push(step - before);
        before = step;
        levels.push(child);
      }
    }
    return {
      trie: {
        children: packNumbers(levels.map(({ children }) => children.size)),
        steps: packNumbers(distances),
        found: packNumbers(levels.map(({ found }) => found.length)),
      },
      found: levels.flatMap(({ found }) => found),
    };
  }
}

/** A trie to walk on; nodes are named by number, the root is 0. */
export interface Trie {
  /** For each node its first child; its last is the one before the first of the next node. One longer than there are nodes. */
  readonly firstChild: Int32Array;
  /** For each node the step that leads to it; ascending among siblings. */
  readonly steps: Int32Array;
  /** For each node the `bitOf` all steps to its children. */
  readonly masks: Int32Array;
  /** For each node the position of what is first found at it in all that is found. One longer than there are nodes. */
  readonly firstFound: Int32Array;
}

/** Stands for no node: the root, to which no step leads. */
export const NO_NODE = 0;

export function unpackTrie(packed: PackedTrie): Trie {
  const counts = unpackNumbers(packed.children);
  const distances = unpackNumbers(packed.steps);
  const founds = unpackNumbers(packed.found);
  const firstChild = new Int32Array(counts.length + 1);
  const firstFound = new Int32Array(counts.length + 1);
  const steps = new Int32Array(counts.length);
  const masks = new Int32Array(counts.length);
  let child = 1;
  let position = 0;
  for (let node = 0; node < counts.length; node++) {
    firstChild[node] = child;
    firstFound[node] = position;
    position += founds[node] ?? 0;
    const end = child + (counts[node] ?? 0);
    for (let step = 0; child < end; child++) {
      step += distances[child - 1] ?? 0;
      steps[child] = step;
      masks[node] = (masks[node] ?? 0) | bitOf(step);
    }
  }
  firstChild[counts.length] = child;
  firstFound[counts.length] = position;
  return { firstChild, steps, masks, firstFound };
}

const NONE: readonly number[] = [];

/**
 * The children of `node` to which one of the steps of `owner` leads.
 * @param stepsOf ascending for each owner
 */
export function childrenBy(trie: Trie, node: number, stepsOf: Lists, owner: number): readonly number[] {
  if (((trie.masks[node] ?? 0) & (stepsOf.masks[owner] ?? 0)) === 0) return NONE;
  const first = trie.firstChild[node] ?? 0;
  const end = trie.firstChild[node + 1] ?? 0;
  const from = stepsOf.from[owner] ?? 0;
  const to = stepsOf.from[owner + 1] ?? 0;
  const found: number[] = [];
  // The shorter list is gone through: some nodes have hundreds of children, and "the" is in a hundred sets.
  if (end - first < to - from) {
    for (let child = first; child < end; child++) {
      if (indexIn(stepsOf.values, trie.steps[child] ?? 0, from, to) >= 0) found.push(child);
    }
  } else {
    for (let at = from; at < to; at++) {
      const child = indexIn(trie.steps, stepsOf.values[at] ?? 0, first, end);
      if (child >= 0) found.push(child);
    }
  }
  return found;
}

/** The child of `node` to which `step` leads, or `NO_NODE`. */
export function childOf({ firstChild, steps }: Trie, node: number, step: number): number {
  return Math.max(NO_NODE, indexIn(steps, step, firstChild[node] ?? 0, firstChild[node + 1] ?? 0));
}

/** The position of a number in an ascending part of a list, or -1. */
function indexIn(list: ArrayLike<number>, number: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = list[middle] ?? 0;
    if (there === number) return middle;
    if (there < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
