import { hashOfParts, partsOfHash } from '../glossary/address.ts';

/** How many questions a quiz may have; the one in the middle where nothing was chosen. */
export const LENGTHS = [5, 10, 20] as const;
export type QuizLength = (typeof LENGTHS)[number];
export const USUAL_LENGTH: QuizLength = 10;

/** Of what a quiz asks: the terms of a topic, those that were saved, or those of a page that was read. */
export type QuizTheme = { readonly kind: 'topic'; readonly topicId: string } | { readonly kind: 'saved' | 'page' };

/** What the address of the quiz page names. */
export interface QuizAddress {
  readonly theme: QuizTheme;
  readonly length: QuizLength;
}

/** The part of the quiz page's address that names a quiz, such as `#topic/disorders` or `#saved/20`. */
export function hashOfQuiz({ theme, length }: QuizAddress): string {
  const parts = theme.kind === 'topic' ? [theme.kind, theme.topicId] : [theme.kind];
  return hashOfParts(...parts, ...(length === USUAL_LENGTH ? [] : [String(length)]));
}

/**
 * Reads what `hashOfQuiz` wrote, or a hand typed; a length that is none is the usual one.
 * @param hash as `location.hash` gives it: empty, or beginning with `#`
 * @returns nothing where the hash names no quiz; whether there is such a topic is not asked
 */
export function quizInHash(hash: string): QuizAddress | undefined {
  const [kind, ...rest] = partsOfHash(hash);
  if (kind === 'topic') {
    const [topicId = '', length] = rest;
    return topicId === '' ? undefined : { theme: { kind, topicId }, length: lengthOf(length) };
  }
  return kind === 'saved' || kind === 'page' ? { theme: { kind }, length: lengthOf(rest[0]) } : undefined;
}

function lengthOf(text: string | undefined): QuizLength {
  return LENGTHS.find((length) => String(length) === text) ?? USUAL_LENGTH;
}
