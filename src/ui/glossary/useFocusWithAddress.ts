import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type EntryAddress, hashOf } from '../../core/glossary/address.ts';
import type { TermId } from '../../core/glossary/entry.ts';

/**
 * Keeps the keyboard's place when the address changes. Who is in the list stays there, if it is still to be seen, and hears what
 * is shown beside it; otherwise the focus goes to the heading of what is shown, or, back at the start, to the term that was left.
 * @returns what a screen reader is to be told
 */
export function useFocusWithAddress(
  address: EntryAddress | undefined,
  nav: RefObject<HTMLElement | null>,
  main: RefObject<HTMLElement | null>,
): string {
  const id = address?.id;
  const other = address?.other;
  const before = useRef({ id, other });
  const [announcement, setAnnouncement] = useState('');
  useLayoutEffect(() => {
    const left = before.current;
    if (left.id === id && left.other === other) return;
    before.current = { id, other };
    scrollTo(0, 0);
    const heading = main.current?.querySelector('h1');
    // Asked of the layout: whether the list has made way for the entry is decided by the style sheet.
    const staysInList = nav.current?.checkVisibility() && nav.current.contains(document.activeElement);
    setAnnouncement(staysInList ? (heading?.textContent ?? '') : '');
    if (staysInList) return;
    const target = id === undefined && left.id !== undefined ? linkTo(left.id, nav.current) : undefined;
    (target ?? heading)?.focus();
  }, [id, other, nav, main]);
  return announcement;
}

function linkTo(id: TermId, list: HTMLElement | null): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`a[href="${CSS.escape(hashOf(id))}"]`);
}
