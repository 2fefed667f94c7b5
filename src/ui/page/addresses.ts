import { hashOf } from '../../core/glossary/address.ts';
import type { TermId } from '../../core/glossary/entry.ts';
import type { Question } from '../../core/glossary/question.ts';
import { hashOfQuiz, type QuizAddress } from '../../core/quiz/quizAddress.ts';
import { hashOfQuestion } from '../../core/topics/topicAddress.ts';

/** Where the glossary page shows an entry, from another page of the extension. */
export function entryAddress(id: TermId): string {
  return `glossary.html${hashOf(id)}`;
}

/** Where the topics page answers a question. */
export function questionAddress(question: Pick<Question, 'topicId' | 'id'>): string {
  return `topics.html${hashOfQuestion(question)}`;
}

/** Where the quiz page asks. */
export function quizAddress(quiz: QuizAddress): string {
  return `quiz.html${hashOfQuiz(quiz)}`;
}
