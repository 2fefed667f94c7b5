import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Question } from '../../core/glossary/question.ts';
import { numberSources } from '../../core/topics/numberedSources.ts';
import { hashOfQuestion, hashOfTopic } from '../../core/topics/topicAddress.ts';
import type { Topic } from '../../core/topics/topics.ts';
import { formatDay } from '../days.ts';
import { entryAddress } from '../page/addresses.ts';
import { t } from '../words.ts';
import { SourceList } from './SourceList.tsx';

export interface QuestionPageProps {
  readonly question: Question;
  readonly topic: Topic;
  /** The questions of all topics. */
  readonly all: readonly Question[];
}

/** A question with its answer: in short, then in full, then from whom that is known, and where to go on. */
export function QuestionPage({ question, topic, all }: QuestionPageProps): JSX.Element {
  const { paragraphs, sources } = useMemo(() => numberSources(question.answer), [question]);
  const text = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  /** The number behind a paragraph that was followed last. */
  const followed = useRef<HTMLElement>(undefined);
  const related = question.related.flatMap(({ id }) => all.find((each) => each.id === id) ?? []);
  function goBack(number: number): void {
    const numbers = [...(text.current?.querySelectorAll<HTMLElement>('.question-number[data-number]') ?? [])];
    const ofSource = numbers.filter(({ dataset }) => dataset.number === String(number));
    (ofSource.find((each) => each === followed.current) ?? ofSource[0])?.focus();
  }

  return (
    <article ref={text}>
      <a class="topic-back" href={hashOfTopic(topic.id)}>
        <span aria-hidden="true">← </span>
        <span lang="en">{topic.name}</span>
      </a>
      <h1 tabIndex={-1} lang="en">
        {question.question}
      </h1>
      <p class="question-short">
        <b>{t('topics.question.short')}</b> <span lang="en">{question.short}</span>
      </p>
      {paragraphs.map(({ text, numbers }) => (
        <p>
          <span lang="en">{text}</span>
          {numbers.map((number) => (
            <SourceNumber
              number={number}
              onGo={(from) => {
                followed.current = from;
                goTo(list.current?.children[number - 1]);
              }}
            />
          ))}
        </p>
      ))}
      {sources.length > 0 && (
        <>
          <h2>{t('topics.question.sources')}</h2>
          <SourceList sources={sources} list={list} onBack={goBack} />
        </>
      )}
      <h2>{t('topics.question.keywords')}</h2>
      <ul class="card-links" lang="en">
        {question.keywords.map(({ id, term }) => (
          <li key={id}>
            <a class="card-link" href={entryAddress(id)}>
              {term}
            </a>
          </li>
        ))}
      </ul>
      {related.length > 0 && (
        <>
          <h2>{t('topics.question.related')}</h2>
          <ul class="topic-questions" lang="en">
            {related.map((each) => (
              <li key={each.id}>
                <a href={hashOfQuestion(each)}>{each.question}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet question-reviewed">
        {t('topics.question.reviewed')} <time dateTime={question.reviewed}>{formatDay(question.reviewed)}</time>
      </p>
      <Neighbours question={question} topic={topic} />
    </article>
  );
}

/** A number behind a paragraph. No link: the address belongs to the question. */
function SourceNumber({ number, onGo }: { number: number; onGo(from: HTMLElement): void }): JSX.Element {
  return (
    <sup>
      <button
        type="button"
        class="question-number"
        data-number={number}
        aria-label={t('topics.question.source', { number })}
        onClick={({ currentTarget }) => onGo(currentTarget)}
      >
        {number}
      </button>
    </sup>
  );
}

function goTo(element: Element | undefined): void {
  if (element instanceof HTMLElement) element.focus();
}

/** The ways to the questions before and after this one in its topic. */
function Neighbours({ question, topic: { questions } }: Pick<QuestionPageProps, 'question' | 'topic'>): JSX.Element {
  const at = questions.indexOf(question);
  const ways = [
    { way: 'previous', to: questions[at - 1] },
    { way: 'next', to: questions[at + 1] },
  ] as const;
  return (
    <nav class="question-ways" aria-label={t('topics.question.ways')}>
      {ways.map(
        ({ way, to }) =>
          to && (
            <a key={way} class={`own-button question-way question-${way}`} href={hashOfQuestion(to)}>
              <span class="quiet">{t(`topics.question.${way}`)}</span>
              <span lang="en">{to.question}</span>
            </a>
          ),
      )}
    </nav>
  );
}
