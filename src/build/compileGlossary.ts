import type { CitationPart, Entry, TermId } from '../core/glossary/entry.ts';
import { compileLexicon } from '../core/matching/compile.ts';
import type { Form, Lexicon } from '../core/matching/lexicon.ts';
import { createMatcher, type Matcher } from '../core/matching/matcher.ts';
import { isPattern } from '../core/matching/patterns.ts';
import { formsOf, type WholeEntry } from './authoredEntry.ts';
import { renderCitations } from './citations.ts';
import { mentionsIn } from './termMentions.ts';
import { type AuthoredGlossary, type GlossaryFiles, readGlossary } from './readGlossary.ts';
import { linkOf, type Reference } from './references.ts';
import { buildSearchIndex } from './searchIndex.ts';
import { priorOf } from './senseFile.ts';
import { subjectWords } from './subjectWords.ts';

export interface CompiledGlossary {
  /** For the content script: forms and what tells their senses apart, nothing else. */
  readonly lexicon: Lexicon;
  readonly entries: readonly Entry[];
  /** A serialised MiniSearch index over `entries`. */
  readonly searchIndex: string;
}

/**
 * Checks a whole glossary and compiles it into what the extension ships.
 * @throws GlossaryError with every fault of every file
 */
export function compileGlossary(files: GlossaryFiles): CompiledGlossary {
  const glossary = readGlossary(files);
  const { entries: authored, topics, references } = glossary;
  const terms = new Map(authored.map(({ id, yaml }) => [id, yaml.value.term]));
  const cited = new Set(authored.flatMap(({ yaml }) => yaml.value.sources.map(({ reference }) => reference)));
  const citations = renderCitations([...references.values()].filter(({ id }) => cited.has(id)));
  const lexicon = compileForms(glossary);
  const matcher = createMatcher(lexicon);
  const entries = authored.map((each) => toEntry(each, { terms, topics, references, citations, matcher }));
  return { lexicon, entries, searchIndex: buildSearchIndex(entries) };
}

/** The lexicon of all forms: plain ones, guarded ones with their log-odds, and vetoes. */
export function compileForms({ entries, sense }: Pick<AuthoredGlossary, 'entries' | 'sense'>): Lexicon {
  const subjects = subjectWords(entries);
  const terms = entries.map(({ id, yaml }) => ({
    id,
    subject: yaml.value.guarded.length > 0 ? (subjects.get(id) ?? []) : [],
    forms: [
      ...formsOf(yaml.value).map((form): Form => ({ ...form, use: form.guarded ? priorOf(form, sense) : 'plain' })),
      ...yaml.value.vetoes.map((text): Form => ({ text, exactCase: false, use: 'veto' })),
    ],
    against: yaml.value.against,
  }));
  return compileLexicon(terms, sense);
}

interface Lookup {
  readonly terms: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly citations: ReadonlyMap<string, CitationPart[]>;
  readonly matcher: Matcher;
}

function toEntry({ id, topic, yaml }: WholeEntry, { terms, topics, references, citations, matcher }: Lookup): Entry {
  const { value } = yaml;
  const link = (target: string) => ({ id: target as TermId, term: terms.get(target) ?? target });
  return {
    id: id as TermId,
    term: value.term,
    ...(value.pronunciation ? { pronunciation: value.pronunciation } : {}),
    forms: formsOf(value).flatMap(({ text }) => (text === value.term || isPattern(text) ? [] : [text])),
    topic: topics.get(topic) ?? topic,
    definition: value.definition,
    detail: value.detail,
    example: value.example,
    mentions: mentionsIn({ ...value, id: id as TermId }, matcher),
    confusedWith: value.confusedWith.map(({ entry, difference }) => ({ ...link(entry), difference })),
    related: value.related.map(link),
    evidence: value.evidence,
    sources: value.sources.flatMap(({ reference: key, summary }) => {
      const reference = references.get(key);
      const citation = citations.get(key);
      if (!reference || !citation) return [];
      const url = linkOf(reference);
      return [{ citation, summary, ...(url ? { url } : {}) }];
    }),
    reviewed: value.reviewed,
  };
}
