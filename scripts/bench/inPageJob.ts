import type { Page } from 'puppeteer-core';
import type { MeasureName } from './inPage/main.ts';
import type { Bench, Job, Sample } from './job.ts';
import type { LexiconName } from './materials.ts';

interface InPageOptions {
  readonly section: string;
  readonly what: string;
  readonly page: string;
  readonly measure: MeasureName;
  /** What the measure is given: a lexicon, the plain forms as a list, or nothing. */
  readonly data: LexiconName | 'forms' | 'nothing';
  readonly foundAs: string;
  /** Whether the page is laid out, as it has to be where it is changed; reading it does not depend on that. */
  readonly isShown?: boolean;
}

/** A job that runs one of the measures of inPage/main.ts in a page of its own, in a process of its own. */
export function inPageJob(options: InPageOptions): Job {
  const { section, what, page, foundAs } = options;
  return { section, what, page, unit: 'ms', foundAs, run: (bench) => runInPage(bench, options) };
}

async function runInPage(bench: Bench, { page: name, measure, data, isShown = false }: InPageOptions): Promise<Sample> {
  const { materials } = bench;
  const url = materials.pageUrl(name, isShown);
  const dataUrl = data === 'nothing' ? '' : materials.dataUrl(data);
  const { page, close } = await openPage(bench);
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(materials.inPageCode);
    return await page.evaluate((...args) => psyglossBench.run(...args), measure, dataUrl);
  } finally {
    await close();
  }
}

/** Opens a page in a process of its own, in which no code is compiled yet. */
async function openPage({ browser, browserName }: Bench): Promise<{ page: Page; close(): Promise<void> }> {
  if (browserName === 'chrome') {
    const page = await browser.newPage();
    return { page, close: () => page.close() };
  }
  // Firefox puts tabs of one site into one process, but not those of different contexts.
  const context = await browser.createBrowserContext();
  return { page: await context.newPage(), close: () => context.close() };
}
