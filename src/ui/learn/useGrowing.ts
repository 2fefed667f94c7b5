import type { RefCallback } from 'preact';
import { useCallback, useState } from 'preact/hooks';

/** How many items are drawn at first, and more each time: a few screens of them. */
const STEP = 50;
/** How far below the window the end of the list is when more are drawn. */
const AHEAD = '1500px';

/**
 * Draws a long list bit by bit, as it is scrolled through.
 * @param what of which list: another one begins anew
 * @returns how many items to draw, what draws more, and what gets the element at the end of the list
 */
export function useGrowing(what: string): { count: number; grow(): void; end: RefCallback<HTMLElement> } {
  const [drawn, setDrawn] = useState({ what, count: STEP });
  const count = drawn.what === what ? drawn.count : STEP;
  const grow = useCallback(
    () => setDrawn((before) => ({ what, count: (before.what === what ? before.count : STEP) + STEP })),
    [what],
  );
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const observer = new IntersectionObserver(
        ([last]) => {
          if (last?.isIntersecting) grow();
        },
        { rootMargin: AHEAD },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    // Observed anew each time, because an end that stays near is told of only once.
    [grow, count],
  );
  return { count, grow, end };
}
