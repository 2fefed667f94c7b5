/** What could be read of one stored value, and what could not. */
interface Reading<T> {
  readonly value: T;
  readonly unreadable: readonly unknown[];
}

/** Makes a member of the settings of its stored value, which is `undefined` where nothing was stored. */
export type Reader<T> = (stored: unknown) => Reading<T>;

/** Whether `value` is a plain object, whose members can be looked up. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a value that is one of `choices`; anything else gives `fallback`. */
export function oneOf<T extends string | boolean>(choices: readonly T[], fallback: T): Reader<T> {
  return (stored) => {
    const value = choices.find((choice) => choice === stored);
    return value === undefined
      ? { value: fallback, unreadable: stored === undefined ? [] : [stored] }
      : { value, unreadable: [] };
  };
}

/** Reads a value that need not be there. */
export function optional<T>(isValue: (value: unknown) => value is T): Reader<T | undefined> {
  return (stored) =>
    isValue(stored)
      ? { value: stored, unreadable: [] }
      : { value: undefined, unreadable: stored === undefined ? [] : [stored] };
}

/**
 * Reads a list item by item; a single item counts as a list of one.
 * @param isItem tells the items that can be read
 * @param arrange sorts what was read, and leaves out what says nothing
 */
export function listOf<T>(isItem: (item: unknown) => item is T, arrange: (items: readonly T[]) => T[]): Reader<T[]> {
  return (stored) => {
    const items: unknown[] = Array.isArray(stored) ? stored : stored === undefined ? [] : [stored];
    return { value: arrange(items.filter(isItem)), unreadable: items.filter((item) => !isItem(item)) };
  };
}

/** Each name once, in alphabetical order; an empty one is none. */
export function sortNames<T extends string>(names: readonly T[]): T[] {
  return [...new Set(names)].filter((name) => name !== '').sort();
}
