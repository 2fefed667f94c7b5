import { languageOfDates } from './words.ts';

/** A day such as "2026-11-22" in the words of the interface, never broken at the end of a line. */
export function formatDay(iso: string): string {
  const date = new Intl.DateTimeFormat(languageOfDates(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(iso),
  );
  return date.replaceAll(' ', '\u00A0');
}
