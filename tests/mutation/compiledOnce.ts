import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { compileGlossaryFolder as compile } from '../../src/build/glossaryFolder.ts';

type Compiled = ReturnType<typeof compile>;

/** Beside this file in Stryker's sandbox, which is new at each run. */
const KEPT = resolve(import.meta.dirname, 'compiled.json');

async function compileAndKeep(): Promise<void> {
  const { compileGlossaryFolder } = await import('../../src/build/glossaryFolder.ts');
  writeFileSync(KEPT, JSON.stringify(compileGlossaryFolder(resolve(import.meta.dirname, '../../glossary'))));
}

if (!existsSync(KEPT)) await compileAndKeep();
const compiled: Compiled = JSON.parse(readFileSync(KEPT, 'utf8'));

/** Gives the glossary as it was compiled before anything was mutated: to compile it takes far longer than the tests. */
export const compileGlossaryFolder: typeof compile = () => compiled;
