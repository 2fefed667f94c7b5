// npm run check:zip: packs the extension twice from its sources, and tells whether it came out the same to the byte.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');

/** The names of what `wxt zip` leaves for a browser. */
function zipsOf(browser: string): string[] {
  return readdirSync(OUTPUT).filter((name) => name.endsWith(`-${browser}.zip`));
}

/**
 * Builds and packs for a browser.
 * @returns the SHA-256 of the packed file, in hexadecimal
 */
function pack(browser: string): string {
  for (const name of zipsOf(browser)) rmSync(join(OUTPUT, name));
  const { status, stdout, stderr } = spawnSync('wxt', ['zip', '--browser', browser, '--mv3'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [name] = zipsOf(browser);
  if (status !== 0 || name === undefined) throw new Error(`It could not be packed.\n${stdout}${stderr}`);
  return createHash('sha256')
    .update(readFileSync(join(OUTPUT, name)))
    .digest('hex');
}

const [browser = 'firefox'] = process.argv.slice(2);
const [first, second] = [pack(browser), pack(browser)];
console.log(`${first === second ? '✓ twice the same' : '✗ not the same'}: ${first} ${second}`);
process.exitCode = first === second ? 0 : 1;
