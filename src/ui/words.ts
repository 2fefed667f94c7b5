/** Said wherever the browser's sync has refused the settings. */
export const KEPT_HERE = 'Your browser would not sync your settings. They are kept on this device only.';

/** A site, as `siteOf` names it, by a name that people know. */
export function siteName(site: string): string {
  return site === 'file:' ? 'files on this device' : site;
}
