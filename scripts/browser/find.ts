import { pathToFileURL } from 'node:url';
import type { BrowserName } from './launch.ts';

/**
 * The program of a browser, installed first where there is none.
 * @param root the project's folder
 */
export async function findBrowser(root: string, name: BrowserName): Promise<string> {
  const setup = pathToFileURL(`${root}/scripts/setup/browsers.mjs`).href;
  const { ensureBrowser } = (await import(setup)) as {
    ensureBrowser(name: BrowserName, root: string): Promise<string>;
  };
  return ensureBrowser(name, root);
}
