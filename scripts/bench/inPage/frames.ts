/** Scrolls down by `step` pixels in each of so many frames; gives how long each was, in milliseconds. */
export function frameTimes(frames: number, step: number): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let last: number | undefined;
    const onFrame = (now: number): void => {
      if (last !== undefined) times.push(now - last);
      last = now;
      if (times.length === frames) {
        resolve(times);
        return;
      }
      scrollBy({ top: step, behavior: 'instant' });
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}
