/**
 * The longest that one slice of work runs. Below the 8 ms that a frame of 120 Hz lasts, with room for the one item that
 * is under way when time is up.
 */
const SLICE_MS = 3;
/** When a page never idles, work goes on all the same after this time. */
const IDLE_TIMEOUT_MS = 200;

/**
 * Works through items in slices while the page is idle. An item that is queued already is not queued again.
 * @template T what is worked on
 */
export class IdleQueue<T> {
  readonly #items = new Set<T>();
  readonly #work: (item: T) => Iterator<void>;
  readonly #onEmpty: () => void;
  readonly #signal: AbortSignal;
  #underWay: Iterator<void> | undefined;
  #handle: number | undefined;

  /**
   * @param work does one item, yielding wherever it can be interrupted; may add further ones
   * @param onEmpty is called each time that everything queued is done
   * @param signal drops all that is queued
   */
  constructor(work: (item: T) => Iterator<void>, onEmpty: () => void, signal: AbortSignal) {
    this.#work = work;
    this.#onEmpty = onEmpty;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      if (this.#handle !== undefined) cancelIdleCallback(this.#handle);
    });
  }

  add(item: T): void {
    if (this.#signal.aborted) return;
    this.#items.add(item);
    this.#handle ??= this.#request();
  }

  #request(): number {
    return requestIdleCallback(() => this.#runSlice(), { timeout: IDLE_TIMEOUT_MS });
  }

  #runSlice(): void {
    const end = performance.now() + SLICE_MS;
    try {
      do {
        this.#underWay ??= this.#takeNext();
        if (!this.#underWay || this.#underWay.next().done) this.#underWay = undefined;
      } while ((this.#underWay || this.#items.size > 0) && performance.now() < end && !this.#signal.aborted);
    } finally {
      // Also when an item failed: the others are none the worse for it.
      const isMoreLeft = this.#underWay !== undefined || this.#items.size > 0;
      this.#handle = isMoreLeft && !this.#signal.aborted ? this.#request() : undefined;
    }
    if (this.#handle === undefined && !this.#signal.aborted) this.#onEmpty();
  }

  #takeNext(): Iterator<void> | undefined {
    for (const item of this.#items) {
      this.#items.delete(item);
      return this.#work(item);
    }
    return undefined;
  }
}
