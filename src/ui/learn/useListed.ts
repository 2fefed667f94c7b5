import { useMemo, useRef } from 'preact/hooks';
import type { TermId } from '../../core/glossary/entry.ts';
import { type ListedTerm, type ListOrder, listTerms } from '../../core/learning/listing.ts';

/**
 * The terms that a search finds, in an order. As long as both stay the same each term keeps its place, whatever is written on it or
 * answered: none goes, or moves, while somebody is at it.
 */
export function useListed(terms: readonly ListedTerm[], query: string, order: ListOrder): readonly ListedTerm[] {
  const held = useRef<{ readonly query: string; readonly order: ListOrder; readonly ids: readonly TermId[] }>(
    undefined,
  );
  return useMemo(() => {
    const found = listTerms(terms, query, order);
    const before = held.current;
    const isSame = before?.query === query && before.order === order;
    const listed = isSame ? inPlace(terms, before.ids, found) : found;
    held.current = { query, order, ids: listed.map(({ saved }) => saved.id) };
    return listed;
  }, [terms, query, order]);
}

/** Terms in their places; each that has come stands behind the one that it is found behind. */
function inPlace(terms: readonly ListedTerm[], places: readonly TermId[], found: readonly ListedTerm[]): ListedTerm[] {
  const byId = new Map(terms.map((term) => [term.saved.id, term]));
  const known = new Set(places);
  const behind = new Map<TermId | undefined, ListedTerm[]>([[undefined, []]]);
  let last: TermId | undefined;
  for (const term of found) {
    const { id } = term.saved;
    if (!known.has(id)) behind.get(last)?.push(term);
    else {
      last = id;
      behind.set(id, []);
    }
  }
  return [undefined, ...places].flatMap((id) => {
    const kept = id && byId.get(id);
    return [...(kept ? [kept] : []), ...(behind.get(id) ?? [])];
  });
}
