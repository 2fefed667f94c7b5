import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { type EntryAddress, hashOf, hashOfComparison, START } from '../../core/glossary/address.ts';
import { countTopics } from '../../core/glossary/browse.ts';
import type { Entry } from '../../core/glossary/entry.ts';
import type { Question } from '../../core/glossary/question.ts';
import type { GlossarySearch } from '../../core/search/search.ts';
import { Card } from '../card/Card.tsx';
import type { CardServices } from '../card/CardActions.tsx';
import { Comparison, confusable } from '../card/Comparison.tsx';
import type { Links } from '../card/EntryLink.tsx';
import { t } from '../words.ts';
import { Browse } from './Browse.tsx';
import { Questions } from './Questions.tsx';
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
  /** All questions; none until they are read. */
  readonly questions: readonly Question[];
  /** Missing until the index is read. */
  readonly search: GlossarySearch | undefined;
  /** What the address names, whether there is such an entry or not; nothing at the start. */
  readonly address: EntryAddress | undefined;
  /** What is searched for at first. */
  readonly query: string;
  /** The name of the topic whose terms are listed at first; nothing for all. */
  readonly startTopic: string | undefined;
  readonly services: CardServices;
}

/**
 * The glossary page: search, topics, letters and the list of terms, and beside them the entry that the address names. Where there
 * is no room for both, an entry stands in place of the list, with a way back. All that opens an entry is an ordinary link.
 */
export function Glossary({
  content,
  questions,
  search,
  address,
  query,
  startTopic,
  services,
}: GlossaryProps): JSX.Element {
  const nav = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const [chosenTopic, setTopic] = useState(startTopic);
  const entries = content.kind === 'read' ? content.entries : undefined;
  const topics = useMemo(() => countTopics(entries ?? []), [entries]);
  // An address may name one that there is not.
  const topic = topics.find((each) => each.topic === chosenTopic)?.topic;
  const announcement = useFocusWithAddress(address, nav, main);
  const focusMain = (): void => main.current?.querySelector('h1')?.focus();

  return (
    <div class={address === undefined ? 'glossary' : 'glossary with-entry'}>
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
              current={address?.id}
            />
          )}
        </nav>
      </div>
      <main class="glossary-main" ref={main}>
        {content.kind === 'unreadable' && <Unreadable />}
        {content.kind === 'read' && !address && (
          <Start count={content.entries.length} topics={topics} topic={topic} onTopic={setTopic} />
        )}
        {content.kind === 'read' && address && (
          <EntryAt {...address} entries={content.entries} questions={questions} services={services} />
        )}
      </main>
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </div>
  );
}

interface EntryAtProps extends EntryAddress, Pick<GlossaryProps, 'questions' | 'services'> {
  readonly entries: readonly Entry[];
}

function EntryAt({ id, other, entries, questions, services }: EntryAtProps): JSX.Element {
  const entry = entries.find((each) => each.id === id);
  if (!entry) return <NoSuchEntry id={id} />;
  const pair = confusable(
    entry,
    entries.find((each) => each.id === other),
  );
  const links: Links = {
    kind: 'byAddress',
    hrefOf: hashOf,
    hrefOfComparison: (rival) => hashOfComparison(id, rival),
  };
  const frame = { headingLevel: 1, takesFocus: false, crumbs: [], links } as const;
  return (
    <>
      <a class="glossary-back" href={START}>
        <span aria-hidden="true">← </span>
        {t('glossary.allTerms')}
      </a>
      {pair ? (
        <Comparison {...frame} key={`${pair.entry.id}/${pair.other.id}`} pair={pair} />
      ) : (
        <>
          {/* Another entry is another card, folded as at first. */}
          <Card {...frame} key={entry.id} entry={entry} services={services} unfolded={true} />
          <Questions questions={questions} id={id} />
        </>
      )}
    </>
  );
}
