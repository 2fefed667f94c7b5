import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf, thirdPartyNotices, unnoticed } from '../../src/build/notices.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Licences that let their packages be shipped with ours; the MPL, as they are, with word of where their source is. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];

test('each package that is bundled may be shipped, with the text of its licence and where its source is', () => {
  const notices = noticesOf(ROOT);
  expect(notices.length).toBeGreaterThan(10);
  const shipped = thirdPartyNotices(ROOT);
  for (const { name, license, text, source } of notices) {
    expect(ALLOWED, name).toContain(license);
    expect(text, name).toMatch(/Copyright|Mozilla Public License/);
    expect(text, name).toMatch(/Permission is hereby granted|Permission to use|Mozilla Public License Version 2\.0/);
    expect(shipped).toContain(`${name} (${license})\n${source}\n\n${text}`);
  }
});

test('a package whose licence is not shipped is named, in whatever folder it is', () => {
  const modules = ['/a/node_modules/preact/dist/preact.mjs', '/a/src/core/x.ts', '\0rolldown/runtime.js'];
  expect(unnoticed(modules)).toEqual([]);
  const more = ['/a/node_modules/preact/node_modules/@new/one/index.js', '/a/node_modules/new/index.js?v=1'];
  expect(unnoticed([...modules, ...more])).toEqual(['@new/one', 'new']);
});
