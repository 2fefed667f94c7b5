import type { Tables } from './tables.ts';
import { NO_WORD } from './vocabulary.ts';
import type { WordSink } from './words.ts';

/** Words of a text, by the numbers of the first and the last. */
export interface Words {
  readonly first: number;
  readonly last: number;
}

/**
 * The words of one text that speak for or against a sense, in order, each with its number in the text. It is read a second
 * time for them, because only texts with guarded forms need them.
 */
export class EvidenceWords implements WordSink {
  readonly words: number[] = [];
  readonly numbers: number[] = [];
  readonly #tables: Tables;
  readonly #text: string;
  readonly #silenced: readonly Words[];
  #count = 0;

  /** @param silenced words that say nothing */
  constructor(tables: Tables, text: string, silenced: readonly Words[]) {
    this.#tables = tables;
    this.#text = text;
    this.#silenced = silenced;
    tables.reader.read(text, this);
  }

  word(hash: number, start: number, end: number): void {
    const { vocabulary, reader, isEvidence } = this.#tables;
    const number = this.#count++;
    if (this.#silenced.some(({ first, last }) => first <= number && number <= last)) return;
    const word = vocabulary.indexOf(reader, this.#text, hash, start, end, true);
    if (word === NO_WORD || isEvidence[word] === 0) return;
    this.words.push(word);
    this.numbers.push(number);
  }

  /** The sum of the weights of the cue words from `first` to `last`, in tenths of log-odds. */
  weightOf({ first, last }: Words): number {
    let tenths = 0;
    for (let at = this.from(first); at < this.words.length && (this.numbers[at] ?? 0) <= last; at++) {
      tenths += this.#tables.cues[this.words[at] ?? NO_WORD] ?? 0;
    }
    return tenths;
  }

  /** The position of the first word whose number is at least `number`. */
  from(number: number): number {
    let low = 0;
    let high = this.numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
