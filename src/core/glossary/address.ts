import type { TermId } from './entry.ts';

/** The address of the glossary page's start, where no entry is open. */
export const START = '#';

/** No id holds it. */
const BETWEEN = '/';

/** What the glossary page's address names: an entry, or the comparison of it with another one. */
export interface EntryAddress {
  readonly id: TermId;
  readonly other?: TermId;
}

/** The part of the glossary page's address that names an entry, such as `#therapeutic-alliance`. */
export function hashOf(id: TermId): string {
  return hashOfParts(id);
}

/** The part of the address that names the comparison of two entries, such as `#empathy/sympathy`. */
export function hashOfComparison(id: TermId, other: TermId): string {
  return hashOfParts(id, other);
}

/**
 * Reads what `hashOf` or `hashOfComparison` wrote, or a hand typed.
 * @param hash as `location.hash` gives it: empty, or beginning with `#`
 * @returns what stands for ids, whether there are such entries or not; nothing where the hash is empty
 */
export function addressInHash(hash: string): EntryAddress | undefined {
  const [id = '', other = ''] = partsOfHash(hash);
  if (id === '') return undefined;
  return other === '' ? { id: id as TermId } : { id: id as TermId, other: other as TermId };
}

/** The parts of an address with slashes between them, as they were before they were encoded. */
export function partsOfHash(hash: string): string[] {
  return hash.slice(1).split(BETWEEN).map(decoded);
}

/** The part of an address that names `parts`, with slashes between them: what `partsOfHash` reads. */
export function hashOfParts(...parts: readonly string[]): string {
  return `#${parts.map(encodeURIComponent).join(BETWEEN)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A `%` that stands for nothing.
    return text;
  }
}
