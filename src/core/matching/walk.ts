import type { Tables } from './tables.ts';
import { childrenBy } from './trie.ts';
import { NO_WORD } from './vocabulary.ts';
import type { TextWords } from './words.ts';

/** Words of a text, by the numbers of the first and the last. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A form that ends where the walk has come to. */
export interface FormFound extends Span {
  /** The position of what it says in the tables. */
  readonly says: number;
}

/** More forms than this never run side by side: no form has so many words, nor a word so many sets of spellings. */
const MOST_THREADS = 1_024;

/** Forms under way: the node that each has come to, and the number of its first word. */
class Threads {
  readonly nodes = new Int32Array(MOST_THREADS);
  readonly firsts = new Int32Array(MOST_THREADS);
  count = 0;
}

/**
 * Walks the trie of forms along the words of texts. Forms that began at different words run side by side, and so do sets of
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
    const { from, values } = this.#tables.formStarts;
    const found: FormFound[] = [];
    this.#threads.count = 0;
    for (let at = 0; at < count; at++) {
      const word = known[at] ?? NO_WORD;
      const waiting = joined[at] === 1 ? this.#threads.count : 0;
      this.#threads.count = 0;
      if (word === NO_WORD) continue;
      const firstStart = from[word] ?? 0;
      const endOfStarts = from[word + 1] ?? 0;
      if (waiting > 0) this.#advance(waiting, word, at, found);
      else if (firstStart === endOfStarts) continue;
      for (let start = firstStart; start < endOfStarts; start++) this.#enter(values[start] ?? 0, at, at, found);
      const done = this.#threads;
      this.#threads = this.#next;
      this.#next = done;
    }
    return found;
  }

  #advance(waiting: number, word: number, at: number, found: FormFound[]): void {
    const { setsOf, forms } = this.#tables;
    const { nodes, firsts } = this.#threads;
    for (let thread = 0; thread < waiting; thread++) {
      for (const child of childrenBy(forms, nodes[thread] ?? 0, setsOf, word)) {
        this.#enter(child, firsts[thread] ?? 0, at, found);
      }
    }
  }

  /** Takes note of a node that was come to. */
  #enter(node: number, first: number, last: number, found: FormFound[]): void {
    const { firstChild, firstFound } = this.#tables.forms;
    for (let says = firstFound[node] ?? 0; says < (firstFound[node + 1] ?? 0); says++)
      found.push({ first, last, says });
    const next = this.#next;
    if (firstChild[node] === firstChild[node + 1] || next.count === MOST_THREADS) return;
    next.nodes[next.count] = node;
    next.firsts[next.count] = first;
    next.count++;
  }
}
