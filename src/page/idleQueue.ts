/**
 * The longest that one slice of work runs. Below the 8 ms that a frame of 120 Hz lasts, with room for the one item that
 * is under way when time is up.
 */
const SLICE_MS = 3;
/** When a page never idles, work goes on all the same after this time. */
const IDLE_TIMEOUT_MS = 200;

/**
 * Works through items in slices while the page is idle: as tasks of background priority, which come after all that the
 * page and its rendering have to do. Idle callbacks would do, but on a page at rest Chromium has 50 ms between them, most
 * of it spent waiting. An item that is queued already is not queued again.
 * @template T what is worked on
 */
export class IdleQueue<T> {
  /** What is queued, in no order. */
  readonly #queued = new Set<T>();
  /** What comes first, the last of it before all others; then what comes later, from `#done` on. */
  readonly #first: T[] = [];
  #later: T[] = [];
  #done = 0;
  readonly #work: (item: T) => Iterator<void>;
  readonly #onEmpty: () => void;
  readonly #signal: AbortSignal;
  #underWay: Iterator<void> | undefined;
  /** Whether a slice is to come or under way. */
  #isRequested = false;
  #isPaused = false;

  /**
   * @param work does one item, yielding wherever it can be interrupted; may add further ones
   * @param onEmpty is called each time that everything queued is done
   * @param signal drops all that is queued
   */
  constructor(work: (item: T) => Iterator<void>, onEmpty: () => void, signal: AbortSignal) {
    this.#work = work;
    this.#onEmpty = onEmpty;
    this.#signal = signal;
  }

  /** Whether nothing is queued or under way. */
  get isEmpty(): boolean {
    return this.#underWay === undefined && this.#queued.size === 0;
  }

  /** Queues an item after all others. */
  add(item: T): void {
    if (this.#queued.has(item)) return;
    this.#queued.add(item);
    this.#later.push(item);
    this.#request();
  }

  /** Queues items before all others, in their order. */
  addFirst(items: readonly T[]): void {
    for (const item of items.toReversed()) {
      if (this.#queued.has(item)) continue;
      this.#queued.add(item);
      this.#first.push(item);
    }
    if (this.#queued.size > 0) this.#request();
  }

  /** Does nothing after the step under way until `resume` is called. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    if (!this.isEmpty) this.#request();
  }

  #request(): void {
    if (this.#isRequested || this.#isPaused) return;
    this.#isRequested = true;
    const turn = new AbortController();
    const timer = setTimeout(() => {
      turn.abort();
      this.#runSlice();
    }, IDLE_TIMEOUT_MS);
    const run = (): void => {
      clearTimeout(timer);
      this.#runSlice();
    };
    scheduler.postTask(run, { priority: 'background', signal: turn.signal }).catch((error: unknown) => {
      if (!turn.signal.aborted) reportError(error);
    });
  }

  #runSlice(): void {
    if (this.#signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    do this.#takeStep();
    while (!this.isEmpty && !this.#isPaused && performance.now() < end && !this.#signal.aborted);
    if (this.#signal.aborted) return;
    this.#isRequested = false;
    if (this.isEmpty) this.#onEmpty();
    else this.#request();
  }

  #takeStep(): void {
    try {
      this.#underWay ??= this.#takeNext();
      if (!this.#underWay.next().done) return;
    } catch (error) {
      // The other items are none the worse for it.
      reportError(error);
    }
    this.#underWay = undefined;
  }

  /** Begins the next item; there must be one. */
  #takeNext(): Iterator<void> {
    const item = (this.#first.length > 0 ? this.#first.pop() : this.#later[this.#done++]) as T;
    if (this.#done === this.#later.length) {
      this.#later = [];
      this.#done = 0;
    }
    this.#queued.delete(item);
    return this.#work(item);
  }
}
