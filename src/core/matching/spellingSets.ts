import { MANY_SETS, WORDS_PER_BLOCK } from './lexicon.ts';
import { packNumbers, packWords } from './packing.ts';

/** A set of spellings that may stand for one word of a form, and its number. */
interface SpellingSet {
  readonly words: readonly number[];
  readonly number: number;
  readonly beginsForms: boolean;
}

/** The sets of spellings of all forms, numbered as `Lexicon.sets` says; most are those of several forms. */
export class SpellingSets {
  /** All words, in the order of their code units. */
  readonly words: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #byKey: ReadonlyMap<string, SpellingSet>;
  /** How many sets begin forms. */
  readonly firstCount: number;

  /**
   * @param all every set, however often it occurs
   * @param first those with which forms begin
   * @param otherWords words that are in no set
   */
  constructor(
    all: readonly (readonly string[])[],
    first: readonly (readonly string[])[],
    otherWords: readonly string[],
  ) {
    this.words = [...new Set([...all.flat(), ...otherWords])].sort();
    this.#positions = new Map(this.words.map((word, position) => [word, position]));
    const firstKeys = new Set(first.map((set) => this.#keyOf(set)));
    const sorted = [...new Map(all.map((set) => [this.#keyOf(set), this.#positionsOf(set)]))].sort(
      ([, [a = 0]], [, [b = 0]]) => a - b,
    );
    const firsts = sorted.filter(([key]) => firstKeys.has(key));
    const inner = sorted.filter(([key]) => !firstKeys.has(key));
    this.firstCount = firsts.length;
    this.#byKey = new Map(
      [...firsts, ...inner].map(([key, words], index) => {
        return [key, { words, number: index + 1, beginsForms: index < firsts.length }];
      }),
    );
  }

  /** The position of a word in `words`. */
  positionOf(word: string): number {
    const position = this.#positions.get(word);
    if (position === undefined) throw new RangeError(`"${word}" is not among the words of the lexicon.`);
    return position;
  }

  numberOf(set: readonly string[]): number {
    const found = this.#byKey.get(this.#keyOf(set));
    if (found === undefined) throw new RangeError(`"${set.join(', ')}" is not among the sets of the lexicon.`);
    return found.number;
  }

  /** Writes words and sets as `Lexicon` says. */
  pack(): { words: string; sets: string } {
    const blocks: string[] = [];
    const setBlocks: string[] = [];
    const setsOfWords = this.#setsOfWords();
    const next = { first: 1, inner: this.firstCount + 1 };
    for (let begin = 0; begin < this.words.length; begin += WORDS_PER_BLOCK) {
      blocks.push(packWords(this.words.slice(begin, begin + WORDS_PER_BLOCK)));
      const before = { ...next };
      const numbers = setsOfWords.slice(begin, begin + WORDS_PER_BLOCK).flatMap((sets) => describe(sets, next));
      setBlocks.push(packNumbers([next.first - before.first, next.inner - before.inner, ...numbers]));
    }
    return { words: blocks.join(' '), sets: setBlocks.join(' ') };
  }

  #setsOfWords(): SpellingSet[][] {
    const sets: SpellingSet[][] = this.words.map(() => []);
    for (const set of this.#byKey.values()) for (const word of set.words) sets[word]?.push(set);
    return sets;
  }

  #positionsOf(set: readonly string[]): number[] {
    return [...new Set(set)].map((word) => this.positionOf(word)).sort((a, b) => a - b);
  }

  #keyOf(set: readonly string[]): string {
    return this.#positionsOf(set).join();
  }
}

/** Writes the sets of one word; `next` is the number of the next set of either kind. */
function describe(sets: readonly SpellingSet[], next: { first: number; inner: number }): number[] {
  const isNew = ({ number, beginsForms }: SpellingSet): boolean => number >= (beginsForms ? next.first : next.inner);
  const begun = sets.filter(isNew);
  const others = sets.filter((set) => !isNew(set));
  const newFirst = begun.filter(({ beginsForms }) => beginsForms).length;
  const newInner = begun.length - newFirst;
  next.first += newFirst;
  next.inner += newInner;
  const back = ({ number, beginsForms }: SpellingSet): number =>
    beginsForms ? 2 * (next.first - number) : 2 * (next.inner - number) + 1;
  const few = [newFirst, newInner].map((count) => Math.min(count, MANY_SETS));
  const many = [newFirst, newInner].filter((count) => count >= MANY_SETS);
  const [fewFirst = 0, fewInner = 0] = few;
  const header = (others.length * (MANY_SETS + 1) + fewInner) * (MANY_SETS + 1) + fewFirst;
  return [header, ...many, ...others.map(back)];
}
