import type { Bench, Job, Sample } from './job.ts';

/**
 * Jobs for several rows that one and the same run gives: it is done for the first of them in each round.
 * @param run gives a sample for each row, in their order
 */
export function jobsOfOneRun(
  rows: readonly Omit<Job, 'run'>[],
  run: (bench: Bench) => Promise<readonly Sample[]>,
): Job[] {
  let samples: Promise<readonly Sample[]> | undefined;
  const given = new Set<number>();
  return rows.map((row, index) => ({
    ...row,
    async run(bench) {
      if (!samples || given.has(index)) {
        given.clear();
        samples = run(bench);
      }
      given.add(index);
      const sample = (await samples)[index];
      if (!sample) throw new Error(`The run gave nothing for "${row.what}".`);
      return sample;
    },
  }));
}
