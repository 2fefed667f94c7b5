/**
 * The longest that a task had to wait for its turn until `end`, in milliseconds. The tasks have the priority of reading: such
 * as come before it would leave it no turn at all.
 */
export async function largestGap(end: Promise<void>): Promise<number> {
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  let last = performance.now();
  let largest = 0;
  while (!isOver) {
    await scheduler.postTask(() => undefined, { priority: 'background' });
    const now = performance.now();
    largest = Math.max(largest, now - last);
    last = now;
  }
  return largest;
}
