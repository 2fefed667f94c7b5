import { expect, it } from 'vitest';
import type { GlossaryFiles } from '../../src/build/readGlossary.ts';
import { ALLIANCE, edit, faultsOf, GOOD, lineOf } from './support.ts';

/** A way to spoil a file: `from` becomes `to`; the fault is at the line of `at` and says `message`. */
export interface Spoiled {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly message: RegExp;
}

export const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

/** As many words in sentences of ten. */
export const sentences = (count: number): string =>
  words(count).replaceAll(
    'word word word word word word word word word word',
    'Word word word word word word word word word word.',
  );

/** A test for each way to spoil an entry: the one fault is told at its line, with how to mend it. */
export function itTellsOf(ways: readonly Spoiled[]): void {
  itTellsOfIn(GOOD, ALLIANCE, ways);
}

/** The same for any file of a glossary. */
export function itTellsOfIn(good: GlossaryFiles, file: string, ways: readonly Spoiled[]): void {
  it.each(ways)('name the line of $what, and how to mend it', ({ from, to, at, message }) => {
    const files = edit(good, file, from, to);
    expect(faultsOf(files)).toEqual([{ file, line: lineOf(files, file, at), message: expect.stringMatching(message) }]);
  });
}
