import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../src/core/glossary/entry.ts';
import type { Question } from '../../src/core/glossary/question.ts';
import { type TopicAddress, topicInHash } from '../../src/core/topics/topicAddress.ts';
import { topicsOf } from '../../src/core/topics/topics.ts';
import { Topics, type TopicsContent } from '../../src/ui/topics/Topics.tsx';
import { t } from '../../src/ui/words.ts';

export interface TopicsAppProps {
  /** Gets all entries, in alphabetical order. */
  fetchAll(): Promise<readonly Entry[]>;
  fetchQuestions(): Promise<readonly Question[]>;
}

/** Gives the topics page what it shows: entries, questions, and what is named in its address. */
export function TopicsApp({ fetchAll, fetchQuestions }: TopicsAppProps): JSX.Element {
  const [content, setContent] = useState<TopicsContent>({ kind: 'reading' });
  const address = useAddress();

  useEffect(() => {
    Promise.all([fetchAll(), fetchQuestions()]).then(
      ([entries, questions]) => setContent({ kind: 'read', topics: topicsOf(entries, questions) }),
      (error) => {
        console.error('Psygloss could not read its topics.', error);
        setContent({ kind: 'unreadable' });
      },
    );
  }, [fetchAll, fetchQuestions]);

  useEffect(() => {
    const name = nameOf(content, address);
    document.title = t('topics.pageTitle', { name: name ?? t('topics.title') });
  }, [content, address]);

  return <Topics content={content} address={address} />;
}

/** The name of the topic or the question in the address, where there is one. */
function nameOf(content: TopicsContent, address: TopicAddress | undefined): string | undefined {
  if (content.kind !== 'read') return undefined;
  const topic = content.topics.find(({ id }) => id === address?.topicId);
  return topic?.questions.find(({ id }) => id === address?.questionId)?.question ?? topic?.name;
}

/** What the page's address names, as it changes. */
function useAddress(): TopicAddress | undefined {
  const [address, setAddress] = useState(() => topicInHash(location.hash));
  useEffect(() => {
    const life = new AbortController();
    addEventListener('hashchange', () => setAddress(topicInHash(location.hash)), { signal: life.signal });
    return () => life.abort();
  }, []);
  return address;
}
