import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../src/core/glossary/entry.ts';
import type { Question } from '../../src/core/glossary/question.ts';
import { topicInHash } from '../../src/core/topics/topicAddress.ts';
import { topicsOf } from '../../src/core/topics/topics.ts';
import { useHash } from '../../src/ui/page/useHash.ts';
import { Topics, type TopicsContent } from '../../src/ui/topics/Topics.tsx';

export interface TopicsAppProps {
  /** Gets all entries, in alphabetical order. */
  fetchAll(): Promise<readonly Entry[]>;
  fetchQuestions(): Promise<readonly Question[]>;
}

/** Gives the topics page what it shows: entries, questions, and what is named in its address. */
export function TopicsApp({ fetchAll, fetchQuestions }: TopicsAppProps): JSX.Element {
  const [content, setContent] = useState<TopicsContent>({ kind: 'reading' });
  const address = useHash(topicInHash);

  useEffect(() => {
    Promise.all([fetchAll(), fetchQuestions()]).then(
      ([entries, questions]) => setContent({ kind: 'read', topics: topicsOf(entries, questions) }),
      (error) => {
        console.error('Psygloss could not read its topics.', error);
        setContent({ kind: 'unreadable' });
      },
    );
  }, [fetchAll, fetchQuestions]);

  return <Topics content={content} address={address} />;
}
