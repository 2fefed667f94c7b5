import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from '../src/build/vitePlugin.ts';

const ROOT = resolve(import.meta.dirname, '..');
const isRoot = process.getuid?.() === 0;

/** `scripts/test.ts` sets this to the browser that it found. */
const chromePath = process.env.CHROME_PATH;

/** What the build makes of the words of a language. */
async function messagesIn(language: string): Promise<ReturnType<typeof generateChromeMessages>> {
  return generateChromeMessages(await parseMessagesFile(resolve(ROOT, `locales/${language}.yml`)));
}

/** Three tiers: `core`, `build` and `platform` in Node, `page` in a real browser, `e2e` on the built extension in both browsers. */
declare module 'vitest' {
  interface ProvidedContext {
    messages: Readonly<Record<'en' | 'de', Readonly<Record<string, { readonly message: string }>>>>;
  }
}

export default defineConfig({
  root: ROOT,
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['tests/{core,build,platform}/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        plugins: [lexiconPlugin(resolve(ROOT, 'glossary'))],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'page',
          setupFiles: ['tests/ui/words.ts'],
          provide: { messages: { en: await messagesIn('en'), de: await messagesIn('de') } },
          include: ['tests/page/**/*.test.{ts,tsx}', 'tests/ui/**/*.test.tsx'],
          // A busy machine draws and reads late; what is waited for ends the wait.
          expect: { poll: { timeout: 5_000 } },
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
          // Each has a browser of its own, and waits for it most of the time.
          maxWorkers: 2,
        },
      },
    ],
  },
});
