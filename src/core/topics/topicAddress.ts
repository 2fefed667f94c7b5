import { hashOfParts, partsOfHash } from '../glossary/address.ts';
import type { Question } from '../glossary/question.ts';

/** What the address of the topics page names: a topic, or a question of it. */
export interface TopicAddress {
  readonly topicId: string;
  readonly questionId?: string;
}

/** The part of the topics page's address that names a topic, such as `#therapeutic-process`. */
export function hashOfTopic(topicId: string): string {
  return hashOfParts(topicId);
}

/** The part of the topics page's address that names a question, below its topic. */
export function hashOfQuestion({ topicId, id }: Pick<Question, 'topicId' | 'id'>): string {
  return hashOfParts(topicId, id);
}

/**
 * Reads what `hashOfTopic` or `hashOfQuestion` wrote, or a hand typed.
 * @param hash as `location.hash` gives it: empty, or beginning with `#`
 * @returns what stands for names, whether there is anything of that name or not; nothing where the hash is empty
 */
export function topicInHash(hash: string): TopicAddress | undefined {
  const [topicId = '', questionId = ''] = partsOfHash(hash);
  if (topicId === '') return undefined;
  return questionId === '' ? { topicId } : { topicId, questionId };
}
