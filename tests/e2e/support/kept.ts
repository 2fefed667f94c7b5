import type { Review, SavedTerm } from '../../../src/core/learning/learning.ts';

/** Runs in a page of the extension: all that is saved. */
export function savedTerms(): Promise<SavedTerm[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('psygloss-learning');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('terms').objectStore('terms').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });
}

/** Runs in a page of the extension: the answers to each term. */
export function keptAnswers(): Promise<{ term: string; given: Omit<Review, 'term'>[] }[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('psygloss-learning');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('answers').objectStore('answers').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });
}
