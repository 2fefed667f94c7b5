import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { START } from '../../core/glossary/address.ts';
import { USUAL_LENGTH } from '../../core/quiz/quizAddress.ts';
import { layOutMap } from '../../core/topics/conceptMap.ts';
import { keyConcepts } from '../../core/topics/keyConcepts.ts';
import { hashOfQuestion } from '../../core/topics/topicAddress.ts';
import type { Topic } from '../../core/topics/topics.ts';
import { entryAddress, quizAddress } from '../page/addresses.ts';
import { t } from '../words.ts';
import { ConceptMap } from './ConceptMap.tsx';
import { Flashcards } from './Flashcards.tsx';

/** Few enough to be learned at one sitting, and for a map that can be taken in at a glance. */
const MOST_CONCEPTS = 10;

/** A topic on one page: its key concepts, how they hang together, its questions, and ways to learn it. */
export function TopicSheet({ topic }: { topic: Topic }): JSX.Element {
  const { id, name, entries, questions } = topic;
  const concepts = useMemo(() => keyConcepts(entries, MOST_CONCEPTS), [entries]);
  const map = useMemo(() => layOutMap(concepts), [concepts]);
  const count = entries.length;
  const quiz = quizAddress({ theme: { kind: 'topic', topicId: id }, length: USUAL_LENGTH });
  return (
    <>
      <a class="topic-back" href={START}>
        <span aria-hidden="true">← </span>
        {t('topics.all')}
      </a>
      <h1 tabIndex={-1} lang="en">
        {name}
      </h1>
      <div class="own-actions">
        <a class="own-button primary" href={quiz}>
          {t('topics.quiz')}
        </a>
        <a class="own-button" href={`glossary.html?${new URLSearchParams({ topic: name })}`}>
          {t('topics.allTerms', count, { count })}
        </a>
      </div>
      <h2>{t('topics.concepts.title')}</h2>
      <p class="quiet">{t('topics.concepts.what')}</p>
      <dl class="topic-concepts" lang="en">
        {concepts.map((entry) => (
          <div key={entry.id}>
            <dt>
              <a href={entryAddress(entry.id)}>{entry.term}</a>
            </dt>
            <dd>{entry.definition}</dd>
          </div>
        ))}
      </dl>
      {map.ties.length > 0 && <ConceptMap map={map} />}
      {questions.length > 0 && (
        <>
          <h2>{t('topics.asked')}</h2>
          <ul class="topic-questions" lang="en">
            {questions.map((question) => (
              <li key={question.id}>
                <a href={hashOfQuestion(question)}>{question.question}</a>
                <p>{question.short}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Flashcards entries={concepts} />
    </>
  );
}
