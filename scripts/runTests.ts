// Runs the checks, which build the extension, and the three tiers of tests; the last line counts them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runChecks } from './checks.ts';

const ROOT = resolve(import.meta.dirname, '..');
const TIERS = ['core', 'page', 'e2e'] as const;

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Runs one tier; a tier that ran no test has failed. */
function runTier(tier: (typeof TIERS)[number]): Count {
  const report = join(ROOT, '.artifacts', `tests-${tier}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', tier === 'page' ? 'page*' : tier];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('vitest', [...args, ...reporters], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  if (numPassedTests + numFailedTests === 0) console.log(`✗ the tier ${tier} ran no test`);
  const hasFailedOtherwise = numFailedTests === 0 && (status !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: numFailedTests + (hasFailedOtherwise ? 1 : 0) };
}

const counts = [runChecks(), ...TIERS.map(runTier)];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
