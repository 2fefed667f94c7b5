import type { Entry } from '../glossary/entry.ts';
import type { Question } from '../glossary/question.ts';

/** A topic of the glossary, with what there is on it. */
export interface Topic {
  /** The name of its folder, such as `therapeutic-process`, and its own name. */
  readonly id: string;
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly questions: readonly Question[];
}

/** Sorts entries and questions, in the orders given, below their topics, which are in alphabetical order. */
export function topicsOf(entries: readonly Entry[], questions: readonly Question[]): Topic[] {
  const names = new Map([...entries, ...questions].map(({ topicId, topic }) => [topicId, topic]));
  return [...names]
    .map(([id, name]) => ({
      id,
      name,
      entries: entries.filter(({ topicId }) => topicId === id),
      questions: questions.filter(({ topicId }) => topicId === id),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
