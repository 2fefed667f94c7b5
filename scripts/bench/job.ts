import type { Browser } from 'puppeteer-core';
import type { BrowserName } from '../browser/launch.ts';
import type { Materials } from './materials.ts';

/** What one run of a job gave, in the job's unit. */
export interface Sample {
  /** The first time. */
  readonly cold: number;
  /** Once it was done before; nothing where that says nothing. */
  readonly warm?: number;
  /** How much was found, to see whether like is compared with like. */
  readonly found?: number;
  /** How many words the page has; nothing where none are read. */
  readonly words?: number;
}

/** What jobs have to work with. */
export interface Bench {
  readonly browserName: BrowserName;
  readonly executablePath: string;
  /** A running browser without the extension. */
  readonly browser: Browser;
  readonly materials: Materials;
}

/** One row of the table: it is run as often as there are rounds. */
export interface Job {
  readonly section: string;
  readonly what: string;
  /** The page as the table names it; empty where it is none in particular. */
  readonly page: string;
  readonly unit: 'ms' | 'MB' | 'frames' | 'times';
  /** What is counted in `Sample.found`; empty where it is not worth a word. */
  readonly foundAs: string;
  /** The one browser that it can be run in, where that is not both. */
  readonly only?: BrowserName;
  run(bench: Bench): Promise<Sample>;
}

/** A part of the benchmark that can be run alone. */
export interface Section {
  /** As `--only` names it. */
  readonly name: string;
  /** Whether its rows are not to be compared with the floor of their page. */
  readonly hasNoFloor?: boolean;
  /** @param pages the names of the pages to be read, as `Materials.pageUrl` takes them */
  jobs(pages: readonly string[]): Job[];
}
