import { resolve } from 'node:path';
import type {} from '@wxt-dev/auto-icons';
import { defineConfig } from 'wxt';
import { compileGlossaryFolder, readGlossaryFolder } from './src/build/glossaryFolder.ts';
import { noticesPlugin, thirdPartyNotices } from './src/build/notices.ts';
import { lexiconPlugin } from './src/build/vitePlugin.ts';

const ROOT = import.meta.dirname;
const GLOSSARY = resolve(ROOT, 'glossary');

/** What pages of the extension may load: its own files, and nothing else. */
const PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function keys(letter: string): { default: string; mac: string } {
  return { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` };
}

export default defineConfig({
  entrypointsDir: 'entrypoints',
  // The import graph must be readable from the files.
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: resolve(import.meta.dirname, 'assets/icon.svg'), developmentIndicator: false },
  manifest: ({ browser, command }) => ({
    name: 'Psygloss',
    description: '__MSG_manifest_summary__',
    default_locale: 'en',
    // Browsers may throw away what a site keeps, saved terms and answers among it, unless it has unlimited storage. A Firefox
    // background page speaks without asking.
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', ...(browser === 'firefox' ? [] : ['tts'])],
    // The server of `npm run dev` is no file of the extension.
    ...(command === 'build' ? { content_security_policy: { extension_pages: PAGES_CSP } } : {}),
    action: { default_title: 'Psygloss' },
    omnibox: { keyword: 'psy' },
    // Chromium takes four suggested keys at most. Not Ctrl+Shift, of which the browsers have most themselves, and no letters alone,
    // which are the screen readers'; access keys of a page give way. On a Mac, Option types characters.
    // https://developer.chrome.com/docs/extensions/reference/api/commands
    commands: {
      _execute_action: { suggested_key: keys('G') },
      'next-term': { suggested_key: keys('J'), description: '__MSG_commands_nextTerm__' },
      'previous-term': { suggested_key: keys('K'), description: '__MSG_commands_previousTerm__' },
      'focus-card': { suggested_key: keys('L'), description: '__MSG_commands_focusCard__' },
      'open-panel': { description: '__MSG_commands_openPanel__' },
      'look-up-selection': { description: '__MSG_commands_lookUpSelection__' },
      'switch-site': { description: '__MSG_commands_switchSite__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'psygloss@psygloss.org',
              // caretPositionFromPoint finds text in shadow roots from 150 on; ::highlight underlines from 146.
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // caretPositionFromPoint came with 128; highlights (105) and popovers (114) are older.
        { minimum_chrome_version: '128' }),
  }),
  vite: () => ({
    plugins: [lexiconPlugin(GLOSSARY), noticesPlugin()],
    resolve: {
      alias: { 'wxt/utils/content-script-context': resolve(ROOT, 'src/platform/contentScriptContext.ts') },
    },
    // The sources are read by people, the stores' reviewers among them.
    build: { sourcemap: false },
  }),
  hooks: {
    // Before anything is written: a glossary with faults is to leave the last build as it is.
    'build:before'() {
      readGlossaryFolder(GLOSSARY);
    },
    'build:publicAssets'(_wxt, files) {
      const { entries, searchIndex, questions } = compileGlossaryFolder(GLOSSARY);
      files.push(
        { relativeDest: 'glossary/entries.json', contents: JSON.stringify(entries) },
        { relativeDest: 'glossary/ids.json', contents: JSON.stringify(entries.map(({ id }) => id)) },
        { relativeDest: 'glossary/search.json', contents: searchIndex },
        { relativeDest: 'glossary/questions.json', contents: JSON.stringify(questions) },
        { relativeDest: 'licences/psygloss.txt', absoluteSrc: resolve(ROOT, 'LICENSE') },
        { relativeDest: 'licences/glossary.txt', absoluteSrc: resolve(GLOSSARY, 'LICENSE') },
        { relativeDest: 'licences/third-party.txt', contents: thirdPartyNotices(ROOT) },
      );
    },
  },
});
