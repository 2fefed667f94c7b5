import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Takes who goes on to another place within a page to its heading, which reads it out, or leaves the focus to what is shown there and
 * has taken it.
 * @param place a name of what is shown; at the first one the focus stays where it is
 * @param root holds the heading, the first `h1` or `h2` in it
 */
export function useHeadingFocus(place: string, root: RefObject<HTMLElement | null>): void {
  const before = useRef(place);
  useLayoutEffect(() => {
    if (before.current === place) return;
    before.current = place;
    scrollTo(0, 0);
    if (root.current?.contains(document.activeElement)) return;
    root.current?.querySelector<HTMLElement>('h1, h2')?.focus();
  }, [place, root]);
}
