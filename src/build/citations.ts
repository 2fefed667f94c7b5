import Cite from 'citation-js';
import type { CitationPart } from '../core/glossary/entry.ts';
import type { Reference } from './references.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&#60;': '<',
  '&gt;': '>',
  '&#62;': '>',
  '&quot;': '"',
};

/**
 * Renders references in APA style, seventh edition, without their links.
 * @returns each citation by the id of its reference, in parts, so that no markup has to be trusted where it is shown
 */
export function renderCitations(references: Iterable<Reference>): ReadonlyMap<string, CitationPart[]> {
  const citations = new Map<string, CitationPart[]>();
  for (const list of withoutNamesakes(references)) {
    const byId = new Map(list.map((reference) => [reference.id, reference]));
    const items = list.map(toItem);
    const style = { format: 'html', template: 'apa', lang: 'en-US', asEntryArray: true } as const;
    for (const [id, html] of new Cite(items).format('bibliography', style)) {
      const reference = byId.get(id);
      if (reference) citations.set(id, toParts(html, reference));
    }
  }
  return citations;
}

/** What the style is given of a reference. An issue whose volume was not seen would be printed as if it were the volume. */
function toItem({ custom: _custom, DOI: _doi, URL: _url, PMID: _pmid, ISBN: _isbn, ...item }: Reference): object {
  const { issue: _issue, ...withoutIssue } = item;
  return item.volume ? item : withoutIssue;
}

/**
 * Lists in which no two references share authors and year: within one list APA tells those apart as 2015a and 2015b,
 * but a card shows only one of them. A list each would take 20 ms a reference instead of 2.
 */
function withoutNamesakes(references: Iterable<Reference>): Reference[][] {
  const lists: Reference[][] = [];
  const seen = new Map<string, number>();
  for (const reference of references) {
    const key = JSON.stringify([reference.author, reference.issued]);
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    lists[index] = [...(lists[index] ?? []), reference];
  }
  return lists;
}

function toParts(html: string, reference: Reference): CitationPart[] {
  const entry = html
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
  const parts = entry.split(/(<i>.*?<\/i>)/).filter(Boolean);
  return parts.map((part, index) => {
    const italic = part.startsWith('<i>');
    const text = part.replace(/<\/?i>/g, '');
    return { text: reference.custom.authorsIncomplete && index === 0 ? withEtAl(text, reference) : text, italic };
  });
}

/** Where only the first authors were seen, the list ends in "et al." instead of claiming to be whole. */
function withEtAl(text: string, reference: Reference): string {
  const year = reference.issued['date-parts'][0][0];
  return text.replace(
    new RegExp(`^(.*?),? \\(${year}\\)`),
    (_all, authors: string) => `${authors.replace(', &', ',')}, et al. (${year})`,
  );
}
