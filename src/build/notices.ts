import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

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
  'idb',
  'ts-fsrs',
  'superlock',
] as const;

/** What WXT's packages do not hold, and its repository does: https://github.com/wxt-dev/wxt/blob/main/LICENSE */
const COPYRIGHT_OF_WXT = 'Copyright (c) 2023 Aaron';

/** The licence of a package that is bundled. */
export interface Notice {
  readonly name: string;
  /** By its SPDX name, such as "MIT". */
  readonly license: string;
  readonly text: string;
  /** Where its source is, which the MPL wants told. */
  readonly source: string;
}

/**
 * The licences of everything bundled.
 * @param root the project's folder, with its packages installed
 * @throws Error where a package has no text of its licence, which those licences want kept with what is shipped
 */
export function noticesOf(root: string): readonly Notice[] {
  return BUNDLED.map((name) => noticeOf(root, name));
}

/** All of them as one text; throws as `noticesOf` does. */
export function thirdPartyNotices(root: string): string {
  return noticesOf(root)
    .map(({ name, license, text, source }) => `${name} (${license})\n${source}\n\n${text}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

/** Ends a build that bundles a package whose licence would not be shipped. */
export function noticesPlugin(): Plugin {
  return {
    name: 'psygloss:notices',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const used = Object.entries(output.modules).filter(([, { renderedLength }]) => renderedLength > 0);
        const unknown = unnoticed(used.map(([id]) => id));
        if (unknown.length > 0) this.error(`Add to src/build/notices.ts what is bundled now: ${unknown.join(', ')}.`);
      }
    },
  };
}

/**
 * The packages whose licences are not shipped.
 * @param ids of modules: their files' paths
 */
export function unnoticed(ids: readonly string[]): readonly string[] {
  const names = ids.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(names)].filter((name) => !BUNDLED.some((each) => each === name));
}

function noticeOf(root: string, name: string): Notice {
  const folder = join(root, 'node_modules', name);
  const { license, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license: string;
    version: string;
  };
  return {
    name,
    license,
    text: textOf(root, folder, name),
    source: `https://www.npmjs.com/package/${name}/v/${version}`,
  };
}

function textOf(root: string, folder: string, name: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  if (!/^(@wxt-dev\/.*|wxt)$/.test(name)) throw new Error(`The package ${name} holds no text of its licence.`);
  // The same licence as ours, but for who has the rights.
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8');
  return `MIT License\n\n${COPYRIGHT_OF_WXT}\n\n${ours.slice(ours.indexOf('Permission is')).trim()}`;
}
