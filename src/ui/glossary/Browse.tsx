import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { byLetter, type TopicCount } from '../../core/glossary/browse.ts';
import type { Entry, TermId } from '../../core/glossary/entry.ts';
import type { GlossarySearch } from '../../core/search/search.ts';
import { t } from '../words.ts';
import { Letters } from './Letters.tsx';
import { TermList, type TermListProps } from './TermList.tsx';

/** More hits than anybody looks through, and few enough to list at every letter that is typed. */
const MAX_HITS = 200;

export interface BrowseProps {
  /** All entries, in alphabetical order. */
  readonly entries: readonly Entry[];
  /** What is searched for at first. */
  readonly startQuery: string;
  /** Missing until the index is read. */
  readonly search: GlossarySearch | undefined;
  readonly topics: readonly TopicCount[];
  /** The topic whose terms are listed; nothing for all. */
  readonly topic: string | undefined;
  onTopic(topic: string | undefined): void;
  /** The entry that is shown. */
  readonly current: TermId | undefined;
}

/** The ways to a term: a search over all of them, or the list, narrowed down to a topic and a letter. */
export function Browse({ entries, startQuery, search, topics, topic, onTopic, current }: BrowseProps): JSX.Element {
  const [query, setQuery] = useState(startQuery);
  const [chosenLetter, setLetter] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const topicId = useId();
  useSlash(box);

  const ofTopic = useMemo(
    () => byLetter(topic === undefined ? entries : entries.filter((entry) => entry.topic === topic)),
    [entries, topic],
  );
  // A letter may have no terms in a topic that is chosen after it.
  const letter = ofTopic.find((group) => group.letter === chosenLetter && group.entries.length > 0)?.letter;
  const hits = useMemo(() => search?.find(query, MAX_HITS) ?? [], [search, query]);
  const isAsked = query.trim() !== '';
  const groups: TermListProps['groups'] = useMemo(() => {
    if (isAsked) return [{ letter: undefined, terms: hits }];
    return ofTopic
      .filter((group) => group.entries.length > 0 && (letter === undefined || group.letter === letter))
      .map((group) => ({ letter: group.letter, terms: group.entries }));
  }, [isAsked, hits, ofTopic, letter]);
  const count = groups.reduce((sum, { terms }) => sum + terms.length, 0);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    const first = list.current?.querySelector('a');
    if (event.key === 'Enter' && isAsked) first?.click();
    else if (event.key === 'ArrowDown') first?.focus();
    else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
  }

  function statusOf(): string {
    if (count > 0) return t('search.count', count, { count });
    return isAsked && search ? t('search.nothing', { query: query.trim() }) : '';
  }

  return (
    <>
      <search class="glossary-search">
        <div class="glossary-box">
          <input
            ref={box}
            class="search-box"
            type="search"
            aria-label={t('search.label')}
            aria-keyshortcuts="/"
            placeholder={t('search.label')}
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <span class="glossary-key" aria-hidden="true">
            /
          </span>
        </div>
        {!isAsked && (
          <>
            <label class="visually-hidden" for={topicId}>
              {t('glossary.topic')}
            </label>
            <select
              id={topicId}
              class="glossary-select"
              value={topic ?? ''}
              onChange={(event) => onTopic(event.currentTarget.value || undefined)}
            >
              <option value="">{t('glossary.allTopics', { count: entries.length })}</option>
              {topics.map((each) => (
                <option key={each.topic} value={each.topic} lang="en">
                  {t('glossary.topicCount', { topic: each.topic, count: each.count })}
                </option>
              ))}
            </select>
            <Letters groups={ofTopic} chosen={letter} onChoose={setLetter} />
          </>
        )}
        <p class="glossary-status" role="status">
          {statusOf()}
        </p>
      </search>
      <TermList groups={groups} current={current} list={list} onLeaveUp={() => box.current?.focus()} />
    </>
  );
}

/** Puts the focus into a box at `/`, wherever nothing is typed. */
function useSlash(box: { readonly current: HTMLInputElement | null }): void {
  // With what is shown, and not after it: a quick key is not to be lost.
  useLayoutEffect(() => {
    const life = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      const isCommand = event.ctrlKey || event.altKey || event.metaKey;
      if (event.key !== '/' || isCommand || event.target === box.current || !box.current?.checkVisibility()) return;
      event.preventDefault();
      box.current.focus();
      box.current.select();
    };
    document.addEventListener('keydown', onKeyDown, { signal: life.signal });
    return () => life.abort();
  }, [box]);
}
