import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** One command that either passes or fails. */
interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Check[] = [
  // First: it writes the types of the messages.
  { name: 'build for chrome', command: 'wxt', args: ['build', '--browser', 'chrome', '--mv3'] },
  { name: 'build for firefox', command: 'wxt', args: ['build', '--browser', 'firefox', '--mv3'] },
  { name: 'format and lint', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of src/core, without the DOM', command: 'tsc', args: ['-p', 'src/core/tsconfig.json'] },
  {
    name: 'layers',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.json', 'src', 'entrypoints', 'scripts', 'tests'],
  },
  { name: 'unused files, exports and packages', command: 'knip', args: ['--no-progress'] },
  { name: 'sizes', command: 'size-limit', args: [] },
];

/** Runs a command of the project's packages, showing what it prints only where it fails. */
function runQuietly(command: string, args: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}`);
  return status === 0;
}

/** Runs every check that needs no browser; prints a line for each. */
export function runChecks(): { passed: number; failed: number } {
  const results = CHECKS.map(({ name, command, args }) => {
    const passed = runQuietly(command, args);
    console.log(`${passed ? '✓' : '✗'} ${name}`);
    return passed;
  });
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
