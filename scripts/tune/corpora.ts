import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WholeEntry } from '../../src/build/authoredEntry.ts';
import { readPassages } from '../passages.ts';

export interface Document {
  readonly doc: string;
  readonly text: string;
}

/** Prose of one kind: psychology, a field near it (medicine, sociology, statistics …), or one far from it. */
export interface Corpus {
  readonly name: string;
  readonly kind: 'psychology' | 'adjacent' | 'far';
  readonly documents: readonly Document[];
}

/** A place in a document where a guarded form stands, and whether psychology is meant. */
export interface Label {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly isMeant: boolean;
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

function readFolder(folder: string): [name: string, documents: Document[]][] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.sort().map((file) => [file.slice(0, -'.jsonl'.length), readLines<Document>(join(folder, file))]);
}

/** The labelled prose in `folder`, which is laid out as `npm run eval` expects it. */
export function readCorpora(folder: string): Corpus[] {
  const psychology = readFolder(join(folder, 'psych')).map(([name, documents]): Corpus => {
    return { name, kind: 'psychology', documents };
  });
  const others = readFolder(join(folder, 'neg')).map(([name, documents]): Corpus => {
    return { name, kind: name.startsWith('adj-') ? 'adjacent' : 'far', documents };
  });
  return [...psychology, ...others];
}

/** The glossary's own definitions, details and examples, which are prose on psychology as well. */
export function glossaryCorpus(entries: readonly WholeEntry[]): Corpus {
  const documents = entries.map(({ id, yaml: { value } }) => ({
    doc: id,
    text: [value.term, value.definition, value.detail, value.example].join('\n\n'),
  }));
  return { name: 'glossary', kind: 'psychology', documents };
}

/** Passages of our own (passages.yaml), as prose of either kind, and where shared words stand in them. */
export function ownPassages(): { corpora: Corpus[]; labels: Label[] } {
  const passages = readPassages(join(import.meta.dirname, 'passages.yaml')).map((passage, index) => {
    return { ...passage, doc: `passage/${index}` };
  });
  const corpusOf = (kind: 'psychology' | 'far'): Corpus => {
    const isOfKind = ({ field }: { field: string }) => field.startsWith('psychology') === (kind === 'psychology');
    return { name: `passages, ${kind}`, kind, documents: passages.filter(isOfKind) };
  };
  const labels = passages.flatMap(({ doc, places }) => places.map((place) => ({ doc, ...place })));
  return { corpora: [corpusOf('psychology'), corpusOf('far')], labels };
}

/** The ambiguous words of `folder` with their pages, and our own labels of places in its prose (labels.tsv). */
export function readLabels(folder: string): { labels: Label[]; pages: Document[] } {
  interface Row {
    readonly doc: string;
    readonly docStart: number;
    readonly docEnd: number;
    readonly label: boolean;
  }
  const rows = readLines<Row>(join(folder, 'ambiguous.jsonl'));
  const ambiguous = rows.map(({ doc, docStart, docEnd, label }): Label => {
    return { doc: `page/${doc}`, start: docStart, end: docEnd, isMeant: label };
  });
  const pages = readLines<Document>(join(folder, 'ambiguous-docs.jsonl'));
  const own = readFileSync(join(import.meta.dirname, 'labels.tsv'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const ours = own.map((line): Label => {
    const [doc = '', start, end, isMeant] = line.split('\t');
    return { doc, start: Number(start), end: Number(end), isMeant: isMeant === '1' };
  });
  return { labels: [...ambiguous, ...ours], pages: pages.map(({ doc, text }) => ({ doc: `page/${doc}`, text })) };
}

/** Where the labelled prose is, if it is there at all: it is not part of the project. */
export function findData(given: string | undefined): string | undefined {
  const folder = given ?? join(import.meta.dirname, '../../../shared/eval');
  return existsSync(join(folder, 'ambiguous.jsonl')) ? folder : undefined;
}
