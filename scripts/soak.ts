// npm run soak [-- --browser chrome|firefox] [--loads NUMBER]: an hour of browsing with the built extension in one go: pages are loaded,
// read and closed beside a feed that goes on; tells whether memory and the time until marks stay as they are.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser/find.ts';
import type { BrowserName } from './browser/launch.ts';
import { isSound, tableOf } from './soak/report.ts';
import { browse } from './soak/run.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run soak [-- --browser chrome|firefox] [--loads NUMBER]';
const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];
/** One every twelve seconds, for an hour. */
const LOADS = '300';
const LEAST_LOADS = 30;

try {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, loads: { type: 'string', default: LOADS } } });
  const browsers = BROWSERS.filter((name) => values.browser === undefined || values.browser === name);
  const loads = Number(values.loads);
  if (browsers.length === 0 || !Number.isInteger(loads) || loads < LEAST_LOADS)
    throw new Error(`takes chrome or firefox, and a number from ${LEAST_LOADS}. Usage: ${USAGE}`);
  for (const name of browsers) {
    const samples = await browse(ROOT, name, await findBrowser(ROOT, name), loads, (done) =>
      console.error(`${name}: ${done} of ${loads} pages`),
    );
    console.log(`\n## ${name}\n\n${tableOf(samples)}`);
    if (!isSound(samples)) process.exitCode = 1;
  }
} catch (error) {
  console.error(`npm run soak: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
