import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';

export type BrowserName = 'chrome' | 'firefox';

export interface BrowserOptions {
  readonly name: BrowserName;
  readonly executablePath: string;
  readonly headless: boolean;
  readonly colorScheme: 'light' | 'dark';
  /** Where the profile is kept; a new one each time where it is missing. */
  readonly profile?: string;
  /** Of Chromium's interface, such as "de"; that of the system where it is missing. */
  readonly language?: string;
  /** Has every request fail at once that goes further than this machine. */
  readonly isOffline?: boolean;
  /** The port of a proxy on this machine by which everything goes, what is on this machine too. */
  readonly proxyPort?: number;
}

/** No service of the browser's maker is to be reached: without a network each would hold the start up. */
const CHROME_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // What is looked at is to stand still.
  '--force-prefers-reduced-motion',
];
/** Any will do; fixed, because Firefox draws another for every profile. */
const FIREFOX_UUID = '7c2f2a4e-2f0d-4a67-9d63-8f3c0e6d5b11';
/** Sends all that does not go to this machine to a port of it on which nobody listens. */
const FIREFOX_OFFLINE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};
const FIREFOX_ID = 'psygloss@psygloss.org';

/** Starts a browser into which the extension can be put. */
export function launchBrowser({
  name,
  executablePath,
  headless,
  colorScheme,
  profile,
  language,
  isOffline = false,
  proxyPort,
}: BrowserOptions): Promise<Browser> {
  const common = { executablePath, headless, defaultViewport: null, ...(profile ? { userDataDir: profile } : {}) };
  if (name === 'chrome') {
    const isRoot = process.getuid?.() === 0;
    const args = [
      ...CHROME_FLAGS,
      '--window-size=1000,800',
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(language ? [`--lang=${language}`] : []),
      ...(isOffline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
      ...(proxyPort ? [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
    ];
    return launch({ ...common, browser: 'chrome', pipe: true, enableExtensions: true, args });
  }
  return launch({
    ...common,
    browser: 'firefox',
    args: ['--remote-allow-system-access', '--width=1000', '--height=800'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      // An extension put in for the session would lose its storage with it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'ui.prefersReducedMotion': 1,
      ...(isOffline ? FIREFOX_OFFLINE : {}),
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      ...(proxyPort ? firefoxProxy(proxyPort) : {}),
    },
  });
}

function firefoxProxy(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/**
 * Puts the built extension into a running browser.
 * @param folder the built extension
 * @returns the address of one of the extension's own pages, by its path
 */
export async function installExtension(
  browser: Browser,
  name: BrowserName,
  folder: string,
): Promise<(path: string) => string> {
  // Chromium alone lets an extension that is put in like this into private windows.
  const options = name === 'chrome' ? { enabledInIncognito: true } : undefined;
  const id = await browser.installExtension(folder, options);
  if (name === 'chrome') return (path) => `chrome-extension://${id}/${path}`;
  return (path) => `moz-extension://${FIREFOX_UUID}/${path}`;
}

/** The folder into which `wxt build` puts the extension for a browser. */
export function builtExtension(root: string, name: BrowserName): string {
  const folder = join(root, '.output', `${name}-mv3`);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (typeof manifest !== 'object') throw new Error(`${folder} holds no extension; run "npm run build".`);
  return folder;
}
