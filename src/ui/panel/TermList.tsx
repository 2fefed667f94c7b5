import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TermId } from '../../core/glossary/entry.ts';
import type { PageTerm } from '../../core/glossary/pageTerms.ts';
import type { CardServices } from '../card/CardActions.tsx';
import { StarButton } from '../card/StarButton.tsx';
import { t } from '../words.ts';

export interface TermListProps {
  readonly terms: readonly PageTerm[];
  readonly services: Pick<CardServices, 'isPrivate' | 'isSaved' | 'save'>;
  onReveal(term: PageTerm, index: number): void;
  onOpen(term: PageTerm): void;
}

/** Terms with how often they stand on the page. Each press goes on to the next place of a term. */
export function TermList({ terms, services, onReveal, onOpen }: TermListProps): JSX.Element {
  const [last, setLast] = useState<{ readonly id: TermId; readonly index: number }>();
  return (
    <ul>
      {terms.map((term) => {
        const at = last?.id === term.id ? last.index % term.count : undefined;
        return (
          <li key={term.id}>
            <button
              type="button"
              class="page-term"
              title={t('panel.reveal')}
              onClick={() => {
                const index = at === undefined ? 0 : (at + 1) % term.count;
                setLast({ id: term.id, index });
                onReveal(term, index);
              }}
            >
              <span lang="en">{term.term}</span>
              <span class="page-term-count">
                <span aria-hidden="true">{at === undefined ? term.count : `${at + 1} / ${term.count}`}</span>
                <span class="visually-hidden">{t('popup.times', term.count, { count: term.count })}</span>
              </span>
            </button>
            <StarButton entry={term} services={services} />
            <button
              type="button"
              class="panel-read"
              aria-label={t('panel.read', { term: term.term })}
              title={t('panel.read', { term: term.term })}
              onClick={() => onOpen(term)}
            >
              <span aria-hidden="true">›</span>
            </button>
            {at !== undefined && (
              <span class="visually-hidden" role="status">
                {t('panel.place', { index: at + 1, count: term.count })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
