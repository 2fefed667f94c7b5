import type { Pattern } from '../../core/settings/siteRules.ts';
import { siteName, t } from '../words.ts';

/** A pattern by a name that people understand. */
export function patternName(pattern: Pattern): string {
  if (pattern.startsWith('*.')) return t('site.subdomains', { site: pattern.slice(2) });
  return pattern.includes('/') ? t('site.folder', { folder: pattern }) : siteName(pattern);
}
