import type { JSX } from 'preact';
import type { TopicAddress } from '../../core/topics/topicAddress.ts';
import type { Topic } from '../../core/topics/topics.ts';
import { OwnPage } from '../page/OwnPage.tsx';
import { t } from '../words.ts';
import { NoSuchQuestion, NoSuchTopic } from './NoSuch.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { TopicList } from './TopicList.tsx';
import { TopicSheet } from './TopicSheet.tsx';

/** The topics, as far as they have been read. */
export type TopicsContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly topics: readonly Topic[] };

export interface TopicsProps {
  readonly content: TopicsContent;
  /** What the address names, whether there is anything of that name or not; nothing at the start. */
  readonly address: TopicAddress | undefined;
}

/** The topics page: all topics, what is to be known of one, or the answer to a question. All ways are ordinary links. */
export function Topics({ content, address }: TopicsProps): JSX.Element {
  const name = nameOf(content, address) ?? t('topics.title');
  return (
    <OwnPage current="topics" name={name} place={`${address?.topicId ?? ''}/${address?.questionId ?? ''}`}>
      {content.kind === 'reading' && <p role="status">{t('topics.reading')}</p>}
      {content.kind === 'unreadable' && <Unreadable />}
      {content.kind === 'read' && <Place topics={content.topics} address={address} />}
    </OwnPage>
  );
}

/** The name of the topic or the question in the address, where there is one. */
function nameOf(content: TopicsContent, address: TopicAddress | undefined): string | undefined {
  if (content.kind !== 'read') return undefined;
  const topic = content.topics.find(({ id }) => id === address?.topicId);
  return topic?.questions.find(({ id }) => id === address?.questionId)?.question ?? topic?.name;
}

function Place({ topics, address }: { topics: readonly Topic[]; address: TopicAddress | undefined }): JSX.Element {
  if (!address) return <TopicList topics={topics} />;
  const { topicId, questionId } = address;
  const topic = topics.find(({ id }) => id === topicId);
  if (!topic) return <NoSuchTopic id={topicId} />;
  if (questionId === undefined) return <TopicSheet key={topic.id} topic={topic} />;
  const question = topic.questions.find(({ id }) => id === questionId);
  if (!question) return <NoSuchQuestion id={questionId} topic={topic} />;
  const all = topics.flatMap(({ questions }) => questions);
  return <QuestionPage key={question.id} question={question} topic={topic} all={all} />;
}

function Unreadable(): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{t('glossary.unreadable.title')}</h1>
      <p>{t('glossary.unreadable.way')}</p>
    </>
  );
}
