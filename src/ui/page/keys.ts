import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether a key goes into a text that is being written. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/**
 * Follows the keys that are pressed, but in a text that is being written, and not held down.
 * @param where in which element the focus has to be; `page` for anywhere, which is not for letters, digits and signs alone: who
 * speaks to the browser, or strays onto a key, would press them unawares (https://www.w3.org/TR/WCAG22/#character-key-shortcuts)
 * @param actionOf gives what a key does; nothing where the browser is to have it
 */
export function useKeys(
  where: 'page' | RefObject<HTMLElement | null>,
  actionOf: (event: KeyboardEvent) => (() => void) | undefined,
): void {
  const latest = useRef(actionOf);
  latest.current = actionOf;
  // With what is shown, and not after it: a quick key is not to be lost.
  useLayoutEffect(() => {
    const life = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.repeat || event.isComposing) return;
      const action = latest.current(event);
      if (!action) return;
      event.preventDefault();
      action();
    };
    const target: HTMLElement | Window | null = where === 'page' ? window : where.current;
    // What both have in common is of any event.
    target?.addEventListener('keydown', onKey as EventListener, { signal: life.signal });
    return () => life.abort();
  }, [where]);
}

/** Whether a key has none held down with it. */
export function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/** Whether keys undo, as they do in most programs. */
export function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
