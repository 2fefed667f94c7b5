import type { JSX } from 'preact';
import type { PageTerm } from '../../core/glossary/pageTerms.ts';
import { emptyReason } from '../page/emptyReason.ts';
import { t } from '../words.ts';
import type { SiteState } from './SiteSwitch.tsx';

export interface PageTermsProps {
  readonly site: SiteState;
  readonly terms: readonly PageTerm[];
  readonly isPaused: boolean;
  onOpen(term: PageTerm): void;
}

/** The terms found on the page, or why there are none. */
export function PageTerms({ site, terms, isPaused, onOpen }: PageTermsProps): JSX.Element {
  return (
    <section class="page-terms">
      <h2>{t('popup.onThisPage')}</h2>
      {terms.length === 0 ? (
        <p>{emptyReason(site, isPaused)}</p>
      ) : (
        <ul>
          {terms.map((term) => (
            <li key={term.id}>
              <button type="button" class="page-term" onClick={() => onOpen(term)}>
                <span lang="en">{term.term}</span>
                <span class="page-term-count">
                  <span aria-hidden="true">{term.count}</span>
                  <span class="visually-hidden">{t('popup.times', term.count, { count: term.count })}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
