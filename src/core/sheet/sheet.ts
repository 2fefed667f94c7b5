import type { CitationPart, Entry } from '../glossary/entry.ts';

/** The terms of a page, to be learned. */
export interface StudySheet {
  /** The title of the page. */
  readonly title: string;
  /** Where it stands, without query: "example.org/forum". */
  readonly place: string;
  readonly entries: readonly Entry[];
}

/** The name of a file of a sheet, without its ending: safe on every system. */
export function sheetName({ title }: StudySheet): string {
  const words = title
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `psygloss-${words.slice(0, 60).toLowerCase() || 'terms'}`;
}

/** The sheet in Markdown, as https://spec.commonmark.org/ has it. */
export function toMarkdown({ title, place, entries }: StudySheet): string {
  const heading = [`# ${inMarkdown(title)}`, '', inMarkdown(place)];
  const sections = entries.flatMap((entry) => [
    '',
    `## ${inMarkdown(entry.term)}`,
    '',
    inMarkdown(entry.definition),
    '',
    `*${inMarkdown(entry.topic)}.* ${inMarkdown(entry.evidence.reason)}`,
    '',
    ...entry.sources.map(({ summary, citation, url }) => {
      const text = citation.map(({ text, italic }) => (italic ? emphasised(text) : inMarkdown(text))).join('');
      return `- ${inMarkdown(summary)} ${text}${url ? ` <${url}>` : ''}`;
    }),
  ]);
  return `${[...heading, ...sections].join('\n')}\n`;
}

/** Text without what Markdown would take for marking. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Emphasis must not begin or end with a space. */
function emphasised(text: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === '' ? before : `${before}*${inMarkdown(inner)}*${after}`;
}

/** The sheet as comma-separated values, as RFC 4180 has them, with a line of headings. */
export function toCsv({ entries }: StudySheet): string {
  const rows = entries.map((entry) => [entry.term, entry.definition, entry.example, entry.topic, sourcesOf(entry)]);
  const all = [['term', 'definition', 'example', 'topic', 'sources'], ...rows];
  return all.map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

/** The sheet as notes for Anki: https://docs.ankiweb.net/importing/text-files.html */
export function toAnki({ entries }: StudySheet): string {
  const head = ['#separator:tab', '#html:false', '#tags column:3'];
  const notes = entries.map((entry) => {
    const back = `${entry.definition} ${entry.example}`;
    const tags = `psygloss ${entry.topic.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-')}`;
    return [entry.term, back, tags].map((field) => field.replace(/\s+/g, ' ')).join('\t');
  });
  return `${[...head, ...notes].join('\n')}\n`;
}

function sourcesOf({ sources }: Entry): string {
  return sources.map(({ citation, url }) => [textOf(citation), url].filter(Boolean).join(' ')).join('\n');
}

/** A citation without its italics. */
function textOf(citation: readonly CitationPart[]): string {
  return citation.map(({ text }) => text).join('');
}
