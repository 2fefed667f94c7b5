import type { TermId } from '../glossary/entry.ts';
import type { Learning, Met, Review, SavedTerm } from './learning.ts';

/** When a term is asked for again, as it follows from its reviews. */
export interface Schedule {
  /** In milliseconds since 1970; a term that was never asked for is due at once. */
  readonly due: number;
  /** How often it was asked for, and how often it was forgotten once it had been learned. */
  readonly reviews: number;
  readonly lapses: number;
  /** After how many days it will be recalled in nine of ten cases, by FSRS; 0 before the first review. */
  readonly stability: number;
  /** Whether it has left the steps of the first day, and is asked for after days. */
  readonly isLearned: boolean;
  /** What FSRS reckons the next answer from; nothing before the first. */
  readonly memory?: Memory;
}

/** What a schedule has to carry on from the last answer, and nobody else has to know. */
interface Memory {
  /** How hard the term is to keep, from 1 to 10. */
  readonly difficulty: number;
  /** Which of the steps of the first day comes next, from 0. */
  readonly step: number;
  /** When the last answer was given, in milliseconds since 1970. */
  readonly at: number;
}

/** A saved term with its schedule. */
export interface ScheduledTerm extends SavedTerm {
  readonly schedule: Schedule;
}

/** The terms that can be asked for: one without an entry has no meaning to be asked for. */
export type Askable = Pick<ReadonlySet<TermId>, 'has'>;

/** What is due at a time. */
export interface Due {
  readonly count: number;
  /** When the next term will be due, in milliseconds since 1970; nothing where none will. */
  readonly next: number | undefined;
}

/** How much a merge brought that was not there: terms that are new or got a note or a place, and reviews. */
export interface Merged {
  readonly terms: number;
  readonly reviews: number;
}

/** Where all that is learned is kept. A change is on the disk once its promise resolves, and rejects where it can't be. */
export interface LearningStore {
  /** All saved terms, in the order in which they were saved. */
  saved(): Promise<ScheduledTerm[]>;
  /** The ids of all saved terms. */
  ids(): Promise<ReadonlySet<TermId>>;
  /**
   * Saves a term; one that is saved stays as it is, and only gets the place where it was met, if that is new. Nothing is written, or
   * told, where nothing changes.
   */
  save(id: TermId, at: number, met: Met | undefined): Promise<void>;
  /** Takes a term out, but keeps its reviews. Returns it, to be put back; nothing where it is not saved. */
  remove(id: TermId): Promise<SavedTerm | undefined>;
  putBack(term: SavedTerm): Promise<void>;
  note(id: TermId, note: string, at: number): Promise<void>;
  /** How many saved terms are due at a time, of those that can be asked for, and when the next one is. */
  due(at: number, askable: Askable): Promise<Due>;
  /** All reviews, in the order in which they were given. */
  reviews(): Promise<Review[]>;
  /** Notes an answer. Returns when its term is due next. */
  grade(review: Review): Promise<Schedule>;
  /** Takes an answer back, as if it had not been given. */
  takeBack(review: Review): Promise<void>;
  all(): Promise<Learning>;
  /** Adds what is not there yet; the same once more adds nothing. */
  merge(learning: Learning): Promise<Merged>;
  /** Deletes everything. Returns it, to be merged back. */
  clear(): Promise<Learning>;
  /** Calls `listener` after each change, of another page too, until `signal` aborts. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/** The names of the errors with which a store rejects, for which a reader can do something. */
export const STORE_FAULTS = {
  /** It was written by a newer version of the extension, and is left as it is: the extension has to be updated. */
  newer: 'NewerLearningError',
  /** A page of an older version of the extension keeps it open: it has to be closed. */
  blocked: 'BlockedLearningError',
} as const;

export type StoreFault = keyof typeof STORE_FAULTS;

/** What came of a wish to save a term or to take it out: it is stored, or why it is not. */
export type SaveOutcome = 'stored' | 'refused' | StoreFault;

/** What a reader can do something about; nothing where it is another error. */
export function storeFault(error: unknown): StoreFault | undefined {
  if (!(error instanceof Error)) return undefined;
  return (['newer', 'blocked'] as const).find((fault) => STORE_FAULTS[fault] === error.name);
}
