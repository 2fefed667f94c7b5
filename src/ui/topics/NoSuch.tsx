import type { JSX } from 'preact';
import { START } from '../../core/glossary/address.ts';
import { hashOfTopic } from '../../core/topics/topicAddress.ts';
import type { Topic } from '../../core/topics/topics.ts';
import { t } from '../words.ts';

/** Says that the address names no topic, with the way to all of them. */
export function NoSuchTopic({ id }: { id: string }): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{t('topics.unknown.topic', { id })}</h1>
      <p>{t('topics.unknown.way')}</p>
      <p>
        <a href={START}>{t('topics.all')}</a>
      </p>
    </>
  );
}

/** Says that the address names no question of a topic, with the way to the topic. */
export function NoSuchQuestion({ id, topic }: { id: string; topic: Topic }): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{t('topics.unknown.question', { id })}</h1>
      <p>{t('topics.unknown.way')}</p>
      <p>
        <a href={hashOfTopic(topic.id)} lang="en">
          {topic.name}
        </a>
      </p>
    </>
  );
}
