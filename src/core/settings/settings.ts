/** What the user has set. Only that is stored; defaults are filled in when it is read. */
export interface Settings {
  /** Sites on which nothing is marked, as `siteOf` names them, in alphabetical order. */
  readonly sitesOff: readonly string[];
}

/** Settings as they are stored: a plain object with, perhaps, members of newer versions and values that can't be read. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** Under this name what could not be read is kept when settings are written, so that nothing is thrown away. */
const SET_ASIDE = 'setAside';

function asObject(stored: unknown): StoredSettings {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as StoredSettings) : {};
}

/**
 * Reads stored settings as far as they make sense; what does not falls back to its default.
 * @param stored anything: nothing, settings of any version, or damaged ones
 */
export function parseSettings(stored: unknown): Settings {
  const { sitesOff } = asObject(stored);
  const sites = typeof sitesOff === 'string' ? [sitesOff] : Array.isArray(sitesOff) ? sitesOff : [];
  return { sitesOff: sortSites(sites.filter((site): site is string => typeof site === 'string' && site !== '')) };
}

/**
 * What to store so that `settings` are read back. Members that this version does not know are kept as they are; values
 * that it could not read are set aside.
 */
export function mergeSettings(stored: unknown, settings: Settings): StoredSettings {
  const before = asObject(stored);
  const unreadable = unreadableIn(stored);
  const setAside = [before[SET_ASIDE] ?? [], unreadable].flat();
  return { ...before, ...settings, ...(setAside.length > 0 ? { [SET_ASIDE]: setAside } : {}) };
}

function unreadableIn(stored: unknown): unknown[] {
  if (stored === undefined || stored === null) return [];
  if (asObject(stored) !== stored) return [stored];
  const { sitesOff } = asObject(stored);
  if (sitesOff === undefined || typeof sitesOff === 'string') return [];
  const values: unknown[] = Array.isArray(sitesOff) ? sitesOff : [sitesOff];
  return values.filter((site) => typeof site !== 'string');
}

function sortSites(sites: readonly string[]): string[] {
  return [...new Set(sites)].sort();
}

/** Whether terms are marked on `site`. */
export function isSiteOn(settings: Settings, site: string): boolean {
  return !settings.sitesOff.includes(site);
}

/** The settings with `site` switched on or off. */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((each) => each !== site);
  return { ...settings, sitesOff: on ? others : sortSites([...others, site]) };
}

/**
 * The name under which a page's site is switched: its host without "www.", or, where a page has none, its scheme
 * ("file:").
 */
export function siteOf(location: { readonly hostname: string; readonly protocol: string }): string {
  return location.hostname.replace(/^www\./, '') || location.protocol;
}
