import * as v from 'valibot';
import type { Entry, TermId } from '../core/glossary/entry.ts';
import { compileLexicon } from '../core/matching/compile.ts';
import type { Lexicon } from '../core/matching/lexicon.ts';
import { type AuthoredEntry, formsOf, type WholeEntry } from './authoredEntry.ts';
import { checkEntries } from './checks.ts';
import { EntryFile, PartialEntryFile, TopicsFile } from './entrySchema.ts';
import { type Fault, GlossaryError } from './fault.ts';
import { linkOf, type Reference, readReferences, renderCitation } from './references.ts';
import { buildSearchIndex } from './searchIndex.ts';
import { readYaml } from './yamlFile.ts';

/** The files of a glossary, by their path below its folder, such as `entries/assessment/reliability.yaml`. */
export type GlossaryFiles = ReadonlyMap<string, string>;

export interface CompiledGlossary {
  /** For the content script: forms and nothing else. */
  readonly lexicon: Lexicon;
  readonly entries: readonly Entry[];
  /** A serialised MiniSearch index over `entries`. */
  readonly searchIndex: string;
}

const ENTRY_PATH = /^entries\/([a-z0-9-]+)\/([a-z0-9-]+)\.yaml$/;

/**
 * Checks a whole glossary and compiles it into what the extension ships.
 * @throws GlossaryError with every fault of every file
 */
export function compileGlossary(files: GlossaryFiles): CompiledGlossary {
  const faults: Fault[] = [];
  const topics = readTopics(files, faults);
  const references = readReferences('references.json', files.get('references.json') ?? '[]');
  faults.push(...references.faults);
  const { whole, partial } = readEntries(files, faults);
  faults.push(...checkEntries(whole, partial, { topics, references: references.byId, ids: idsIn(files) }));
  if (faults.length > 0 || !topics || !references.byId) throw new GlossaryError(faults);

  const { byId } = references;
  const terms = new Map(whole.map(({ id, yaml }) => [id, yaml.value.term]));
  const entries = whole.map((each) => toEntry(each, { terms, topics, references: byId }));
  return {
    lexicon: compileLexicon(whole.map(({ id, yaml }) => ({ id, forms: formsOf(yaml.value) }))),
    entries,
    searchIndex: buildSearchIndex(entries),
  };
}

function readTopics(files: GlossaryFiles, faults: Fault[]): Map<string, string> | undefined {
  const result = readYaml('topics.yaml', files.get('topics.yaml') ?? '', TopicsFile);
  if (result.ok) return new Map(Object.entries(result.yaml.value).map(([id, { name }]) => [id, name]));
  faults.push(...result.faults);
  return undefined;
}

function readEntries(files: GlossaryFiles, faults: Fault[]): { whole: WholeEntry[]; partial: AuthoredEntry[] } {
  const whole: WholeEntry[] = [];
  const partial: AuthoredEntry[] = [];
  for (const [file, source] of [...files].sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    if (!file.startsWith('entries/')) continue;
    const [, topic, id] = ENTRY_PATH.exec(file) ?? [];
    if (!topic || !id) {
      faults.push({
        file,
        line: 1,
        message: 'is not named entries/<topic>/<id>.yaml in lower case; move or rename it.',
      });
      continue;
    }
    const result = readYaml(file, source, EntryFile);
    if (result.ok) {
      whole.push({ id, topic, yaml: result.yaml });
    } else {
      faults.push(...result.faults);
      partial.push({ id, topic, yaml: { ...result.yaml, value: v.parse(PartialEntryFile, result.yaml.value) } });
    }
  }
  return { whole, partial };
}

/** The ids of all entry files, readable or not, so that one broken file is not reported by every other that links to it. */
function idsIn(files: GlossaryFiles): Set<string> {
  return new Set([...files.keys()].flatMap((file) => ENTRY_PATH.exec(file)?.[2] ?? []));
}

interface Lookup {
  readonly terms: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, Reference>;
}

function toEntry({ id, topic, yaml }: WholeEntry, { terms, topics, references }: Lookup): Entry {
  const { value } = yaml;
  const link = (target: string) => ({ id: target as TermId, term: terms.get(target) ?? target });
  return {
    id: id as TermId,
    term: value.term,
    forms: value.forms.map((form) => (typeof form === 'string' ? form : form.text)),
    topic: topics.get(topic) ?? topic,
    definition: value.definition,
    detail: value.detail,
    example: value.example,
    confusedWith: value.confusedWith.map(({ entry, difference }) => ({ ...link(entry), difference })),
    related: value.related.map(link),
    evidence: value.evidence,
    sources: value.sources.flatMap(({ reference: key, summary }) => {
      const reference = references.get(key);
      if (!reference) return [];
      const url = linkOf(reference);
      return [{ citation: renderCitation(reference), summary, ...(url ? { url } : {}) }];
    }),
    reviewed: value.reviewed,
  };
}
