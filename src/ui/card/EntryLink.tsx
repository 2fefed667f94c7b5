import type { ComponentChildren, JSX } from 'preact';
import type { TermId } from '../../core/glossary/entry.ts';

/** How a card leads on: other entries are opened in place of it, or have addresses. */
export type Links =
  | { readonly kind: 'inPlace'; open(id: TermId): void; compare(other: TermId): void }
  | { readonly kind: 'byAddress'; hrefOf(id: TermId): string; hrefOfComparison(other: TermId): string };

export interface EntryLinkProps {
  readonly links: Links;
  readonly id: TermId;
  /** Whether it leads to the comparison with that entry, and not to the entry. */
  readonly compares?: boolean;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** Leads to another entry. */
export function EntryLink({ links, id, compares = false, class: name, children }: EntryLinkProps): JSX.Element {
  if (links.kind === 'byAddress') {
    return (
      <a class={name} href={compares ? links.hrefOfComparison(id) : links.hrefOf(id)}>
        {children}
      </a>
    );
  }
  return (
    <button type="button" class={name} onClick={() => (compares ? links.compare(id) : links.open(id))}>
      {children}
    </button>
  );
}
