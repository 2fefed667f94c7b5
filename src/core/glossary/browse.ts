import type { Entry } from './entry.ts';

const ALPHABET: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Where headwords stand that begin with no letter from A to Z. */
const OTHER = '#';

/** The letter below which a headword is listed, without its accent: `Übertragung` below U, `16PF` below `#`. */
export function letterOf(term: string): string {
  const first = term.normalize('NFD').charAt(0).toUpperCase();
  return ALPHABET.includes(first) ? first : OTHER;
}

/** A letter with its entries, of which there may be none. */
export interface LetterGroup {
  readonly letter: string;
  readonly entries: readonly Entry[];
}

/** Sorts entries, in the order given, below each letter from A to Z, and below `#` last where one belongs there. */
export function byLetter(entries: readonly Entry[]): LetterGroup[] {
  const groups = new Map<string, Entry[]>(ALPHABET.map((letter) => [letter, []]));
  for (const entry of entries) {
    const letter = letterOf(entry.term);
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return [...groups].map(([letter, group]) => ({ letter, entries: group }));
}

/** The name of a topic with the number of its entries. */
export interface TopicCount {
  readonly topic: string;
  readonly count: number;
}

/** Counts the entries of each topic; topics are in alphabetical order. */
export function countTopics(entries: readonly Entry[]): TopicCount[] {
  const counts = new Map<string, number>();
  for (const { topic } of entries) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, count]) => ({ topic, count })).sort((a, b) => a.topic.localeCompare(b.topic, 'en'));
}
