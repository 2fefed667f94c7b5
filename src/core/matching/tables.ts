import type { TermId } from '../glossary/entry.ts';
import type { Lexicon } from './lexicon.ts';
import { NumberReader } from './packing.ts';
import { TermWords } from './termWords.ts';
import { NO_NODE, type Node, unpackTrie } from './trie.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** What a form says where it is found. */
export interface Saying {
  readonly term: number;
  /** Log-odds before anything around it is read; nothing where its term is always meant. */
  readonly prior: number | undefined;
  /** The spelling that alone counts, where case matters. */
  readonly exact: string | undefined;
}

export type FormNode = Node<Saying>;
export type VetoNode = Node<void>;

/**
 * What finding needs of a lexicon. It is unpacked where some text needs it and then kept: words, sets of spellings and terms
 * are named by number.
 */
export class Tables {
  readonly vocabulary: Vocabulary;
  readonly ids: readonly TermId[];
  readonly #lexicon: Lexicon;
  readonly #forms: readonly string[];
  readonly #speaks: readonly string[];
  #vetoes: readonly string[] | undefined;
  readonly #formNodes: (FormNode | undefined)[];
  readonly #starts: (readonly FormNode[] | undefined)[];
  readonly #vetoNodes = new Map<number, VetoNode>();
  readonly #termWords = new Map<number, TermWords>();

  constructor(lexicon: Lexicon) {
    this.vocabulary = new Vocabulary(lexicon);
    this.ids = lexicon.ids.split(' ') as TermId[];
    this.#lexicon = lexicon;
    this.#forms = lexicon.forms.split(' ');
    this.#speaks = lexicon.speaks.split(' ');
    this.#formNodes = new Array(this.#forms.length + 1);
    this.#starts = new Array(this.vocabulary.size);
  }

  /** What can follow a word with which forms begin. */
  formsFrom({ number, firstSets }: Word): readonly FormNode[] {
    const known = this.#starts[number];
    if (known) return known;
    const starts = firstSets.map((set) => this.#formNodeFor(set));
    this.#starts[number] = starts;
    return starts;
  }

  /** What can follow a set in vetoes, where a term begins with it. */
  vetoesFrom(set: number): VetoNode {
    const known = this.#vetoNodes.get(set);
    if (known) return known;
    this.#vetoes ??= this.#lexicon.vetoes.split(' ');
    const packed = trieFrom(set, this.#vetoes);
    const node = packed === undefined ? NO_NODE : unpackTrie(packed, () => undefined);
    this.#vetoNodes.set(set, node);
    return node;
  }

  /** The words that speak for and against a term. */
  wordsOf(term: number): TermWords {
    const known = this.#termWords.get(term);
    if (known) return known;
    const words = new TermWords(this.#speaks[term] ?? '');
    this.#termWords.set(term, words);
    return words;
  }

  #formNodeFor(set: number): FormNode {
    const known = this.#formNodes[set];
    if (known) return known;
    const node = unpackTrie(this.#forms[set - 1] ?? '', (numbers) => readSaying(numbers, this.#lexicon));
    this.#formNodes[set] = node;
    return node;
  }
}

/** Finds, by halving, the trie that stands behind `set`, among such that are sorted by it. */
function trieFrom(set: number, tries: readonly string[]): string | undefined {
  let low = 0;
  let high = tries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const numbers = new NumberReader(tries[middle] ?? '');
    const found = numbers.next();
    if (found === set) return numbers.rest();
    if (found < set) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function readSaying(numbers: NumberReader, { priors, exact }: Lexicon): Saying {
  const term = numbers.next();
  const use = numbers.next();
  return { term, prior: priors[(use >> 1) - 1], exact: use & 1 ? exact[numbers.next()] : undefined };
}
