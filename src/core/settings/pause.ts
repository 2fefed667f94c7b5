/** How long everything is paused, in milliseconds. */
export const PAUSE_MS = 60 * 60 * 1000;

/**
 * How much longer everything is paused, in milliseconds; 0 where it is not.
 * @param until what is stored: when the pause ends, in milliseconds since 1970, or anything else
 * @param now in milliseconds since 1970
 */
export function pauseLeft(until: unknown, now: number): number {
  if (typeof until !== 'number') return 0;
  const left = until - now;
  // No pause is longer: the clock was put back meanwhile.
  return left > 0 && left <= PAUSE_MS ? left : 0;
}
