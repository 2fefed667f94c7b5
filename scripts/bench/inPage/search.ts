import { openSearch } from '../../../src/core/search/search.ts';

/** As many as the popup asks for. */
const MAX_HITS = 12;

interface SearchTimes {
  /** Of opening the index, in milliseconds. */
  readonly load: number;
  /** Of each keystroke, when the queries are typed for the first time and again. */
  readonly first: readonly number[];
  readonly again: readonly number[];
  /** Of all finished queries together. */
  readonly hits: number;
}

/** Opens an index and types queries letter by letter. */
export async function timeSearch(indexUrl: string, queries: readonly string[]): Promise<SearchTimes> {
  const json = await (await fetch(indexUrl)).text();
  const start = performance.now();
  const search = openSearch(json);
  const load = performance.now() - start;
  let hits = 0;
  const type = (query: string): number[] =>
    [...query].map((_, index) => {
      const before = performance.now();
      const found = search.find(query.slice(0, index + 1), MAX_HITS);
      const time = performance.now() - before;
      if (index === query.length - 1) hits += found.length;
      return time;
    });
  const first = queries.flatMap(type);
  const again = queries.flatMap(type);
  return { load, first, again, hits: hits / 2 };
}
