import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';

export type BrowserName = 'chrome' | 'firefox';

/** A browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  /** The address of one of the extension's own pages. */
  pageUrl(path: string): string;
}

export interface LaunchOptions {
  readonly name: BrowserName;
  readonly executablePath: string;
  readonly headless: boolean;
  readonly colorScheme: 'light' | 'dark';
  /** The folder of the built extension. */
  readonly extension: string;
  /** Where the profile is kept; a new one each time where it is missing. */
  readonly profile?: string;
}

/** No service of the browser's maker is to be reached: without a network each would hold the start up. */
const CHROME_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];
/** Any will do; fixed, because Firefox draws another for every profile. */
const FIREFOX_UUID = '7c2f2a4e-2f0d-4a67-9d63-8f3c0e6d5b11';

/** Starts a browser and puts the extension into it. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  return options.name === 'chrome' ? launchChrome(options) : launchFirefox(options);
}

async function launchChrome({ executablePath, headless, colorScheme, extension, profile }: LaunchOptions): Promise<ExtensionBrowser> {
  const isRoot = process.getuid?.() === 0;
  const browser = await launch({
    browser: 'chrome',
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    args: [...CHROME_FLAGS, ...(isRoot ? ['--no-sandbox'] : []), ...(colorScheme === 'dark' ? ['--force-dark-mode'] : [])],
    ...(profile ? { userDataDir: profile } : {}),
  });
  const id = await browser.installExtension(extension);
  return { browser, pageUrl: (path) => `chrome-extension://${id}/${path}` };
}

async function launchFirefox({ executablePath, headless, colorScheme, extension, profile }: LaunchOptions): Promise<ExtensionBrowser> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const { id } = manifest.browser_specific_settings.gecko;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    },
    ...(profile ? { userDataDir: profile } : {}),
  });
  await browser.installExtension(extension);
  return { browser, pageUrl: (path) => `moz-extension://${FIREFOX_UUID}/${path}` };
}
