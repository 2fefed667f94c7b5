import type { JSX } from 'preact';
import type { Entry } from '../../core/glossary/entry.ts';
import { differenceBetween, type QuizQuestion } from '../../core/quiz/quiz.ts';
import { entryAddress } from '../page/addresses.ts';
import { t } from '../words.ts';

export interface ExplanationProps {
  readonly id: string;
  readonly question: QuizQuestion;
  readonly chosen: Entry;
}

/** Whether the answer was right, what the term means, and what tells it from a wrong one that is easily confused with it. */
export function Explanation({ id, question: { right }, chosen }: ExplanationProps): JSX.Element {
  const isRight = chosen === right;
  const difference = differenceBetween(right, chosen.id);
  return (
    <div class={isRight ? 'quiz-explanation right' : 'quiz-explanation wrong'}>
      <div id={id}>
        <p class="quiz-said">
          <span aria-hidden="true">{isRight ? '✓ ' : '✗ '}</span>
          {t(isRight ? 'quiz.right' : 'quiz.wrong')}
        </p>
        <p lang="en">
          <b class="quiz-term">{right.term}:</b> {right.definition}
        </p>
        {!isRight && (
          <p>
            {t('quiz.chose')} <b lang="en">{chosen.term}</b>
          </p>
        )}
        {difference !== undefined && <p lang="en">{difference}</p>}
      </div>
      <p>
        <a href={entryAddress(right.id)} target="_blank" rel="noopener">
          {t('quiz.read')}
        </a>
      </p>
    </div>
  );
}
