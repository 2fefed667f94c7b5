// npm start: installs what is missing, builds, and opens a browser with the extension on a page.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './setup/browsers.mjs';
import { ensurePackages, projectEnvironment } from './setup/packages.mjs';

// import.meta.dirname came with Node 20.11.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'npm start [-- [--browser chrome|firefox] [URL or file]]';

function readArguments() {
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'string', default: 'chrome' } },
    allowPositionals: true,
  });
  if (!['chrome', 'firefox'].includes(values.browser) || positionals.length > 1) throw new Error(USAGE);
  const [target = resolve(ROOT, 'assets/reading.html')] = positionals;
  const isAddress = /^https?:/.test(target);
  // npm runs scripts in the project's folder, wherever it was called.
  return { browser: values.browser, target: isAddress ? target : resolve(process.env.INIT_CWD ?? '.', target) };
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    env: projectEnvironment(ROOT),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  const { browser, target } = readArguments();
  ensurePackages(ROOT);
  const executablePath = await ensureBrowser(browser, ROOT);
  run('wxt', ['build', '--browser', browser, '--mv3', '--level', 'warn']);
  run('node', ['scripts/read.ts', browser, executablePath, target]);
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
