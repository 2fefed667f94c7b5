// Installs the packages, if that is still to be done. Plain JavaScript without dependencies: it runs before them.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm ci` unless the installed packages are newer than the lock file.
 * @param {string} root the project's folder
 */
export function ensurePackages(root) {
  const mark = join(root, 'node_modules/.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  console.log('Installing packages …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed; what it printed above says why.');
}

/**
 * An environment in which `node` is the version that the project is built with.
 * @param {string} root the project's folder
 */
export function projectEnvironment(root) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(separator) };
}
