import type { JSX } from 'preact';
import type { PageTerm } from '../../core/glossary/pageTerms.ts';
import type { SiteState } from './SiteSwitch.tsx';

export interface PageTermsProps {
  readonly site: SiteState;
  readonly terms: readonly PageTerm[];
  onOpen(term: PageTerm): void;
}

/** The terms found on the page, or why there are none. */
export function PageTerms({ site, terms, onOpen }: PageTermsProps): JSX.Element {
  return (
    <section class="page-terms">
      <h2>On this page</h2>
      {terms.length === 0 ? (
        <p>{emptyReason(site)}</p>
      ) : (
        <ul>
          {terms.map((term) => (
            <li key={term.id}>
              <button type="button" class="page-term" onClick={() => onOpen(term)}>
                <span>{term.term}</span>
                <span class="page-term-count">
                  <span aria-hidden="true">{term.count}</span>
                  <span class="visually-hidden">{term.count === 1 ? 'once' : `${term.count} times`}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function emptyReason(site: SiteState): string {
  switch (site.kind) {
    case 'asking':
      return 'Reading …';
    case 'unreachable':
      return 'Psygloss can’t read this page. Browsers keep extensions out of their own pages and their stores; a page that was open before Psygloss was installed needs a reload.';
    case 'reachable':
      return site.on
        ? 'No terms of the glossary were found.'
        : 'Terms are not explained here, because the site is switched off.';
  }
}
