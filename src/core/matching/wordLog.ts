/**
 * The words of one text that matter later, in order, each with its number in the text. One log serves all texts, one after
 * the other: filling arrays of its own for each took a fifth of the time of finding.
 */
export class WordLog {
  words = new Int32Array(1_024);
  numbers = new Int32Array(1_024);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(word: number, number: number): void {
    if (this.length === this.words.length) this.#grow();
    this.words[this.length] = word;
    this.numbers[this.length++] = number;
  }

  /** Keeps only the words whose number `isKept`. */
  keep(isKept: (number: number) => boolean): void {
    let kept = 0;
    for (let at = 0; at < this.length; at++) {
      const number = this.numbers[at] ?? 0;
      if (!isKept(number)) continue;
      this.words[kept] = this.words[at] ?? 0;
      this.numbers[kept++] = number;
    }
    this.length = kept;
  }

  /** The position of the first word whose number is at least `number`. */
  firstFrom(number: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const { words, numbers } = this;
    this.words = new Int32Array(2 * words.length);
    this.words.set(words);
    this.numbers = new Int32Array(2 * numbers.length);
    this.numbers.set(numbers);
  }
}
