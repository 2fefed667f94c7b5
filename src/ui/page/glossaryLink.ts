import { hashOf } from '../../core/glossary/address.ts';
import type { TermId } from '../../core/glossary/entry.ts';

/** Where the glossary page shows an entry, from another page of the extension. */
export function entryAddress(id: TermId): string {
  return `glossary.html${hashOf(id)}`;
}
