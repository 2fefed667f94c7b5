import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What is run for each mutant: the tests of `src/core` alone, in plain Node. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  // Stryker sets the variable. Outside of its sandbox what is kept would not be compiled anew when it changed.
  resolve: {
    alias: process.env.STRYKER_MUTATOR_WORKER
      ? { '../../../src/build/glossaryFolder.ts': resolve(import.meta.dirname, 'compiledOnce.ts') }
      : {},
  },
  test: {
    include: ['tests/core/**/*.test.ts'],
    environment: 'node',
    // On a busy machine a slow test is no dead mutant; Stryker itself ends what hangs.
    testTimeout: 60_000,
    setupFiles: [resolve(import.meta.dirname, 'fewerRuns.ts')],
  },
});
