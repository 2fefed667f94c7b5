import type { Bench, Job, Sample } from './job.ts';

/** A job with what its rounds gave. */
export interface Result {
  readonly job: Job;
  readonly samples: readonly Sample[];
}

/**
 * Runs each job once a round, in another order each time, so that none always comes after the same one.
 * @param onRound is called before each round
 */
export async function runRounds(
  jobs: readonly Job[],
  rounds: number,
  bench: Bench,
  onRound: (round: number) => void,
): Promise<Result[]> {
  const results = jobs.map((job) => ({ job, samples: [] as Sample[] }));
  for (let round = 0; round < rounds; round++) {
    onRound(round + 1);
    for (const { job, samples } of inOrder(results, round)) samples.push(await runNamed(job, bench));
  }
  return results;
}

/** Runs a job; where that fails, the error tells which it was. */
async function runNamed(job: Job, bench: Bench): Promise<Sample> {
  try {
    return await job.run(bench);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${bench.browserName}, ${job.section}, ${job.what}, ${job.page}: ${message}`, { cause: error });
  }
}

/** The same items, begun at another one each round, and backwards every other. */
function inOrder<T>(items: readonly T[], round: number): T[] {
  const start = (round * 7) % Math.max(1, items.length);
  const turned = [...items.slice(start), ...items.slice(0, start)];
  return round % 2 === 0 ? turned : turned.reverse();
}
