import type { TermId } from './entry.ts';

/** The address of the glossary page's start, where no entry is open. */
export const START = '#';

/** The part of the glossary page's address that names an entry, such as `#therapeutic-alliance`. */
export function hashOf(id: TermId): string {
  return `#${encodeURIComponent(id)}`;
}

/**
 * Reads what `hashOf` wrote, or a hand typed.
 * @param hash as `location.hash` gives it: empty, or beginning with `#`
 * @returns what stands for an id, whether there is such an entry or not; nothing where the hash is empty
 */
export function idInHash(hash: string): TermId | undefined {
  const id = decoded(hash.slice(1));
  return id === '' ? undefined : (id as TermId);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A `%` that stands for nothing.
    return text;
  }
}
