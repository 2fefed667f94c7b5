import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../core/glossary/entry.ts';
import type { ReviewQuestion } from '../../core/learning/question.ts';
import { Evidence } from '../card/Evidence.tsx';
import { entryAddress } from '../page/addresses.ts';
import { t } from '../words.ts';
import { MetSentence } from './MetSentence.tsx';

export interface AnswerProps {
  readonly question: ReviewQuestion;
  /** The entry that was asked for. */
  readonly entry: Entry;
  /** The reader's own words on the term, which may be empty. */
  readonly note: string;
  /** Whether the reader chose right, where there was something to choose. */
  readonly isRight: boolean | undefined;
}

/** What was asked for, with how much is known of it; takes the focus, so that it is read out. */
export function Answer({ question, entry, note, isRight }: AnswerProps): JSX.Element {
  const id = useId();
  const answer = useRef<HTMLElement>(null);
  useLayoutEffect(() => answer.current?.focus(), []);
  return (
    <section class="answer" ref={answer} tabIndex={-1} aria-labelledby={`${id}-outcome ${id}-term ${id}-definition`}>
      <p id={`${id}-outcome`} class={isRight === undefined ? 'visually-hidden' : 'quiet'}>
        {isRight === undefined ? t('learn.review.answer') : t(isRight ? 'learn.review.right' : 'learn.review.wrong')}
      </p>
      <h2 id={`${id}-term`} lang="en">
        {entry.term}
      </h2>
      <p id={`${id}-definition`} lang="en">
        {entry.definition}
      </p>
      {question.style === 'tellApart' && <p lang="en">{question.difference}</p>}
      {question.style === 'sentence' && <MetSentence met={question.met} />}
      {note !== '' && (
        <p class="answer-note">
          <b>{t('learn.review.yourNote')}</b> {note}
        </p>
      )}
      <Evidence {...entry.evidence} />
      <p>
        <a href={entryAddress(entry.id)} target="_blank" rel="noreferrer">
          {t('learn.review.entry')}
        </a>
      </p>
    </section>
  );
}
