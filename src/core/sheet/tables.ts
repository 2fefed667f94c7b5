import type { Entry } from '../glossary/entry.ts';

/** A note for Anki: what is asked, paragraphs that answer it, and its tags. */
export interface AnkiNote {
  readonly front: string;
  readonly back: readonly string[];
  readonly tags: readonly string[];
}

/** Comma-separated values, as RFC 4180 has them. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(inCsv).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet takes what begins with one of these for a formula, which can send what else is in the sheet to a server. An apostrophe
 * before it makes it text: https://owasp.org/www-community/attacks/CSV_Injection
 */
function inCsv(field: string): string {
  const text = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return `"${text.replaceAll('"', '""')}"`;
}

/** A file of notes for Anki: https://docs.ankiweb.net/importing/text-files.html */
export function ankiOf(notes: readonly AnkiNote[]): string {
  const head = ['#separator:tab', '#html:false', '#tags column:3'];
  const lines = notes.map(({ front, back, tags }) => [front, back.join(' '), tags.join(' ')].map(inAnki).join('\t'));
  return `${[...head, ...lines].join('\n')}\n`;
}

/** A quotation mark at its beginning would open a quoted field, and # a comment. */
function inAnki(field: string): string {
  const line = field.replace(/\s+/g, ' ').trim();
  return /^["#]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** What an entry's term means, in words and by an instance. */
export function meaningOf({ definition, example }: Entry): string {
  return `${definition} ${example}`;
}

/** Tags under which the notes of an entry are found in Anki, which parts them by spaces. */
export function tagsOf({ topic }: Entry): string[] {
  return ['psygloss', topic.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-')];
}
