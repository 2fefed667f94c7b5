import { languageOfWords } from './words.ts';

/** A day such as "2026-11-22" in the words of the interface, never broken at the end of a line. */
export function formatDay(iso: string): string {
  const date = new Intl.DateTimeFormat(dateLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
  return date.replaceAll(' ', '\u00A0');
}

/** Days stand before months in most of the English-speaking world. */
function dateLanguage(): string {
  const language = languageOfWords();
  return language === 'en' ? 'en-GB' : language;
}
