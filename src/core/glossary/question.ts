import type { Citation, TermLink } from './entry.ts';

/** Names one question of the glossary: the name of its file, such as `therapeutic-relationship-and-outcome`. */
export type QuestionId = string & { readonly __brand: 'QuestionId' };

export interface QuestionLink {
  readonly id: QuestionId;
  readonly question: string;
}

/** One question with its answer as a page shows it: everything is rendered, nothing is looked up any more. */
export interface Question extends QuestionLink {
  /** The name of its topic's folder, such as `therapeutic-process`, and the topic's own name. */
  readonly topicId: string;
  readonly topic: string;
  /** The answer in 50 words or fewer. */
  readonly short: string;
  /** Paragraphs with the sources on which they rest; one that only explains words has none. */
  readonly answer: readonly { readonly text: string; readonly sources: readonly Citation[] }[];
  /** The entries from which it is answered. */
  readonly keywords: readonly TermLink[];
  readonly related: readonly QuestionLink[];
  /** ISO date of the last review, `2026-11-22`. */
  readonly reviewed: string;
}
