import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { TermId } from '../core/glossary/entry.ts';
import type { Review } from '../core/learning/learning.ts';
import { type ScheduledTerm, STORE_FAULTS } from '../core/learning/store.ts';

/** Of the database, and of the channel on which its changes are told. */
export const DATABASE = 'psygloss-learning';

interface LearningSchema extends DBSchema {
  /** Schedules follow from the reviews, and are kept so that what is due can be counted. */
  terms: { key: TermId; value: ScheduledTerm; indexes: { due: number } };
  reviews: { key: [TermId, number]; value: Review; indexes: { at: number } };
}

type LearningDatabase = IDBPDatabase<LearningSchema>;

/** What reads or changes terms and reviews as one: all of it counts, or nothing. */
export type LearningTransaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  LearningSchema,
  ('terms' | 'reviews')[],
  Mode
>;

/** Makes of a database of one version one of the next. */
export type Upgrade = (database: LearningDatabase) => void;

/** The first makes version 1 of an empty one. Those that readers may have are never changed; new ones come last. */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('terms', { keyPath: 'id' }).createIndex('due', 'schedule.due');
    database.createObjectStore('reviews', { keyPath: ['term', 'at'] }).createIndex('at', 'at');
  },
];

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
      upgrade(database, oldVersion) {
        for (const upgrade of upgrades.slice(oldVersion)) upgrade(database);
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
