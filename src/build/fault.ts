/** Something wrong in the glossary, where it is and how to mend it. */
export interface Fault {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong and how to mend it, in a sentence or two. */
  readonly message: string;
}

/** Carries every fault of one run, so that a contributor mends them all before the next. */
export class GlossaryError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    super(`The glossary has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${lines.join('\n')}`);
    this.name = 'GlossaryError';
    // Whoever reads this looks for a mistake in the glossary; the stack would only bury it.
    this.stack = this.message;
    this.faults = faults;
  }
}
