import type { Bench, Job, Section } from '../job.ts';
import { inLivePage } from '../livePage.ts';
import { jobsOfOneRun } from '../oneRun.ts';

/** How long readers wait for marks. */
export const mark: Section = {
  name: 'mark',
  hasNoFloor: true,
  jobs: (pages) => [...pages.flatMap(timesOf), ...(pages.includes('book') ? marksElsewhere() : [])],
};

const timeMarks = (bench: Bench, name: string) =>
  inLivePage(bench, name, (page) => page.evaluate(() => psyglossBench.live.timeMarks()));

function timesOf(page: string): Job[] {
  const common = { section: 'mark', page, unit: 'ms' } as const;
  return jobsOfOneRun(
    [
      { ...common, what: 'until the first marks in view are painted', foundAs: 'marks' },
      { ...common, what: 'until all is read and marked', foundAs: '' },
    ],
    async (bench) => {
      const { inView, settled, marks } = await timeMarks(bench, page);
      return [{ cold: inView, found: marks }, { cold: settled }];
    },
  );
}

/** Whether marks that are not in view hold up those that are. */
function marksElsewhere(): Job[] {
  const common = { section: 'mark', page: 'book', foundAs: '' } as const;
  return jobsOfOneRun(
    [
      { ...common, what: 'marks in view, where nothing else in the book is a term', unit: 'ms' },
      { ...common, what: 'marks in view, in the book over in that one', unit: 'times' },
    ],
    async (bench) => {
      const whole = await timeMarks(bench, 'book');
      const front = await timeMarks(bench, 'book-front');
      return [{ cold: front.inView, found: front.marks }, { cold: whole.inView / front.inView }];
    },
  );
}
