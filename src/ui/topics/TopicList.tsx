import type { JSX } from 'preact';
import { hashOfTopic } from '../../core/topics/topicAddress.ts';
import type { Topic } from '../../core/topics/topics.ts';
import { t } from '../words.ts';

/** All topics, with how much there is on each. */
export function TopicList({ topics }: { topics: readonly Topic[] }): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{t('topics.title')}</h1>
      <p>{t('topics.intro')}</p>
      <ul class="topic-list">
        {topics.map(({ id, name, entries, questions }) => (
          <li key={id}>
            <a href={hashOfTopic(id)}>
              <span lang="en">{name}</span>
              <span class="quiet">
                {t('topics.terms', entries.length, { count: entries.length })}
                {questions.length > 0 && ` · ${t('topics.questions', questions.length, { count: questions.length })}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
