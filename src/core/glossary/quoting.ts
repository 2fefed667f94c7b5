import type { CitationPart, Entry } from './entry.ts';

/** A text to be copied: for programs that take no formatting, and for those that keep italics. */
export interface Quote {
  readonly plain: string;
  readonly html: string;
}

/** An entry in words: term, meaning, how much is known, and from whom. */
export function quoteEntry({ term, definition, evidence, sources }: Entry): Quote {
  const lines = [
    [plain(capitalised(term))],
    [plain(definition)],
    [plain(evidence.reason)],
    ...sources.map(sourceParts),
  ];
  return quoteOf(lines);
}

/** The sources of an entry as a list of references in APA style. */
export function quoteSources({ sources }: Entry): Quote {
  return quoteOf(sources.map(sourceParts));
}

/**
 * The reference to an entry itself in APA style: an entry in software whose author is also its publisher, as in section 10.10 of
 * the Publication Manual, 7th edition. It has no address, as every browser has the entry at another one.
 * @param version of the extension, such as "0.1.0"
 */
export function quoteReference({ term, reviewed }: Pick<Entry, 'term' | 'reviewed'>, version: string): Quote {
  const date = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const when = `${reviewed.slice(0, 4)}, ${date.format(new Date(reviewed))}`;
  return quoteOf([
    [
      plain(`Psygloss. (${when}). ${capitalised(term)}. In `),
      { text: 'Psygloss', italic: true },
      plain(` (Version ${version}) [Browser extension].`),
    ],
  ]);
}

/** The address of an entry, under its headword where links are kept. */
export function quoteLink({ term }: Pick<Entry, 'term'>, address: string): Quote {
  return { plain: address, html: `<a href="${escaped(address)}">${escaped(capitalised(term))}</a>` };
}

function plain(text: string): CitationPart {
  return { text, italic: false };
}

function capitalised(text: string): string {
  return text.replace(/^\p{Letter}/u, (letter) => letter.toUpperCase());
}

function sourceParts({ citation, url }: Entry['sources'][number]): readonly CitationPart[] {
  return url === undefined ? citation : [...citation, plain(` ${url}`)];
}

function quoteOf(lines: readonly (readonly CitationPart[])[]): Quote {
  return {
    plain: lines.map((parts) => parts.map(({ text }) => text).join('')).join('\n'),
    html: lines.map((parts) => `<p>${parts.map(toHtml).join('')}</p>`).join(''),
  };
}

function toHtml({ text, italic }: CitationPart): string {
  return italic ? `<i>${escaped(text)}</i>` : escaped(text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
