import { resolve } from 'node:path';
import { compileGlossaryFolder } from '../../../src/build/glossaryFolder.ts';
import type { Random } from '../../../src/core/quiz/random.ts';

/** The glossary itself, compiled anew. */
export function compileOwnGlossary(): ReturnType<typeof compileGlossaryFolder> {
  return compileGlossaryFolder(resolve(import.meta.dirname, '../../../glossary'));
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
