import type { Matcher } from '../core/matching/matcher.ts';
import { addTally, type Candidate, type CueWords, NOTHING_READ } from '../core/matching/sense.ts';
import type { Mark } from './markStore.ts';
import { contentOf } from './readContainer.ts';
import type { Found, PlacedCandidate } from './senseOfPage.ts';
import { isSameRange, piecesOf, rangeIn, type TextBlock } from './textBlocks.ts';

/** After so much text searched (in UTF-16 code units), work can be interrupted. */
const TEXT_PER_STEP = 1_000;

/** Searches the text of one container. Returns a generator that yields wherever it can be interrupted. */
export function* findInBlocks(matcher: Matcher, blocks: readonly TextBlock[]): Generator<void, Found> {
  const pieces: PlacedCandidate[][] = [];
  let tally = NOTHING_READ;
  let searched = 0;
  for (const block of blocks) {
    for (const piece of piecesOf(block)) {
      const findings = matcher.find(piece.text);
      tally = addTally(tally, findings.tally, 1);
      if (findings.candidates.length > 0) pieces.push(findings.candidates.map((each) => placeIn(piece, each)));
      searched += piece.text.length;
      if (searched < TEXT_PER_STEP) continue;
      searched = 0;
      yield;
    }
  }
  return { tally, pieces };
}

function placeIn(piece: TextBlock, candidate: Candidate): PlacedCandidate {
  const range = rangeIn(piece, candidate.start, candidate.end);
  return { ...candidate, range, childrenBefore: piece.childrenBefore };
}

/**
 * Finds once more what a mark stands for, with the words that speak for and against it: to keep those of each mark would cost
 * more than all else that is kept of a page.
 */
export function candidateAt(
  matcher: Matcher,
  { id, container, range }: Mark,
): { candidate: Candidate; cueWords: CueWords } | undefined {
  const blocks = contentOf(container).blocks.filter(({ nodes }) => nodes.some((node) => node === range.startContainer));
  for (const piece of blocks.flatMap((block) => [...piecesOf(block)])) {
    const candidate = matcher
      .find(piece.text)
      .candidates.find((each) => each.id === id && isSameRange(rangeIn(piece, each.start, each.end), range));
    if (candidate) return { candidate, cueWords: matcher.cueWords(piece.text, candidate) };
  }
  return undefined;
}
