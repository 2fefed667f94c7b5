import { join } from 'node:path';
import { build } from 'vite';

/** Bundles what is run in the pages into one script, minified as the extension is. */
export async function bundleInPage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'inPage/main.ts'), formats: ['iife'], name: 'psyglossBenchBundle' },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunk = outputs.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('The code to be run in pages could not be bundled.');
  return chunk.code;
}
