// npm start: installs what is missing, builds, and opens a browser with the extension on a page.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
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
  if (!['chrome', 'firefox'].includes(values.browser)) {
    throw new Error(`--browser must be chrome or firefox, not "${values.browser}". Usage: ${USAGE}`);
  }
  if (positionals.length > 1) throw new Error(`can read one page at a time. Usage: ${USAGE}`);
  return { browser: values.browser, target: readTarget(positionals[0]) };
}

function readTarget(target) {
  if (target === undefined) return resolve(ROOT, 'assets/reading.html');
  if (/^https?:\/\//.test(target)) return target;
  // npm runs scripts in the project's folder, wherever it was called.
  const file = target.startsWith('file:') ? fileURLToPath(target) : resolve(process.env.INIT_CWD ?? '.', target);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  throw new Error(`${target} is neither a file nor an address that starts with https:// or http://.`);
}

/** Runs a command and shows what it prints: at once, or only where it fails. */
function run(command, args, { quiet }) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env: projectEnvironment(ROOT),
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  if (quiet) console.error(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}

try {
  const { browser, target } = readArguments();
  ensurePackages(ROOT);
  const executablePath = await ensureBrowser(browser, ROOT);
  run('wxt', ['build', '--browser', browser, '--mv3'], { quiet: true });
  run('node', ['scripts/read.ts', browser, executablePath, target], { quiet: false });
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
