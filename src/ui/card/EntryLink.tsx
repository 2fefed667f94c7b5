import type { ComponentChildren, JSX } from 'preact';
import type { TermId } from '../../core/glossary/entry.ts';

/** How a card leads on: other entries are opened in place of it, or have addresses. */
export type Links =
  | { readonly kind: 'inPlace'; open(id: TermId): void; compare(other: TermId): void }
  | { readonly kind: 'byAddress'; hrefOf(id: TermId): string; hrefOfComparison(other: TermId): string };

export interface EntryLinkProps {
  readonly links: Links;
  readonly id: TermId;
  /** Whether it leads to that entry or to the comparison with it. */
  readonly to: 'entry' | 'comparison';
  readonly class: string;
  readonly children: ComponentChildren;
}

/** Leads to another entry, or to the comparison with it. */
export function EntryLink({ links, id, to, class: name, children }: EntryLinkProps): JSX.Element {
  if (links.kind === 'byAddress') {
    return (
      <a class={name} href={to === 'entry' ? links.hrefOf(id) : links.hrefOfComparison(id)}>
        {children}
      </a>
    );
  }
  return (
    <button type="button" class={name} onClick={() => (to === 'entry' ? links.open(id) : links.compare(id))}>
      {children}
    </button>
  );
}
