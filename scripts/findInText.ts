import type { Matcher } from '../src/core/matching/matcher.ts';
import { type Candidate, PageTally } from '../src/core/matching/sense.ts';

/**
 * Everything that may be a term in running text; a blank line ends a paragraph, and no term runs across it.
 * @returns candidates with their offsets in `text`, and what the text says as a whole
 */
export function findInText(matcher: Matcher, text: string): { candidates: Candidate[]; page: PageTally } {
  const candidates: Candidate[] = [];
  const page = new PageTally();
  let start = 0;
  for (const paragraph of text.split(/(\n[^\S\n]*\n\s*)/)) {
    const findings = matcher.find(paragraph);
    page.add(findings, 1);
    for (const each of findings.candidates) {
      candidates.push({ ...each, start: each.start + start, end: each.end + start });
    }
    start += paragraph.length;
  }
  return { candidates, page };
}
