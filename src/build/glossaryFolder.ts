import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledGlossary, compileGlossary } from './compileGlossary.ts';
import { GlossaryError } from './fault.ts';
import { type AuthoredGlossary, type GlossaryFiles, readGlossary } from './readGlossary.ts';

const FILES = new Set(['topics.yaml', 'references.json', 'sense.json']);

/** Reads every file of a glossary folder, keyed by its path below it. */
function readFolder(folder: string): GlossaryFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  const wanted = paths.filter((path) => /^(entries|questions)\//.test(path) || FILES.has(path));
  return new Map(wanted.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/**
 * Compiles the glossary in `folder`.
 * @throws GlossaryError with every fault, its files named as seen from the project's root
 */
export function compileGlossaryFolder(folder: string): CompiledGlossary {
  return fromRoot(() => compileGlossary(readFolder(folder)));
}

/**
 * Reads and checks the glossary in `folder`, without compiling it.
 * @throws GlossaryError with every fault, its files named as seen from the project's root
 */
export function readGlossaryFolder(folder: string): AuthoredGlossary {
  return fromRoot(() => readGlossary(readFolder(folder)));
}

function fromRoot<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GlossaryError)) throw error;
    throw new GlossaryError(error.faults.map((fault) => ({ ...fault, file: `glossary/${fault.file}` })));
  }
}
