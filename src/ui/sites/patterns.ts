import { parse } from 'tldts';
import { type Pattern, type Place, siteOf } from '../../core/settings/siteRules.ts';

/** Below a site named by the reader stands another one for each customer (github.io): that is for the list to know. */
const WITH_CUSTOMERS = { allowPrivateDomains: true };

/** So many folders of a page's path are offered; deeper ones hold single pages. */
const MAX_FOLDERS = 3;

/**
 * What a reader may want to switch at `place`: from the site with all its subdomains, where it may have some, to the folder of
 * the page.
 */
export function scopesOf({ site, path }: Place): Pattern[] {
  const { domain, isIp } = parse(site, WITH_CUSTOMERS);
  const folders = path.split('/').slice(1, -1).filter(Boolean).slice(0, MAX_FOLDERS);
  const below = folders.map((_, index) => `${site}/${folders.slice(0, index + 1).join('/')}`);
  return [...(domain && !isIp ? [`*.${domain}`] : []), site, ...below];
}

/** What a reader wrote for a pattern: read, or why it can't be. */
export type PatternRead =
  | { readonly kind: 'read'; readonly pattern: Pattern }
  | { readonly kind: 'empty' | 'noSite' | 'folderOfSubdomains' }
  /** Sites of different owners stand below `suffix`. */
  | { readonly kind: 'publicSuffix'; readonly suffix: string };

/** Reads an address ("https://www.example.org/forum/?page=2"), a site, or a pattern. */
export function readPattern(text: string): PatternRead {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const withSubdomains = typed.startsWith('*.');
  const address = withSubdomains ? typed.slice(2) : typed;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) ? address : `https://${address}`);
  // "two words" can be no host; neither can what has no place of its own, such as mailto:.
  if (!url || /[*\s]/.test(decodeURI(url.hostname)) || !['http:', 'https:', 'file:'].includes(url.protocol)) {
    return { kind: 'noSite' };
  }
  const site = siteOf(url);
  const { publicSuffix, isIp } = parse(site, WITH_CUSTOMERS);
  if (withSubdomains && !isIp && publicSuffix === site) return { kind: 'publicSuffix', suffix: site };
  const path = url.pathname.replace(/\/+$/, '');
  if (withSubdomains && path !== '') return { kind: 'folderOfSubdomains' };
  return { kind: 'read', pattern: `${withSubdomains ? '*.' : ''}${site}${path}` };
}
