import type { CDPSession, Page } from 'puppeteer-core';
import type { Bench, Job, Section } from '../job.ts';
import { inLivePage } from '../livePage.ts';
import { jobsOfOneRun } from '../oneRun.ts';

const MEGABYTE = 1_000_000;
/** After so many posts of a feed it is looked how much memory is held. */
const POSTS = [1_000, 5_000, 10_000] as const;

/** What a page's scripts hold in memory more than before it was read; only Chromium tells. */
export const memory: Section = {
  name: 'memory',
  hasNoFloor: true,
  jobs: (pages) => [...pages.map(heldOf), ...heldOfFeed()],
};

function heldOf(page: string): Job {
  return {
    section: 'memory',
    what: 'held once all is read',
    page,
    unit: 'MB',
    foundAs: '',
    only: 'chrome',
    run: (bench) =>
      measured(bench, page, async (live, heldNow) => {
        await live.evaluate(() => psyglossBench.live.readUntilSettled());
        return { cold: await heldNow() };
      }),
  };
}

function heldOfFeed(): Job[] {
  return jobsOfOneRun(
    POSTS.map((posts) => ({
      section: 'memory',
      what: `held after ${posts.toLocaleString('en')} posts of a feed`,
      page: '',
      unit: 'MB',
      foundAs: '',
      only: 'chrome',
    })),
    (bench) =>
      measured(bench, 'article', async (live, heldNow) => {
        const feed = await live.evaluateHandle(() => psyglossBench.live.startFeed());
        const samples = [];
        let shown = 0;
        for (const posts of POSTS) {
          await feed.evaluate((each, more) => each.show(more), posts - shown);
          shown = posts;
          samples.push({ cold: await heldNow() });
        }
        return samples;
      }),
  );
}

/** @param use is given a page, and what tells how much more it holds than at first, in megabytes */
function measured<T>(
  bench: Bench,
  name: string,
  use: (page: Page, heldNow: () => Promise<number>) => Promise<T>,
): Promise<T> {
  return inLivePage(bench, name, async (page) => {
    const session = await page.createCDPSession();
    const before = await heapOf(session);
    return use(page, async () => ((await heapOf(session)) - before) / MEGABYTE);
  });
}

/** How much of the heap of scripts is used once what is garbage is gone, in bytes. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  // What the first time let go of may have held more.
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
