import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../core/glossary/entry.ts';
import type { QuizQuestion } from '../../core/quiz/quiz.ts';
import { isPlain, useKeys } from '../page/keys.ts';
import { TextWithGaps } from '../page/TextWithGaps.tsx';
import { cutAt, t } from '../words.ts';
import { Explanation } from './Explanation.tsx';

export interface AskingProps {
  readonly question: QuizQuestion;
  /** Which one of how many it is, from 1. */
  readonly number: number;
  readonly count: number;
  /** What was chosen; nothing as long as it is asked. */
  readonly chosen: Entry | undefined;
  onChoose(entry: Entry): void;
  onNext(): void;
}

/** One question with its four answers, of which the keys 1 to 4 choose one while the focus is in it; once it is answered, what is right and why. */
export function Asking({ question, number, count, chosen, onChoose, onNext }: AskingProps): JSX.Element {
  const id = useId();
  const region = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useKeys(region, (event) => {
    const answer = question.answers[Number(event.key) - 1];
    return answer && !chosen && isPlain(event) ? () => onChoose(answer.entry) : undefined;
  });
  // The keys are for who is in the question.
  useLayoutEffect(() => heading.current?.focus(), []);
  // The answers can't be pressed any more; and Enter is to go on.
  useLayoutEffect(() => {
    if (chosen) next.current?.focus();
  }, [chosen]);
  const isMeaning = question.kind === 'meaning';
  const [before, after] = cutAt((part) => t('quiz.asks.meaning', { term: part }));
  return (
    // A press anywhere in it brings the focus back.
    <div ref={region} class="quiz-question" tabIndex={-1}>
      <p class="quiet quiz-place">{t('quiz.place', { number, count })}</p>
      <progress class="quiz-progress" aria-hidden="true" max={count} value={chosen ? number : number - 1} />
      <h1 ref={heading} tabIndex={-1} class="quiz-asked" {...(isMeaning ? {} : { 'aria-describedby': `${id}-asked` })}>
        {isMeaning ? (
          <>
            {before}
            <span lang="en">{question.asked.text}</span>
            {after}
          </>
        ) : (
          t('quiz.asks.term')
        )}
      </h1>
      {!isMeaning && (
        <p class="quiz-meaning" id={`${id}-asked`} lang="en">
          <TextWithGaps {...question.asked} />
        </p>
      )}
      <ol class="quiz-answers">
        {question.answers.map(({ entry, text }, index) => (
          <li key={entry.id}>
            <button
              type="button"
              class={`quiz-answer ${stateOf(entry, question.right, chosen)}`}
              disabled={chosen !== undefined}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onChoose(entry)}
            >
              <span class="quiz-number" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <span lang="en">
                  <TextWithGaps {...text} />
                </span>
                <Verdict state={stateOf(entry, question.right, chosen)} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {chosen && (
        <>
          <Explanation id={`${id}-explanation`} question={question} chosen={chosen} />
          <div class="own-actions">
            <button
              type="button"
              ref={next}
              class="own-button primary"
              aria-describedby={`${id}-explanation`}
              onClick={onNext}
            >
              {t(number === count ? 'quiz.toScore' : 'quiz.next')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

/** What became of an answer: nothing as long as none is chosen, and of those that were neither chosen nor right. */
type AnswerState = '' | 'right' | 'wrong';

function stateOf(answer: Entry, right: Entry, chosen: Entry | undefined): AnswerState {
  if (!chosen) return '';
  if (answer === right) return 'right';
  return answer === chosen ? 'wrong' : '';
}

function Verdict({ state }: { state: AnswerState }): JSX.Element | null {
  if (state === '') return null;
  return (
    <span class="quiz-verdict">
      <span aria-hidden="true">{state === 'right' ? '✓' : '✗'}</span>{' '}
      {t(state === 'right' ? 'quiz.rightAnswer' : 'quiz.yourAnswer')}
    </span>
  );
}
