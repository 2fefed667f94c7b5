import { packNumbers } from './packing.ts';

/**
 * The sets of spellings that stand for one word of a form each, numbered from 1 in the order of their first words; most are
 * those of several forms.
 */
export class SpellingSets {
  /** All words, sorted. */
  readonly words: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;
  /** For each set, by its key, its number. */
  readonly #numbers = new Map<string, number>();
  /** For each set the positions of its words. */
  readonly #sets: readonly (readonly number[])[];

  /** @param otherWords words that are in no set */
  constructor(sets: readonly (readonly string[])[], otherWords: readonly string[]) {
    this.words = [...new Set([...sets.flat(), ...otherWords])].sort();
    this.#positions = new Map(this.words.map((word, position) => [word, position]));
    const byKey = new Map(sets.map((set) => [this.#keyOf(set), this.#positionsOf(set)]));
    const sorted = [...byKey].sort(([, [a = 0]], [, [b = 0]]) => a - b);
    for (const [index, [key]] of sorted.entries()) this.#numbers.set(key, index + 1);
    this.#sets = sorted.map(([, positions]) => positions);
  }

  /** The position of a word in `words`. */
  positionOf(word: string): number {
    const position = this.#positions.get(word);
    if (position === undefined) throw new RangeError(`"${word}" is not among the words of the lexicon.`);
    return position;
  }

  numberOf(set: readonly string[]): number {
    const number = this.#numbers.get(this.#keyOf(set));
    if (number === undefined) throw new RangeError(`"${set.join(', ')}" is not among the sets of the lexicon.`);
    return number;
  }

  /** Writes the sets as `Lexicon.sets` says. */
  pack(): string {
    let before = 0;
    return packNumbers(
      this.#sets.flatMap((positions) => {
        const [first = 0, ...more] = positions;
        const distance = first - before;
        before = first;
        return [distance, more.length, ...more.map((position, index) => position - (positions[index] ?? 0))];
      }),
    );
  }

  #positionsOf(set: readonly string[]): number[] {
    return [...new Set(set)].map((word) => this.positionOf(word)).sort((a, b) => a - b);
  }

  #keyOf(set: readonly string[]): string {
    return this.#positionsOf(set).join();
  }
}
