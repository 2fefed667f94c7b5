import { storage } from 'wxt/utils/storage';

/** What was opened last on a page: in memory only, as it says what was read. */
export interface LastOpened<T> {
  /** @param isPrivate whether the page is in a private window */
  set(value: T, isPrivate: boolean): Promise<void>;
  /** Nothing where the browser was closed since, or the last private window where the page was in one. */
  get(): Promise<T | undefined>;
  /** Forgets it where it is of a page in a private window. */
  forgetPrivate(): Promise<void>;
}

/** @param key under which it is kept: as long as the browser is open */
export function createLastOpened<T>(key: `session:${string}`): LastOpened<T> {
  interface Kept {
    readonly value: T;
    readonly isPrivate: boolean;
  }
  return {
    set(value, isPrivate) {
      return storage.setItem<Kept>(key, { value, isPrivate });
    },
    async get() {
      return (await storage.getItem<Kept>(key))?.value;
    },
    async forgetPrivate() {
      if ((await storage.getItem<Kept>(key))?.isPrivate) await storage.removeItem(key);
    },
  };
}
