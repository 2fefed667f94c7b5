import type { PageName } from '../page/PageNav.tsx';

const ROUTES = ['review', 'saved', 'progress'] as const satisfies readonly PageName[];
/** What the page shows. */
export type Route = (typeof ROUTES)[number];

/** What an address names; nothing where it names none. */
export function routeInHash(hash: string): Route | undefined {
  return ROUTES.find((route) => hash === `#${route}`);
}
