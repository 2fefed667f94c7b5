import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { addressInHash } from '../../src/core/glossary/address.ts';
import type { Entry } from '../../src/core/glossary/entry.ts';
import type { Question } from '../../src/core/glossary/question.ts';
import { type GlossarySearch, openSearch } from '../../src/core/search/search.ts';
import type { CardServices } from '../../src/ui/card/CardActions.tsx';
import { confusable, nameOfComparison } from '../../src/ui/card/Comparison.tsx';
import { Glossary, type GlossaryContent } from '../../src/ui/glossary/Glossary.tsx';
import { useHash } from '../../src/ui/page/useHash.ts';
import { t } from '../../src/ui/words.ts';

export interface GlossaryAppProps {
  /** Gets all entries, in alphabetical order. */
  fetchAll(): Promise<readonly Entry[]>;
  fetchIndex(): Promise<string>;
  fetchQuestions(): Promise<readonly Question[]>;
  readonly services: CardServices;
}

/** Gives the glossary page what it shows: the entries, the index, and the id in its address. */
export function GlossaryApp({ fetchAll, fetchIndex, fetchQuestions, services }: GlossaryAppProps): JSX.Element {
  const [content, setContent] = useState<GlossaryContent>({ kind: 'reading' });
  const [search, setSearch] = useState<GlossarySearch>();
  const address = useHash(addressInHash);
  const questions = useQuestions(fetchQuestions, address !== undefined);

  useEffect(() => {
    fetchAll().then(
      (entries) => setContent({ kind: 'read', entries }),
      (error) => {
        console.error('Psygloss could not read its glossary.', error);
        setContent({ kind: 'unreadable' });
      },
    );
    fetchIndex().then(
      (json) => setSearch(openSearch(json)),
      (error) => console.error('Psygloss could not open its search index.', error),
    );
  }, [fetchAll, fetchIndex]);

  useLayoutEffect(() => {
    const entries = content.kind === 'read' ? content.entries : [];
    const entry = entries.find((each) => each.id === address?.id);
    const other = entries.find((each) => each.id === address?.other);
    const pair = entry && confusable(entry, other);
    const name = pair ? nameOfComparison(pair) : entry?.term;
    document.title = name === undefined ? t('glossary.title') : t('glossary.entryTitle', { term: name });
  }, [content, address]);

  return (
    <Glossary
      content={content}
      questions={questions}
      search={search}
      address={address}
      query={inAddress('q') ?? ''}
      startTopic={inAddress('topic')}
      services={services}
    />
  );
}

/** What the page's address has it show at first: a search for `q`, or the terms of a `topic`. */
function inAddress(name: 'q' | 'topic'): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** All questions, read as soon as they are wanted; none before, or where they can't be read: an entry can do without. */
function useQuestions(fetchQuestions: GlossaryAppProps['fetchQuestions'], areWanted: boolean): readonly Question[] {
  const [questions, setQuestions] = useState<readonly Question[]>();
  useEffect(() => {
    if (!areWanted || questions) return;
    fetchQuestions().then(setQuestions, (error) => console.error('Psygloss could not read its questions.', error));
  }, [fetchQuestions, areWanted]);
  return questions ?? [];
}
