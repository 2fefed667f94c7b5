import { type Entry, MENTIONING, type Mention, type TermId } from '../core/glossary/entry.ts';
import type { Matcher } from '../core/matching/matcher.ts';
import { settle } from '../core/matching/meaning.ts';
import { PageTally } from '../core/matching/sense.ts';

/**
 * Finds the other terms of the glossary that an entry's own texts mention: each where it first stands, and in its psychological
 * sense, as on a page that has nothing but this entry on it.
 */
export function mentionsIn(
  entry: Pick<Entry, 'id' | (typeof MENTIONING)[number]>,
  matcher: Matcher,
): Entry['mentions'] {
  const page = new PageTally();
  const found = MENTIONING.map((part) => {
    const findings = matcher.find(entry[part]);
    page.add(findings, 1);
    return { part, findings };
  });
  const met = new Set<TermId>([entry.id]);
  const mentions: Record<(typeof MENTIONING)[number], Mention[]> = { definition: [], detail: [], example: [] };
  for (const { part, findings } of found) {
    for (const { start, end, id } of settle(findings.candidates, page, matcher.weights)) {
      if (met.has(id)) continue;
      met.add(id);
      mentions[part].push({ start, end, id });
    }
  }
  return mentions;
}
