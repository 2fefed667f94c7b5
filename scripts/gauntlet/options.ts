import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browser/launch.ts';

const USAGE = 'npm run gauntlet -- FOLDER [--browser chrome|firefox]';
const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];
const PAGES = /\.(x?html?|svg|xml|txt)$/i;

export interface Options {
  /** The folder with the pages, as an absolute path. */
  readonly folder: string;
  /** The pages, as paths below the folder with slashes. */
  readonly pages: readonly string[];
  readonly browsers: readonly BrowserName[];
}

/**
 * Reads the command line.
 * @throws Error where there is no folder, no page in it, or no such browser
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { browser: { type: 'string' } },
    allowPositionals: true,
  });
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new Error(`takes one folder of saved pages. Usage: ${USAGE}`);
  // npm runs scripts in the project's folder, wherever it was called.
  const folder = resolve(process.env.INIT_CWD ?? '.', given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is no folder. ${USAGE}`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => PAGES.test(file)).map((file) => file.replaceAll('\\', '/'));
  if (pages.length === 0) throw new Error(`${folder} holds no page: no file that ends in .html, .xhtml, .svg or .txt.`);
  const browsers = BROWSERS.filter((name) => values.browser === undefined || values.browser === name);
  if (browsers.length === 0) throw new Error(`--browser takes ${BROWSERS.join(' or ')}. Usage: ${USAGE}`);
  return { folder, pages: pages.sort(), browsers };
}
