import { useEffect, useState } from 'preact/hooks';
import { type Route, routeInHash } from '../../src/ui/learn/route.ts';

/** What the page's address names, as it changes; nothing while it names nothing. */
export function useRoute(): Route | undefined {
  const [route, setRoute] = useState(() => routeInHash(location.hash));
  useEffect(() => {
    const life = new AbortController();
    addEventListener('hashchange', () => setRoute(routeInHash(location.hash)), { signal: life.signal });
    return () => life.abort();
  }, []);
  return route;
}
