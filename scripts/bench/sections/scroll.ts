import type { Bench, Section } from '../job.ts';
import { inLivePage } from '../livePage.ts';
import { median } from '../median.ts';
import { jobsOfOneRun } from '../oneRun.ts';

const PAGE = 'book';
const FRAMES = 300;
const STEP_PX = 300;
/** A frame that takes longer than so many usual ones was late. */
const LATE = 1.5;

/** Whether a page that has been read scrolls as smoothly as one that has not. */
export const scroll: Section = {
  name: 'scroll',
  hasNoFloor: true,
  jobs: () => {
    const common = { section: 'scroll', page: PAGE, foundAs: '' } as const;
    return jobsOfOneRun(
      [
        { ...common, what: `late frames of ${FRAMES} without reading`, unit: 'frames' },
        { ...common, what: `late frames of ${FRAMES} once read`, unit: 'frames' },
        { ...common, what: 'the median frame without reading', unit: 'ms' },
        { ...common, what: 'the median frame once read', unit: 'ms' },
      ],
      async (bench) => {
        const without = await scrolled(bench, false);
        const once = await scrolled(bench, true);
        return [without.late, once.late, without.usual, once.usual].map((cold) => ({ cold }));
      },
    );
  },
};

async function scrolled(bench: Bench, isRead: boolean): Promise<{ late: number; usual: number }> {
  const times = await inLivePage(bench, PAGE, async (page) => {
    if (isRead) await page.evaluate(() => psyglossBench.live.readUntilSettled());
    return page.evaluate((...args) => psyglossBench.live.frameTimes(...args), FRAMES, STEP_PX);
  });
  const usual = median(times);
  return { late: times.filter((time) => time > LATE * usual).length, usual };
}
