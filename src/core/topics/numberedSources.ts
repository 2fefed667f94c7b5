import type { Citation } from '../glossary/entry.ts';
import type { Question } from '../glossary/question.ts';

/** An answer whose paragraphs name their sources by number. */
export interface NumberedAnswer {
  /** The numbers count from 1. */
  readonly paragraphs: readonly { readonly text: string; readonly numbers: readonly number[] }[];
  /** Each source once, in the order in which the answer first rests on it. */
  readonly sources: readonly Citation[];
}

/** Merges the sources of an answer's paragraphs into one list. */
export function numberSources(answer: Question['answer']): NumberedAnswer {
  const sources = new Map<string, Citation>();
  const paragraphs = answer.map(({ text, sources: cited }) => {
    for (const citation of cited) sources.set(textOf(citation), citation);
    const order = [...sources.keys()];
    return { text, numbers: cited.map((citation) => order.indexOf(textOf(citation)) + 1) };
  });
  return { paragraphs, sources: [...sources.values()] };
}

/** A citation without its italics, which tells it from all others. */
function textOf({ citation }: Citation): string {
  return citation.map(({ text }) => text).join('');
}
