import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { TermId } from '../core/glossary/entry.ts';
import type { Review } from '../core/learning/learning.ts';
import { inOrder } from '../core/learning/schedule.ts';
import { type ScheduledTerm, STORE_FAULTS } from '../core/learning/store.ts';
import { DATABASE } from './learningChannel.ts';

/** All answers to one term, in the order in which they were given. */
export interface TermAnswers {
  readonly term: TermId;
  readonly given: readonly Omit<Review, 'term'>[];
}

interface LearningSchema extends DBSchema {
  /** Schedules follow from the answers, and are kept so that what is due can be counted. */
  terms: { key: TermId; value: ScheduledTerm; indexes: { due: number } };
  /**
   * A record for each term and not for each answer: in Chromium 156 a record took one to two tenths of a millisecond to write, with
   * one answer or with twenty, and a file may bring a hundred thousand answers.
   */
  answers: { key: TermId; value: TermAnswers };
}

type LearningDatabase = IDBPDatabase<LearningSchema>;

/** What reads or changes terms and reviews as one: all of it counts, or nothing. */
export type LearningTransaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  LearningSchema,
  ('terms' | 'answers')[],
  Mode
>;

/** Makes of a database of one version one of the next: neither has the types of the newest. */
export type Upgrade = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** The first makes version 1 of an empty one. Those that readers may have are never changed; new ones come last. */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('terms', { keyPath: 'id' }).createIndex('due', 'schedule.due');
    database.createObjectStore('reviews', { keyPath: ['term', 'at'] }).createIndex('at', 'at');
  },
  async (database, transaction) => {
    const reviews: readonly Review[] = await transaction.objectStore('reviews').getAll();
    database.deleteObjectStore('reviews');
    const answers = database.createObjectStore('answers', { keyPath: 'term' });
    for (const [term, ofTerm] of Map.groupBy(reviews, ({ term }) => term)) void answers.put(answersOf(term, ofTerm));
  },
];

/** @param reviews all of this one term, in any order */
export function answersOf(term: TermId, reviews: readonly Review[]): TermAnswers {
  return { term, given: inOrder(reviews).map(({ at, grade }) => ({ at, grade })) };
}

/**
 * Returns what gives the open database: it is opened when it is first needed, and anew where it was closed since.
 * @returns a function that rejects with an error of a name in `STORE_FAULTS`, or of the browser's, where it can't be opened
 */
export function connectLearning(upgrades: readonly Upgrade[]): () => Promise<LearningDatabase> {
  let opening: Promise<LearningDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  return () => {
    opening ??= open(upgrades, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
}

/** @param onClose is called once the connection can't be used any more */
function open(upgrades: readonly Upgrade[], onClose: () => void): Promise<LearningDatabase> {
  return new Promise((resolve, reject) => {
    const opened = openDB<LearningSchema>(DATABASE, upgrades.length, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        const upgradeAll = async (): Promise<void> => {
          for (const upgrade of upgrades.slice(oldVersion)) await upgrade(database as never, transaction as never);
        };
        // All of it or nothing: the opening fails with what is aborted.
        upgradeAll().catch(() => transaction.abort());
        transaction.done.catch(() => undefined);
      },
      blocked() {
        reject(faultOf('blocked'));
      },
      blocking() {
        // A newer version of the extension, or who deletes its data, waits for this connection to go.
        onClose();
        opened.then((database) => database.close());
      },
      terminated: onClose,
    });
    // What was blocked opens once it can, and is not used: the next call opens its own.
    opened.then(resolve, (error: unknown) => {
      const isNewer = error instanceof DOMException && error.name === 'VersionError';
      reject(isNewer ? faultOf('newer') : error);
    });
  });
}

/** For the console: the pages have words of their own. */
const FAULT_TEXTS = {
  newer: 'Psygloss left what is learned as it is: a newer version of the extension wrote it. Update the extension.',
  blocked: 'Psygloss could not open what is learned: close its other pages, which are of an older version.',
} as const;

function faultOf(fault: keyof typeof STORE_FAULTS): Error {
  const error = new Error(FAULT_TEXTS[fault]);
  error.name = STORE_FAULTS[fault];
  return error;
}
