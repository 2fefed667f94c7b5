// The one place that knows how the extension finds: what src/page/reading.ts does in slices is done here in one go.
import type { Lexicon } from '../../../src/core/matching/lexicon.ts';
import { createMatcher, type Matcher } from '../../../src/core/matching/matcher.ts';
import { type Container, declaredLanguage, isInSkipped } from '../../../src/page/containers.ts';
import { findInBlocks } from '../../../src/page/findInBlocks.ts';
import { contentOf } from '../../../src/page/readContainer.ts';
import { FIRST_LOOK_WORDS } from '../../../src/page/reading.ts';
import { SenseOfPage } from '../../../src/page/senseOfPage.ts';
import { piecesOf, type TextBlock } from '../../../src/page/textBlocks.ts';

interface Read {
  readonly container: Container;
  readonly blocks: readonly TextBlock[];
}

/** Unpacks a lexicon from its JSON. */
export function matcherFrom(json: string): Matcher {
  return createMatcher(JSON.parse(json) as Lexicon);
}

/** Reads all containers of the document, and counts the runs of text in them. */
export function countBlocks(): number {
  let count = 0;
  for (const { blocks } of containersWithText()) count += blocks.length;
  return count;
}

/** The pieces of text that are searched one by one. */
export function textsOfPage(): string[] {
  return [...containersWithText()].flatMap(({ blocks }) =>
    blocks.flatMap((block) => [...piecesOf(block)].map(({ text }) => text)),
  );
}

/** Finds the candidates in texts, without judging them, and counts them. */
export function countCandidates(matcher: Matcher, texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) count += matcher.find(text).candidates.length;
  return count;
}

/** Reads the whole document, finds what may be a term, judges it by the whole page, and counts what is meant. */
export function countTerms(matcher: Matcher): number {
  const sense = new SenseOfPage(() => matcher.weights);
  const meant = new Map<Container, ReturnType<SenseOfPage['meantIn']>>();
  let nextLook = FIRST_LOOK_WORDS;
  const settle = (container: Container): void => {
    meant.set(container, sense.meantIn(container));
  };
  for (const { container, blocks } of containersWithText()) {
    if (blocks.length > 0) sense.set(container, lastOf(findInBlocks(matcher, blocks)));
    settle(container);
    if (sense.wordsRead < nextLook) continue;
    nextLook = 2 * sense.wordsRead;
    sense.judgeAnew().map(settle);
  }
  sense.setTitle(matcher.find(document.title));
  sense.judgeAnew().map(settle);
  let count = 0;
  for (const marks of meant.values()) count += marks.length;
  return count;
}

/** All containers of the document in its order; those in other languages without their text. */
function* containersWithText(): Generator<Read> {
  const waiting: Container[] = [document.documentElement];
  for (let container = waiting.pop(); container; container = waiting.pop()) {
    if (!container.isConnected || isInSkipped(container)) continue;
    const content = contentOf(container);
    waiting.push(...content.children.toReversed());
    const isRead = content.blocks.length > 0 && ['', 'en'].includes(declaredLanguage(container));
    yield { container, blocks: isRead ? content.blocks : [] };
  }
}

function lastOf<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
