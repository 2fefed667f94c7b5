import type { Entry } from '../../core/glossary/entry.ts';
import { t } from '../words.ts';

/** Where the project takes reports. https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue */
const NEW_ISSUE = 'https://github.com/psygloss/psygloss/issues/new';

/**
 * The address of a report that has only to be filled in. It names the entry and nothing of the page.
 * @param about an error in the entry, or a mark of it where it is not meant
 * @param version of the extension
 */
export function reportAddress(
  about: 'entry' | 'mark',
  { id, term, reviewed }: Pick<Entry, 'id' | 'term' | 'reviewed'>,
  version: string,
): string {
  const title = t(`report.${about}.title`, { term });
  const body = [t(`report.${about}.body`), t('report.foot', { id, reviewed, version })].join('\n\n\n');
  return `${NEW_ISSUE}?${new URLSearchParams({ title, body })}`;
}
