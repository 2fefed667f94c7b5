import type { TermId } from '../glossary/entry.ts';

/** How well a term was known when it was asked for, from not at all to at once. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** A place at which a saved term was met. */
export interface Met {
  readonly sentence: string;
  /** Where the term stands in the sentence: offsets in UTF-16 code units, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The title and the address of the page. */
  readonly title: string;
  readonly address: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** A term that the reader wants to learn. */
export interface SavedTerm {
  readonly id: TermId;
  /** When it was saved, in milliseconds since 1970. */
  readonly at: number;
  /** The reader's own words on it, which may be empty, and when they were written. */
  readonly note: string;
  readonly notedAt: number;
  /** Each sentence on each page once, in the order in which they were met; empty where the reader did not ask to keep them. */
  readonly met: readonly Met[];
}

/** One answer of the reader. Term and time tell it from all others. */
export interface Review {
  readonly term: TermId;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly grade: Grade;
}

/**
 * All that a reader has saved and answered. When a term is due follows from its reviews alone, so that what is kept on two devices
 * can be put together without loss.
 */
export interface Learning {
  readonly saved: readonly SavedTerm[];
  readonly reviews: readonly Review[];
}
