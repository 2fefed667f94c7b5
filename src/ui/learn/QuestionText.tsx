import type { JSX } from 'preact';
import type { ReviewQuestion } from '../../core/learning/question.ts';
import { languageOfWords, t } from '../words.ts';

/** What is asked. Blanks are drawn as gaps, and read out as such. */
export function QuestionText({ question }: { question: ReviewQuestion }): JSX.Element {
  if (question.style === 'meaning') return <strong class="question-term">{question.prompt}</strong>;
  const { text, blanks } = question.prompt;
  return (
    <>
      {text.slice(0, blanks[0]?.start)}
      {blanks.map(({ end }, index) => (
        <>
          <span class="question-gap">
            <span class="visually-hidden" lang={languageOfWords()}>
              {t('learn.review.blank')}
            </span>
          </span>
          {text.slice(end, blanks[index + 1]?.start)}
        </>
      ))}
    </>
  );
}
