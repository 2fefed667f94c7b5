// npm run gauntlet -- FOLDER [--browser chrome|firefox]: opens every saved page of a folder without and with the built extension,
// and says for each whether its DOM is unchanged, which errors are new, the longest task, and how much is marked.
import { resolve } from 'node:path';
import { findBrowser } from './browser/find.ts';
import { readOptions } from './gauntlet/options.ts';
import { isFaulty, tableOf } from './gauntlet/report.ts';
import { runPages } from './gauntlet/runPages.ts';

const ROOT = resolve(import.meta.dirname, '..');

try {
  const { folder, pages, browsers } = readOptions(process.argv.slice(2));
  for (const name of browsers) {
    const findings = await runPages(ROOT, name, await findBrowser(ROOT, name), folder, pages, (page, index) =>
      console.error(`${name}: ${index + 1} of ${pages.length}, ${page}`),
    );
    console.log(`\n## ${name}\n\n${tableOf(findings)}`);
    if (findings.some(isFaulty)) process.exitCode = 1;
  }
} catch (error) {
  console.error(`npm run gauntlet: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
