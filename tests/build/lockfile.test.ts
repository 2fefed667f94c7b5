import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  /** Missing where it is the registry that npm is set to; the integrity holds whichever it is. */
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(resolve(ROOT, name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

test('each package is held to the bytes that were looked at, and comes from the registry', () => {
  expect(locked.length).toBeGreaterThan(100);
  for (const [path, { integrity, resolved }] of locked) {
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
    if (resolved !== undefined) expect(new URL(resolved).origin, path).toBe('https://registry.npmjs.org');
  }
});

test('no package runs a script when it is installed but those that were decided on', () => {
  const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  const names = withScripts.map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(names.filter((name) => allowScripts[name] === undefined)).toEqual([]);
  // The version of Node that the project is built with is put in place by one.
  expect(names.filter((name) => allowScripts[name])).toEqual(['node']);
});
