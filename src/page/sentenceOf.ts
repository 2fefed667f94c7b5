import { type SentenceOfTerm, sentenceAround } from '../core/learning/sentence.ts';
import type { Mark } from './markStore.ts';
import { contentOf } from './readContainer.ts';

/** The sentence in which a mark stands, as a reader sees it; nothing where its text has gone. */
export function sentenceOf({ container, range }: Mark): SentenceOfTerm | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const { nodes, starts, text } of contentOf(container).blocks) {
    const first = starts[nodes.indexOf(startContainer as Text)];
    const last = starts[nodes.indexOf(endContainer as Text)];
    if (first !== undefined && last !== undefined) return sentenceAround(text, first + startOffset, last + endOffset);
  }
  return undefined;
}
