import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { idInHash } from '../../src/core/glossary/address.ts';
import type { Entry, TermId } from '../../src/core/glossary/entry.ts';
import { type GlossarySearch, openSearch } from '../../src/core/search/search.ts';
import { Glossary, type GlossaryContent } from '../../src/ui/glossary/Glossary.tsx';
import { t } from '../../src/ui/words.ts';

export interface GlossaryAppProps {
  /** Gets all entries, in alphabetical order. */
  fetchAll(): Promise<readonly Entry[]>;
  fetchIndex(): Promise<string>;
}

/** Gives the glossary page what it shows: the entries, the index, and the id in its address. */
export function GlossaryApp({ fetchAll, fetchIndex }: GlossaryAppProps): JSX.Element {
  const [content, setContent] = useState<GlossaryContent>({ kind: 'reading' });
  const [search, setSearch] = useState<GlossarySearch>();
  const id = useIdInAddress();

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

  useEffect(() => {
    const entry = content.kind === 'read' ? content.entries.find((each) => each.id === id) : undefined;
    document.title = entry ? t('glossary.entryTitle', { term: entry.term }) : t('glossary.title');
  }, [content, id]);

  return <Glossary content={content} search={search} id={id} query={queryInAddress()} />;
}

/** What the page's address has it search for at first. */
function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/** The id that the page's address names, as it changes. */
function useIdInAddress(): TermId | undefined {
  const [id, setId] = useState(() => idInHash(location.hash));
  useEffect(() => {
    const life = new AbortController();
    addEventListener('hashchange', () => setId(idInHash(location.hash)), { signal: life.signal });
    return () => life.abort();
  }, []);
  return id;
}
