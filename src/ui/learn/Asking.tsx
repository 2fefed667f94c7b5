import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import { GRADES, type Grade } from '../../core/learning/learning.ts';
import type { ReviewQuestion } from '../../core/learning/question.ts';
import { t } from '../words.ts';
import { Answer } from './Answer.tsx';
import { Fault } from './Fault.tsx';
import { Grades, type GradesProps } from './Grades.tsx';
import { isPlain, useKeys } from './keys.ts';
import { QuestionText } from './QuestionText.tsx';

export interface AskingProps extends Pick<GradesProps, 'intervals'> {
  readonly question: ReviewQuestion;
  /** The entry that is asked for. */
  readonly entry: Entry;
  /** The reader's own words on the term, which may be empty. */
  readonly note: string;
  /** Whether the answer is shown at once, as where a grade was taken back. */
  readonly isShown: boolean;
  /** Whether the question takes the focus, as one that follows another does. */
  readonly takesFocus: boolean;
  /** What could not be done; empty where nothing failed. */
  readonly fault: string;
  onGrade(grade: Grade): void;
}

/** One question, then its answer, then how well it was known. */
export function Asking({
  question,
  entry,
  note,
  intervals,
  isShown,
  takesFocus,
  fault,
  onGrade,
}: AskingProps): JSX.Element {
  const id = useId();
  const asked = useRef<HTMLElement>(null);
  const [state, setState] = useState<{ readonly shown: boolean; readonly pressed?: TermId }>({ shown: isShown });
  const isRight = state.pressed === undefined ? undefined : state.pressed === entry.id;
  const chosen = isRight === false ? 'again' : undefined;
  useLayoutEffect(() => {
    if (takesFocus && !isShown) asked.current?.focus();
  }, [takesFocus, isShown]);

  useKeys((event) => {
    if (!isPlain(event)) return;
    const grade = GRADES[Number(event.key) - 1];
    if (state.shown && grade) return () => onGrade(grade);
    // On a button or a link these press it, or scroll.
    const isOnControl = event.target instanceof Element && event.target.closest('a, button, summary') !== null;
    if (isOnControl || (event.key !== ' ' && event.key !== 'Enter')) return;
    if (!state.shown && question.style !== 'tellApart') return () => setState({ shown: true });
    if (state.shown && chosen && event.key === 'Enter') return () => onGrade(chosen);
    return;
  });

  return (
    <>
      <section class="question" ref={asked} tabIndex={-1} aria-labelledby={`${id}-prompt ${id}-asked`}>
        <p id={`${id}-prompt`} class="quiet">
          {t(`learn.review.${question.style}`)}
        </p>
        <p id={`${id}-asked`} class="question-asked" lang="en">
          <QuestionText question={question} />
        </p>
      </section>
      {!state.shown && question.style !== 'tellApart' && (
        <div class="review-foot">
          <button type="button" class="own-button primary" onClick={() => setState({ shown: true })}>
            {t('learn.review.show')}
          </button>
        </div>
      )}
      {!state.shown && question.style === 'tellApart' && (
        <div class="review-foot">
          {question.choices.map((choice) => (
            <button
              key={choice.id}
              type="button"
              class="own-button"
              lang="en"
              onClick={() => setState({ shown: true, pressed: choice.id })}
            >
              {choice.term}
            </button>
          ))}
        </div>
      )}
      {state.shown && (
        <>
          <Answer question={question} entry={entry} note={note} isRight={isRight} />
          <div class="review-foot">
            <Fault words={fault} />
            <Grades intervals={intervals} chosen={chosen} onGrade={onGrade} />
          </div>
        </>
      )}
    </>
  );
}
