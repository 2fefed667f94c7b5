import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { hashOf, START } from '../../core/glossary/address.ts';
import { countTopics } from '../../core/glossary/browse.ts';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import type { GlossarySearch } from '../../core/search/search.ts';
import { Card } from '../card/Card.tsx';
import { t } from '../words.ts';
import { Browse } from './Browse.tsx';
import { NoSuchEntry, Start, Unreadable } from './Start.tsx';
import { useFocusWithAddress } from './useFocusWithAddress.ts';

/** The glossary, as far as it has been read. */
export type GlossaryContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable' }
  /** With all entries, in alphabetical order. */
  | { readonly kind: 'read'; readonly entries: readonly Entry[] };

export interface GlossaryProps {
  readonly content: GlossaryContent;
  /** Missing until the index is read. */
  readonly search: GlossarySearch | undefined;
  /** The id that the address names, of an entry or not; nothing at the start. */
  readonly id: TermId | undefined;
  /** What is searched for at first. */
  readonly query: string;
}

/**
 * The glossary page: search, topics, letters and the list of terms, and beside them the entry that the address names. Where there
 * is no room for both, an entry stands in place of the list, with a way back. All that opens an entry is an ordinary link.
 */
export function Glossary({ content, search, id, query }: GlossaryProps): JSX.Element {
  const nav = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const [topic, setTopic] = useState<string>();
  const entries = content.kind === 'read' ? content.entries : undefined;
  const topics = useMemo(() => countTopics(entries ?? []), [entries]);
  const announcement = useFocusWithAddress(id, nav, main);
  const focusMain = (): void => main.current?.querySelector('h1')?.focus();

  return (
    <div class={id === undefined ? 'glossary' : 'glossary with-entry'}>
      <div class="glossary-side">
        <header class="glossary-header">
          <a class="glossary-name" href={START}>
            {t('glossary.title')}
          </a>
          {/* No link: the address belongs to the entries. */}
          <button type="button" class="glossary-skip" onClick={focusMain}>
            {t('glossary.skip')}
          </button>
        </header>
        <nav class="glossary-nav" aria-label={t('glossary.nav')} ref={nav}>
          {content.kind === 'read' && (
            <Browse
              entries={content.entries}
              startQuery={query}
              search={search}
              topics={topics}
              topic={topic}
              onTopic={setTopic}
              current={id}
            />
          )}
        </nav>
      </div>
      <main class="glossary-main" ref={main}>
        {content.kind === 'unreadable' && <Unreadable />}
        {content.kind === 'read' && id === undefined && (
          <Start count={content.entries.length} topics={topics} topic={topic} onTopic={setTopic} />
        )}
        {content.kind === 'read' && id !== undefined && <EntryAt id={id} entries={content.entries} />}
      </main>
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </div>
  );
}

function EntryAt({ id, entries }: { id: TermId; entries: readonly Entry[] }): JSX.Element {
  const entry = entries.find((each) => each.id === id);
  if (!entry) return <NoSuchEntry id={id} />;
  return (
    <>
      <a class="glossary-back" href={START}>
        <span aria-hidden="true">← </span>
        {t('glossary.allTerms')}
      </a>
      <Card
        // Another entry is another card, folded as at first.
        key={entry.id}
        entry={entry}
        headingLevel={1}
        takesFocus={false}
        unfolded={true}
        hrefOf={hashOf}
      />
    </>
  );
}
