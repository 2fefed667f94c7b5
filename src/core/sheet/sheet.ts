import type { CitationPart, Entry } from '../glossary/entry.ts';
import { ankiOf, csvOf, meaningOf, tagsOf } from './tables.ts';

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
    .replace(/^-|-$/g, '');
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
  return text.replace(/\S(.*\S)?/s, (inner) => `*${inMarkdown(inner)}*`);
}

/** The sheet as comma-separated values, with a line of headings. */
export function toCsv({ entries }: StudySheet): string {
  const rows = entries.map((entry) => [entry.term, entry.definition, entry.example, entry.topic, sourcesOf(entry)]);
  return csvOf([['term', 'definition', 'example', 'topic', 'sources'], ...rows]);
}

/** The sheet as notes for Anki. */
export function toAnki({ entries }: StudySheet): string {
  return ankiOf(entries.map((entry) => ({ front: entry.term, back: [meaningOf(entry)], tags: tagsOf(entry) })));
}

function sourcesOf({ sources }: Entry): string {
  return sources.map(({ citation, url }) => [textOf(citation), url].filter(Boolean).join(' ')).join('\n');
}

/** A citation without its italics. */
function textOf(citation: readonly CitationPart[]): string {
  return citation.map(({ text }) => text).join('');
}
