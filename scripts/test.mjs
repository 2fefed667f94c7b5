// npm test: installs what is missing, then runs every check there is.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './setup/browsers.mjs';
import { ensurePackages, projectEnvironment } from './setup/packages.mjs';

// import.meta.dirname came with Node 20.11.
const ROOT = fileURLToPath(new URL('..', import.meta.url));

try {
  ensurePackages(ROOT);
  const browsers = {
    CHROME_PATH: await ensureBrowser('chrome', ROOT),
    FIREFOX_PATH: await ensureBrowser('firefox', ROOT),
  };
  const { status } = spawnSync('node', ['scripts/runTests.ts'], {
    cwd: ROOT,
    env: { ...projectEnvironment(ROOT), ...browsers },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(`npm test: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
