import { findBrowser } from '../browser/find.ts';
import type { BrowserName } from '../browser/launch.ts';
import { launchForBench } from './browser.ts';
import type { Job, Section } from './job.ts';
import { Materials } from './materials.ts';
import { type Options, readOptions } from './options.ts';
import { runRounds } from './run.ts';
import { find } from './sections/find.ts';
import { floor } from './sections/floor.ts';
import { growth } from './sections/growth.ts';
import { hover } from './sections/hover.ts';
import { lexicons } from './sections/lexicons.ts';
import { mark } from './sections/mark.ts';
import { memory } from './sections/memory.ts';
import { parts } from './sections/parts.ts';
import { peers } from './sections/peers.ts';
import { scroll } from './sections/scroll.ts';
import { search } from './sections/search.ts';
import { start } from './sections/start.ts';
import { tasks } from './sections/tasks.ts';
import { machineLine, tableOf } from './table.ts';

/** In the order of the table. */
const SECTIONS: readonly Section[] = [
  floor,
  find,
  parts,
  growth,
  lexicons,
  peers,
  start,
  mark,
  tasks,
  memory,
  hover,
  scroll,
  search,
];

/**
 * Measures what the command line asks for and prints a table for each browser.
 * @param root the project's folder
 */
export async function runBench(root: string, args: readonly string[]): Promise<void> {
  const options = readOptions(
    args,
    SECTIONS.map(({ name }) => name),
  );
  const jobs = jobsFor(options);
  const materials = await Materials.open(root, options.files);
  try {
    console.log(`${machineLine()}; medians of ${options.rounds} rounds, each in a page of its own.`);
    for (const name of options.browsers) await measureIn(name, await findBrowser(root, name), jobs, options.rounds);
  } finally {
    materials.close();
  }

  async function measureIn(browserName: BrowserName, executablePath: string, all: Job[], rounds: number) {
    const browser = await launchForBench(browserName, executablePath);
    try {
      const bench = { browserName, executablePath, browser, materials };
      const possible = all.filter(({ only = browserName }) => only === browserName);
      const results = await runRounds(possible, rounds, bench, (round) =>
        console.error(`${browserName}: round ${round} of ${rounds}`),
      );
      console.log(`\n## ${await browser.version()}\n\n${tableOf(results)}`);
    } finally {
      await browser.close();
    }
  }
}

/** The jobs of the chosen sections, with the floor of each page that they read, to compare with. */
function jobsFor({ sections, pages }: Options): Job[] {
  const chosen = SECTIONS.filter(({ name }) => sections.includes(name));
  const jobs = chosen.flatMap((section) => section.jobs(pages));
  const withFloor = new Set(jobs.filter(({ section }) => section === 'floor').map(({ page }) => page));
  const compared = new Set(chosen.filter(({ hasNoFloor }) => !hasNoFloor).map(({ name }) => name));
  const read = new Set(jobs.filter(({ section }) => compared.has(section)).map(({ page }) => page));
  return [...floor.jobs([...read].filter((page) => page !== '' && !withFloor.has(page))), ...jobs];
}
