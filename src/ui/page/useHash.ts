import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * What the page's address names, as it changes.
 * @param read makes it of `location.hash`: empty, or beginning with `#`
 */
export function useHash<T>(read: (hash: string) => T): T {
  const [named, setNamed] = useState(() => read(location.hash));
  // With what is shown, and not after it: no change is to be missed.
  useLayoutEffect(() => {
    const life = new AbortController();
    addEventListener('hashchange', () => setNamed(read(location.hash)), { signal: life.signal });
    return () => life.abort();
  }, [read]);
  return named;
}
