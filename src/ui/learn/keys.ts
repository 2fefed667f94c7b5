import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether a key goes into a text that is being written. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/**
 * Follows the keys that are pressed anywhere on the page but in a text that is being written, and not held down.
 * @param actionOf gives what a key does; nothing where the browser is to have it
 */
export function useKeys(actionOf: (event: KeyboardEvent) => (() => void) | undefined): void {
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
    addEventListener('keydown', onKey, { signal: life.signal });
    return () => life.abort();
  }, []);
}

/** Whether a key has none held down with it. */
export function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/** Whether keys undo, as they do in most programs. */
export function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
