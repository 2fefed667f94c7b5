import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../support/session.ts';

/** Builds the React applications of the gauntlet; gives the folder with their scripts. */
export async function buildReact(): Promise<string> {
  const sources = join(ROOT, 'tests/fixtures/gauntlet/react');
  const folder = join(ROOT, '.artifacts/gauntlet');
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"development"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { app: join(sources, 'app.tsx'), hydrate: join(sources, 'hydrate.tsx') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  return folder;
}
