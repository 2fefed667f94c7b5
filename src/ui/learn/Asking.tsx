import type { JSX, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import { GRADES, type Grade } from '../../core/learning/learning.ts';
import type { ReviewQuestion } from '../../core/learning/question.ts';
import { isPlain, useKeys } from '../page/keys.ts';
import { TextWithGaps } from '../page/TextWithGaps.tsx';
import { t } from '../words.ts';
import { Answer } from './Answer.tsx';
import { Fault } from './Fault.tsx';
import { Grades, type GradesProps } from './Grades.tsx';

export interface AskingProps extends Pick<GradesProps, 'intervals'> {
  readonly question: ReviewQuestion;
  /** The entry that is asked for. */
  readonly entry: Entry;
  /** The reader's own words on the term, which may be empty. */
  readonly note: string;
  /** Whether the answer is shown. */
  readonly isShown: boolean;
  /** Of two terms, the one that the reader chose. */
  readonly chosen: TermId | undefined;
  /** Whether it was answered on another page in the meantime, so that no grade is asked for. */
  readonly isAnswered: boolean;
  /** What could not be done; empty where nothing failed. */
  readonly fault: string;
  /** Where the focus has to be for the keys to do something. */
  readonly region: RefObject<HTMLElement | null>;
  /** Shows the answer, after one of two terms was chosen where there was a choice. */
  onShow(chosen: TermId | undefined): void;
  onGrade(grade: Grade): void;
  /** Goes on without a grade. */
  onNext(): void;
}

/** One question, which takes the focus, then its answer, then how well it was known. */
export function Asking(props: AskingProps): JSX.Element {
  const { question, entry, note, isShown, chosen, region } = props;
  const id = useId();
  const asked = useRef<HTMLElement>(null);
  const isRight = chosen === undefined ? undefined : chosen === entry.id;
  useLayoutEffect(() => {
    if (!isShown) asked.current?.focus();
  }, []);
  useKeys(region, (event) => (isPlain(event) ? keyAction(event, props, isRight) : undefined));

  return (
    <>
      <section class="question" ref={asked} tabIndex={-1} aria-labelledby={`${id}-prompt ${id}-asked`}>
        <p id={`${id}-prompt`} class="quiet">
          {t(`learn.review.${question.style}`)}
        </p>
        <p id={`${id}-asked`} class="question-asked" lang="en">
          {question.style === 'meaning' ? (
            <strong class="question-term">{question.prompt}</strong>
          ) : (
            <TextWithGaps {...question.prompt} />
          )}
        </p>
      </section>
      {isShown && <Answer question={question} entry={entry} note={note} isRight={isRight} />}
      <div class="review-foot">{isShown ? <AfterAnswer {...props} isRight={isRight} /> : <ToAnswer {...props} />}</div>
    </>
  );
}

/** What the focus is on for a key to mean that, and not what is asked. */
const CONTROLS = 'a, button, summary';

/** What a key does: a digit grades, Space or Enter shows the answer, or takes the grade that a wrong choice has left. */
function keyAction(
  { key, target }: KeyboardEvent,
  { question, isShown, isAnswered, onShow, onGrade, onNext }: AskingProps,
  isRight: boolean | undefined,
): (() => void) | undefined {
  const grade = GRADES[Number(key) - 1];
  if (isShown && !isAnswered && grade) return () => onGrade(grade);
  const isOnControl = target instanceof Element && target.closest(CONTROLS) !== null;
  if (isOnControl || (key !== ' ' && key !== 'Enter')) return undefined;
  if (!isShown) return question.style === 'tellApart' ? undefined : () => onShow(undefined);
  if (key !== 'Enter') return undefined;
  if (isAnswered) return onNext;
  return isRight === false ? () => onGrade('again') : undefined;
}

/** The ways to the answer: to have it shown, or to choose one of two. */
function ToAnswer({ question, onShow }: Pick<AskingProps, 'question' | 'onShow'>): JSX.Element {
  if (question.style !== 'tellApart') {
    return (
      <button type="button" class="own-button primary" onClick={() => onShow(undefined)}>
        {t('learn.review.show')}
      </button>
    );
  }
  return (
    <>
      {question.choices.map(({ id, term }) => (
        <button key={id} type="button" class="own-button" lang="en" onClick={() => onShow(id)}>
          {term}
        </button>
      ))}
    </>
  );
}

interface AfterAnswerProps extends Pick<AskingProps, 'intervals' | 'isAnswered' | 'fault' | 'onGrade' | 'onNext'> {
  readonly isRight: boolean | undefined;
}

/** How well it was known, or, where that has been said on another page, the way on. */
function AfterAnswer({ intervals, isAnswered, fault, isRight, onGrade, onNext }: AfterAnswerProps): JSX.Element {
  return (
    <>
      <div class="review-said">
        <Fault words={fault} />
        <p role="status">{isAnswered && t('learn.review.answeredElsewhere')}</p>
      </div>
      {isAnswered ? (
        <button type="button" class="own-button primary" onClick={onNext}>
          {t('learn.review.toNext')}
        </button>
      ) : (
        <Grades intervals={intervals} chosen={isRight === false ? 'again' : undefined} onGrade={onGrade} />
      )}
    </>
  );
}
