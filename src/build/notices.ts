import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is bundled into the extension: its dependencies, and what those and the build tool put in. */
const BUNDLED = [
  'preact',
  '@floating-ui/dom',
  '@floating-ui/core',
  '@floating-ui/utils',
  'minisearch',
  'valibot',
  'webextension-polyfill',
  'wxt',
  '@wxt-dev/storage',
  'tldts',
  'tldts-core',
  '@wxt-dev/i18n',
  '@wxt-dev/browser',
];

/**
 * The licences of everything bundled, with their texts where the packages hold one: those licences want to be kept with
 * what is shipped.
 * @param root the project's folder, with its packages installed
 */
export function thirdPartyNotices(root: string): string {
  return BUNDLED.map((name) => noticeOf(name, join(root, 'node_modules', name))).join(`\n${'-'.repeat(72)}\n\n`);
}

function noticeOf(name: string, folder: string): string {
  const { license, homepage = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license: string;
    homepage?: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Its licence is at ${homepage}.`;
  return `${name} (${license})\n\n${text}\n`;
}
