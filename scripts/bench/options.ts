import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browser/launch.ts';

const USAGE =
  'npm run bench -- [--browser chrome|firefox] [--only SECTION,…] [--pages PAGE,…] [--rounds NUMBER] [page.html …]';
const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];
/** Those that sections read which read any page. */
const GENERATED = ['article', 'long', 'book'];
const ROUNDS = 5;

export interface Options {
  readonly browsers: readonly BrowserName[];
  readonly sections: readonly string[];
  readonly pages: readonly string[];
  readonly rounds: number;
  /** Pages of HTML that were given, as absolute paths. */
  readonly files: readonly string[];
}

/**
 * Reads the command line.
 * @param sectionNames what `--only` can name
 * @throws Error where something is named that does not exist
 */
export function readOptions(args: readonly string[], sectionNames: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      pages: { type: 'string', multiple: true },
      rounds: { type: 'string' },
    },
    allowPositionals: true,
  });
  // npm runs scripts in the project's folder, wherever it was called.
  const files = positionals.map((file) => resolve(process.env.INIT_CWD ?? '.', file));
  const missing = files.find((file) => !statSync(file, { throwIfNoEntry: false })?.isFile());
  if (missing) throw new Error(`${missing} is no file. Usage: ${USAGE}`);
  const rounds = Number(values.rounds ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number from 1. Usage: ${USAGE}`);
  return {
    browsers: chosen('--browser', values.browser, BROWSERS),
    sections: chosen('--only', values.only, sectionNames),
    pages: chosen('--pages', values.pages, [...GENERATED, ...files.map((file) => basename(file))]),
    rounds,
    files,
  };
}

function chosen<T extends string>(
  option: string,
  given: readonly string[] | undefined,
  all: readonly T[],
): readonly T[] {
  if (!given) return all;
  const names = given.flatMap((each) => each.split(','));
  const unknown = names.find((name) => !all.some((each) => each === name));
  if (unknown !== undefined) throw new Error(`${option} takes ${all.join(', ')}, not "${unknown}". Usage: ${USAGE}`);
  return all.filter((each) => names.includes(each));
}
