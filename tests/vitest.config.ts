import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from '../src/build/vitePlugin.ts';

const ROOT = resolve(import.meta.dirname, '..');
const isRoot = process.getuid?.() === 0;

/** `scripts/test.ts` sets this to the browser that it found. */
const chromePath = process.env.CHROME_PATH;

/** Three tiers: `core`, `build` and what keeps things in Node, `page` in a real browser, `e2e` on the built extension in both browsers. */
declare module 'vitest' {
  interface ProvidedContext {
    messages: Readonly<Record<string, { readonly message: string }>>;
  }
}

export default defineConfig({
  root: ROOT,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/core/**/*.test.ts', 'tests/build/**/*.test.ts', 'tests/platform/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        plugins: [lexiconPlugin(resolve(ROOT, 'glossary'))],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'page',
          setupFiles: ['tests/ui/words.ts'],
          provide: { messages: generateChromeMessages(await parseMessagesFile(resolve(ROOT, 'locales/en.yml'))) },
          include: ['tests/page/**/*.test.{ts,tsx}', 'tests/ui/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromePath ? { executablePath: chromePath } : {}),
                args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // A browser takes seconds to start on a busy machine; what is waited for ends the wait.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
