import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GlossarySearch, SearchHit } from '../../core/search/search.ts';
import { t } from '../words.ts';

/** As many hits as the popup shows without much scrolling. */
const MAX_HITS = 12;

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

export interface SearchProps {
  readonly query: string;
  onQuery(query: string): void;
  /** Missing until the index is read. */
  readonly search: GlossarySearch | undefined;
  onOpen(hit: SearchHit): void;
}

/**
 * The search box with its hits: a combobox with a list, after
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. The focus stays in the box; arrow keys walk the list.
 */
export function Search({ query, onQuery, search, onOpen }: SearchProps): JSX.Element {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [selected, setSelected] = useState(0);
  const hits = search?.find(query, MAX_HITS) ?? [];
  const isAsked = query.trim() !== '';
  useLayoutEffect(() => {
    input.current?.focus();
    // Firefox 153 lost the focus in 2 of 6 openings, as others saw it do: https://github.com/sissbruecker/linkding-extension/issues/56
    const onWindowFocus = (): void => {
      if (document.activeElement === document.body) input.current?.focus();
    };
    addEventListener('focus', onWindowFocus);
    return () => removeEventListener('focus', onWindowFocus);
  }, []);
  const optionId = (index: number): string => `${listId}-${index}`;

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    const step = STEPS.get(event.key);
    const hit = hits[selected];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      const next = (selected + step + hits.length) % hits.length;
      setSelected(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && hit) {
      event.preventDefault();
      onOpen(hit);
    }
  }

  return (
    <search class="search">
      <input
        ref={input}
        class="search-box"
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: without a datalist the role of an input is not combobox
        role="combobox"
        list={undefined}
        aria-label={t('search.label')}
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(hits.length > 0 ? { 'aria-activedescendant': optionId(selected) } : {})}
        placeholder={t('search.label')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          setSelected(0);
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('search.hits')} class="search-hits" hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: as above, after the combobox pattern
          <div
            key={hit.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === selected}
            class="search-hit"
            lang="en"
            onClick={() => onOpen(hit)}
          >
            {hit.term}
          </div>
        ))}
      </div>
      <p class="search-status" role="status">
        {isAsked && search && hits.length === 0 ? t('search.nothing', { query: query.trim() }) : ''}
        {isAsked && hits.length > 0 && (
          <span class="visually-hidden">{t('search.count', hits.length, { count: hits.length })}</span>
        )}
      </p>
    </search>
  );
}
