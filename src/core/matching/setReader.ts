import { MANY_SETS } from './lexicon.ts';
import { NumberReader } from './packing.ts';

/** Reads what `Lexicon.sets` says of the words of one block, one word after the other. */
export class SetReader {
  readonly #numbers: NumberReader;
  /** The numbers of the next sets of either kind. */
  #nextFirst: number;
  #nextInner: number;
  /** How many sets begin with the word that is being read, and how many others it is in. */
  #first = 0;
  #inner = 0;
  #others = 0;

  /** Begins before the first word of a block; the numbers are those of the first sets of either kind that it may begin. */
  constructor(packed: string, nextFirst: number, nextInner: number) {
    this.#numbers = new NumberReader(packed);
    this.#numbers.next();
    this.#numbers.next();
    this.#nextFirst = nextFirst;
    this.#nextInner = nextInner;
  }

  skip(): void {
    this.#readCounts();
    this.#nextFirst += this.#first;
    this.#nextInner += this.#inner;
    for (let more = this.#others; more > 0; more--) this.#numbers.next();
  }

  /** Returns the sets of the next word. */
  read(): number[] {
    this.#readCounts();
    const sets = new Array<number>(this.#first + this.#inner + this.#others);
    let at = 0;
    while (at < this.#first) sets[at++] = this.#nextFirst++;
    while (at < this.#first + this.#inner) sets[at++] = this.#nextInner++;
    while (at < sets.length) {
      const back = this.#numbers.next();
      sets[at++] = back % 2 === 0 ? this.#nextFirst - back / 2 : this.#nextInner - (back - 1) / 2;
    }
    return sets;
  }

  #readCounts(): void {
    const header = this.#numbers.next();
    const base = MANY_SETS + 1;
    const first = header % base;
    const inner = Math.floor(header / base) % base;
    this.#first = first < MANY_SETS ? first : this.#numbers.next();
    this.#inner = inner < MANY_SETS ? inner : this.#numbers.next();
    this.#others = Math.floor(header / base ** 2);
  }
}
