// npm run bench: measures finding in Chromium and Firefox; see scripts/bench/options.ts for what it takes.
import { resolve } from 'node:path';
import { runBench } from './bench/main.ts';

try {
  await runBench(resolve(import.meta.dirname, '..'), process.argv.slice(2));
} catch (error) {
  console.error(`npm run bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
