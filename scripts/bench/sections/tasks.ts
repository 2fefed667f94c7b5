import type { Page } from 'puppeteer-core';
import { longestTask } from '../../browser/longestTask.ts';
import type { Bench, Job, Section } from '../job.ts';
import { inLivePage } from '../livePage.ts';
import { jobsOfOneRun } from '../oneRun.ts';

/** How many times slower a cheap phone or an old laptop is. */
const SLOW = 4;

/** For how long reading keeps a page from doing anything else. */
export const tasks: Section = {
  name: 'tasks',
  hasNoFloor: true,
  jobs: (pages) =>
    pages.flatMap((page) => [1, SLOW].flatMap((slowdown) => [...gapsOf(page, slowdown), longestOf(page, slowdown)])),
};

function gapsOf(page: string, slowdown: number): Job[] {
  const speed = speedOf(slowdown);
  const common = { section: 'tasks', page, unit: 'ms', foundAs: '' } as const;
  // Only Chromium can be slowed down.
  const only = slowdown === 1 ? {} : ({ only: 'chrome' } as const);
  return jobsOfOneRun(
    [
      { ...common, ...only, what: `longest wait for a turn without reading${speed}` },
      { ...common, ...only, what: `longest wait for a turn while reading${speed}` },
    ],
    async (bench) => {
      const { gap, length } = await atSpeed(bench, page, slowdown, (live) =>
        live.evaluate(() => psyglossBench.live.gapWhileReading()),
      );
      const without = await atSpeed(bench, page, slowdown, (live) =>
        live.evaluate((time) => psyglossBench.live.gapWithoutReading(time), length),
      );
      return [{ cold: without }, { cold: gap }];
    },
  );
}

/** The same without what other programs take from it. */
function longestOf(page: string, slowdown: number): Job {
  return {
    section: 'tasks',
    what: `processor time of the longest task while reading${speedOf(slowdown)}`,
    page,
    unit: 'ms',
    foundAs: '',
    only: 'chrome',
    run: (bench) =>
      atSpeed(bench, page, slowdown, async (live) => {
        const read = () => live.evaluate(() => psyglossBench.live.readUntilSettled());
        return { cold: await longestTask(live, read) };
      }),
  };
}

function speedOf(slowdown: number): string {
  return slowdown === 1 ? '' : `, processor slowed down ${slowdown} times`;
}

function atSpeed<T>(bench: Bench, name: string, slowdown: number, use: (page: Page) => Promise<T>): Promise<T> {
  return inLivePage(bench, name, async (page) => {
    if (slowdown !== 1) await page.emulateCPUThrottling(slowdown);
    return use(page);
  });
}
