import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIST_ORDERS, type ListedTerm, type ListOrder } from '../../core/learning/listing.ts';
import { t } from '../words.ts';
import { Empty } from './Empty.tsx';
import { Files, type FilesProps } from './Files.tsx';
import type { Drafts } from './Note.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { type Notice, noticeInWords } from './notice.ts';
import { SavedTerm } from './SavedTerm.tsx';
import { useGrowing } from './useGrowing.ts';
import { useListed } from './useListed.ts';

export interface SavedTermsProps {
  readonly terms: readonly ListedTerm[];
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  readonly notice: Notice;
  readonly drafts: Drafts;
  /** Returns whether the note is stored. */
  onNote(term: ListedTerm, note: string): Promise<boolean>;
  onRemove(term: ListedTerm): void;
  /** Takes the last change back; missing where it can't be. */
  readonly onUndo: (() => void) | undefined;
  readonly files: Omit<FilesProps, 'count'>;
}

/** All saved terms, to be searched, noted on and deleted, and the files that they go into and come from. */
export function SavedTerms({
  terms,
  now,
  notice,
  drafts,
  onNote,
  onRemove,
  onUndo,
  files,
}: SavedTermsProps): JSX.Element {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ListOrder>('newest');
  const listed = useListed(terms, query, order);
  const { count, grow, end } = useGrowing(`${order} ${query}`);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<{ readonly term: ListedTerm; readonly index: number } | undefined>(undefined);

  useLayoutEffect(() => {
    const gone = pressed.current;
    if (!gone || terms.some(({ saved }) => saved.id === gone.term.saved.id)) return;
    pressed.current = undefined;
    // The browser drops the focus of a button that goes; where the reader has moved on, it stays there.
    if (document.activeElement !== document.body) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.saved-remove') ?? [])];
    (buttons[gone.index] ?? buttons.at(-1) ?? heading.current)?.focus();
  }, [terms]);

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('pages.saved')}
      </h1>
      <NoticeLine words={noticeInWords(notice)} onUndo={onUndo} />
      {terms.length === 0 && <Empty />}
      <Files {...files} count={terms.length} />
      {terms.length > 0 && (
        <>
          <div class="saved-controls">
            <input
              class="search-box"
              type="search"
              aria-label={t('learn.saved.search')}
              placeholder={t('learn.saved.search')}
              autocomplete="off"
              spellcheck={false}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
            <select
              aria-label={t('learn.saved.order')}
              value={order}
              onChange={(event) => setOrder(LIST_ORDERS.find((each) => each === event.currentTarget.value) ?? order)}
            >
              {LIST_ORDERS.map((each) => (
                <option key={each} value={each}>
                  {t(`learn.saved.orders.${each}`)}
                </option>
              ))}
            </select>
          </div>
          <p role="status" class="quiet">
            {countInWords(terms.length, listed.length, query.trim())}
          </p>
          <ul class="saved-terms" ref={list}>
            {listed.slice(0, count).map((term, index) => (
              <SavedTerm
                key={term.saved.id}
                term={term}
                now={now}
                drafts={drafts}
                onNote={(note) => onNote(term, note)}
                onRemove={() => {
                  pressed.current = { term, index };
                  onRemove(term);
                }}
              />
            ))}
          </ul>
          {count < listed.length && (
            <button type="button" class="own-button" ref={end} onClick={grow}>
              {t('learn.saved.showMore')}
            </button>
          )}
        </>
      )}
    </>
  );
}

function countInWords(all: number, found: number, query: string): string {
  if (query === '') return t('learn.saved.count', all, { count: all });
  if (found === 0) return t('learn.saved.nothing', { query });
  return t('learn.saved.found', found, { count: found, all });
}
