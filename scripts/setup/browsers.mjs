// Finds a browser, and installs one where there is none. Plain JavaScript without dependencies: it runs before anything
// is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {'chrome' | 'firefox'} BrowserName */

/** The oldest versions that have what the extension uses; wxt.config.ts says the same to the stores. */
const HINT = {
  chrome: 'Install Chrome, Chromium or Edge (128 or newer), or set CHROME_PATH to one.',
  firefox: 'Install Firefox (150 or newer), or set FIREFOX_PATH to one.',
};
const VARIABLE = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
const DEBIAN_PACKAGES = { chrome: ['chromium'], firefox: ['firefox-esr', 'firefox'] };

function programFiles(...parts) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root ? [join(root, ...parts)] : [],
  );
}

const CANDIDATES = {
  chrome: {
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...programFiles('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...programFiles('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
  },
  firefox: {
    commands: ['firefox', 'firefox-esr'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...programFiles('Mozilla Firefox', 'firefox.exe')],
  },
};

function onPath(command) {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return folders.map((folder) => join(folder, command)).find((file) => existsSync(file));
}

/**
 * The program of a browser that is installed, or nothing.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
function findBrowser(name) {
  const chosen = process.env[VARIABLE[name]];
  if (chosen) {
    if (!existsSync(chosen))
      throw new Error(`${VARIABLE[name]} names ${chosen}, which does not exist. Mend or unset it.`);
    return chosen;
  }
  const { commands, files } = CANDIDATES[name];
  return commands.map(onPath).find(Boolean) ?? files.find((file) => existsSync(file));
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && Boolean(onPath('apt-get'));
}

function installByApt(name) {
  const run = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!run('update')) return undefined;
  for (const name_ of DEBIAN_PACKAGES[name])
    if (run('install', '-y', '--no-install-recommends', name_)) return findBrowser(name);
  return undefined;
}

async function installByPuppeteer(name, root) {
  const browsers = await import(pathToFileURL(join(root, 'node_modules/@puppeteer/browsers/lib/main.js')).href).catch(
    () => import('@puppeteer/browsers'),
  );
  const browser = name === 'chrome' ? browsers.Browser.CHROME : browsers.Browser.FIREFOX;
  const platform = browsers.detectBrowserPlatform();
  const buildId = await browsers.resolveBuildId(browser, platform, 'stable');
  const installed = await browsers.install({ browser, buildId, cacheDir: join(root, 'node_modules/.cache/browsers') });
  return installed.executablePath;
}

/**
 * The program of a browser, installed first where there is none: by apt on Debian or Ubuntu as root, else by
 * `@puppeteer/browsers`.
 * @param {BrowserName} name
 * @param {string} root the project's folder, with its packages installed
 * @returns {Promise<string>} throws an Error of one line where nothing can be found or installed
 */
export async function ensureBrowser(name, root) {
  const found = findBrowser(name);
  if (found) return found;
  console.log(`No ${name} found; installing one …`);
  const installed = canUseApt() ? installByApt(name) : undefined;
  if (installed) return installed;
  try {
    return await installByPuppeteer(name, root);
  } catch (error) {
    throw new Error(`${HINT[name]} (Installing one failed: ${String(error).split('\n')[0]})`);
  }
}
