import { AGAINST } from './lexicon.ts';
import { NumberReader } from './packing.ts';

/** Words are told apart by so many of their lowest bits before they are looked for. */
const BITS = 0xff;

/** The words that speak for one term and those that speak against it. */
export class TermWords {
  readonly #subject: ReadonlySet<number>;
  readonly #against: ReadonlySet<number>;
  /** Whether a word with these lowest bits may be among them. */
  readonly #maySpeak = new Uint8Array(BITS + 1);

  /** @param packed as `Lexicon.speaks` has it for one term */
  constructor(packed: string) {
    const [subject = '', against = ''] = packed.split(AGAINST);
    this.#subject = this.#unpack(subject);
    this.#against = this.#unpack(against);
  }

  /** Whether a word may speak for or against the term: a look that rules most of them out. */
  maySpeak(word: number): boolean {
    return this.#maySpeak[word & BITS] === 1;
  }

  isSubject(word: number): boolean {
    return this.#subject.has(word);
  }

  isAgainst(word: number): boolean {
    return this.#against.has(word);
  }

  #unpack(packed: string): Set<number> {
    const words = new Set<number>();
    const distances = new NumberReader(packed);
    for (let word = 0; !distances.isAtEnd; ) {
      word += distances.next();
      words.add(word);
      this.#maySpeak[word & BITS] = 1;
    }
    return words;
  }
}
