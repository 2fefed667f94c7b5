// npm run glossary:report: what the glossary holds, in figures.
import { resolve } from 'node:path';
import { GlossaryError } from '../src/build/fault.ts';
import { readGlossaryFolder } from '../src/build/glossaryFolder.ts';
import { reportOn } from '../src/build/report.ts';

try {
  for (const { heading, rows } of reportOn(readGlossaryFolder(resolve(import.meta.dirname, '../glossary')))) {
    const width = Math.max(...rows.map(([name]) => name.length));
    console.log(`\n${heading}`);
    for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}  ${value}`);
  }
} catch (error) {
  if (!(error instanceof GlossaryError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
