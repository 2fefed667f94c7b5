// npm run audit: asks the registry for known faults of the packages that are shipped or build it.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What `npm audit --json` prints, where the registry answers. https://docs.npmjs.com/cli/commands/npm-audit */
interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

const { stdout, stderr } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
  cwd: resolve(import.meta.dirname, '..'),
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const faults = faultsIn(stdout);
if (faults === undefined) {
  console.error(`The registry could not be asked, so nothing is known.\n${(stderr || stdout).trim()}`);
  process.exitCode = 2;
} else {
  for (const [name, { severity }] of faults) console.log(`✗ ${name}: ${severity}`);
  console.log(`${faults.length} packages have known faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** The packages with faults; nothing where there is no report. */
function faultsIn(text: string): [name: string, { severity: string }][] | undefined {
  try {
    const { vulnerabilities } = JSON.parse(text) as Report;
    return vulnerabilities && Object.entries(vulnerabilities);
  } catch {
    return undefined;
  }
}
