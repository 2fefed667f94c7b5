import type { Sample } from '../job.ts';
import { median } from '../median.ts';
import { countWords } from './textNodes.ts';

/** One thing that is timed. */
export interface Measure {
  /** What has to be done before each run, and is not timed. */
  prepare?(): void;
  /** Whether it takes so long that once is enough. */
  readonly isSlow?: boolean;
  /** Returns how much it found. */
  run(): number;
}

/** How often a measure is run after its first run, in the same page. */
const WARM_RUNS = 3;

/** Times the first run in this page, and further ones. */
export function timed(measure: Measure): Sample {
  const once = (): { ms: number; found: number } => {
    measure.prepare?.();
    const start = performance.now();
    const found = measure.run();
    return { ms: performance.now() - start, found };
  };
  const { ms: cold, found } = once();
  const warm = measure.isSlow ? {} : { warm: median(Array.from({ length: WARM_RUNS }, () => once().ms)) };
  return { cold, ...warm, found, words: countWords() };
}
