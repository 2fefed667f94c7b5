import type { Matcher } from '../src/core/matching/matcher.ts';
import { type Candidate, type CueWords, PageTally } from '../src/core/matching/sense.ts';

/** What may be a term in running text. */
export interface FoundInText {
  /** With their offsets in the whole text. */
  readonly candidates: readonly Candidate[];
  /** What the text says as a whole. */
  readonly page: PageTally;
  /** The words on which the clues of a candidate rest. */
  cueWords(candidate: Candidate): CueWords;
}

/** Finds everything that may be a term in running text; a blank line ends a paragraph, and no term runs across it. */
export function findInText(matcher: Matcher, text: string): FoundInText {
  const candidates: Candidate[] = [];
  const paragraphOf = new Map<Candidate, { text: string; start: number }>();
  const page = new PageTally();
  let start = 0;
  for (const paragraph of text.split(/(\n[^\S\n]*\n\s*)/)) {
    const findings = matcher.find(paragraph);
    page.add(findings, 1);
    for (const each of findings.candidates) {
      const candidate = { ...each, start: each.start + start, end: each.end + start };
      candidates.push(candidate);
      paragraphOf.set(candidate, { text: paragraph, start });
    }
    start += paragraph.length;
  }
  return {
    candidates,
    page,
    cueWords(candidate) {
      const paragraph = paragraphOf.get(candidate);
      if (!paragraph) throw new RangeError('That was not found in this text.');
      const { id, start, end } = candidate;
      const match = { id, start: start - paragraph.start, end: end - paragraph.start };
      return matcher.cueWords(paragraph.text, match);
    },
  };
}
