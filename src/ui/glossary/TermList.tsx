import type { JSX, RefObject, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { hashOf } from '../../core/glossary/address.ts';
import type { TermId, TermLink } from '../../core/glossary/entry.ts';

export interface TermListProps {
  /** Terms, each group with the letter above it where it has one. */
  readonly groups: readonly { readonly letter: string | undefined; readonly terms: readonly TermLink[] }[];
  /** The entry that is shown. */
  readonly current: TermId | undefined;
  readonly list: RefObject<HTMLDivElement | null>;
  /** The arrow key leads up from the first term. */
  onLeaveUp(): void;
}

/** Terms as links to their addresses; the arrow keys walk them. */
export function TermList({ groups, current, list, onLeaveUp }: TermListProps): JSX.Element {
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current, groups, list]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLAnchorElement>): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const next = links.indexOf(event.currentTarget) + step;
    if (next < 0) onLeaveUp();
    else links[next]?.focus();
  }

  return (
    <div class="term-list" ref={list}>
      {groups.map(({ letter, terms }) => (
        <section key={letter}>
          {letter !== undefined && <h2>{letter}</h2>}
          <ul lang="en">
            {terms.map(({ id, term }) => (
              <li key={id}>
                <a href={hashOf(id)} onKeyDown={onKeyDown} {...(id === current ? { 'aria-current': 'page' } : {})}>
                  {term}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
