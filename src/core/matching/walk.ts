import type { FormNode, Saying, Tables } from './tables.ts';
import { childrenBy, NO_NODE } from './trie.ts';
import type { TextWords, Word } from './words.ts';

/** Words of a text, by the numbers of the first and the last. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A form that ends where the walk has come to. */
export interface FormFound extends Span {
  readonly saying: Saying;
}

/** Forms under way: the node that each has come to, and the number of its first word; those from `count` on are left over. */
class Threads {
  readonly nodes: FormNode[] = [];
  readonly firsts: number[] = [];
  count = 0;
}

/**
 * Walks the tries of forms along the words of texts. Forms that began at different words run side by side, and so do sets of
 * spellings that share a word.
 */
export class Walk {
  readonly #tables: Tables;
  #threads = new Threads();
  #next = new Threads();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Returns all forms in the order in which they end, overlapping ones included; whether their case fits is left open. */
  along({ known, joined, count }: TextWords): FormFound[] {
    const found: FormFound[] = [];
    this.#threads.count = 0;
    for (let at = 0; at < count; at++) {
      const word = known[at];
      const waiting = this.#threads.count;
      if (!word || (waiting === 0 && !word.beginsForms)) {
        this.#threads.count = 0;
        continue;
      }
      const nextMask = at + 1 < count && joined[at + 1] === 1 ? (known[at + 1]?.mask ?? 0) : 0;
      this.#next.count = 0;
      if (waiting > 0) this.#advance(word, at, nextMask, found);
      if (word.beginsForms) {
        this.#enterAll(this.#tables.formsFrom(word), at, at, nextMask, found);
      }
      const done = this.#threads;
      this.#threads = this.#next;
      this.#next = done;
    }
    return found;
  }

  #advance(word: Word, at: number, nextMask: number, found: FormFound[]): void {
    const { nodes, firsts, count } = this.#threads;
    for (let thread = 0; thread < count; thread++) {
      this.#enterAll(childrenBy(nodes[thread] ?? NO_NODE, word), firsts[thread] ?? 0, at, nextMask, found);
    }
  }

  /** Takes note of nodes that were come to; they go on only where the next word may lead to a child of theirs. */
  #enterAll(nodes: readonly FormNode[], first: number, last: number, nextMask: number, found: FormFound[]): void {
    // Not by `of`: until the code is compiled, that makes an object at each turn.
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] ?? NO_NODE;
      for (let each = 0; each < node.found.length; each++) {
        const saying = node.found[each];
        if (saying) found.push({ first, last, saying });
      }
      if ((node.mask & nextMask) === 0) continue;
      const next = this.#next;
      next.nodes[next.count] = node;
      next.firsts[next.count] = first;
      next.count++;
    }
  }
}
