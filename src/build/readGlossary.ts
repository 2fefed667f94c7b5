import * as v from 'valibot';
import type { AuthoredEntry, WholeEntry } from './authoredEntry.ts';
import { checkEntries } from './checks.ts';
import { EntryFile, PartialEntryFile, TopicsFile } from './entrySchema.ts';
import { type Fault, GlossaryError } from './fault.ts';
import { type Reference, readReferences } from './references.ts';
import { readSense, type SenseFile } from './senseFile.ts';
import { readYaml } from './yamlFile.ts';

/** The files of a glossary, by their path below its folder, such as `entries/assessment/reliability.yaml`. */
export type GlossaryFiles = ReadonlyMap<string, string>;

/** A glossary as its authors wrote it, without fault. */
export interface AuthoredGlossary {
  readonly entries: readonly WholeEntry[];
  /** Names of topics by their folder. */
  readonly topics: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly sense: SenseFile;
}

const ENTRY_PATH = /^entries\/([a-z0-9-]+)\/([a-z0-9-]+)\.yaml$/;

/**
 * Reads and checks a whole glossary.
 * @throws GlossaryError with every fault of every file
 */
export function readGlossary(files: GlossaryFiles): AuthoredGlossary {
  const faults: Fault[] = [];
  const topics = readTopics(files, faults);
  const references = readReferences('references.json', files.get('references.json') ?? '[]');
  faults.push(...references.faults);
  const { whole, partial } = readEntries(files, faults);
  faults.push(...checkEntries(whole, partial, { topics, references: references.byId, ids: idsIn(files) }));
  const sense = readSense(files.get('sense.json'), faults);
  if (faults.length > 0 || !topics || !references.byId || !sense) throw new GlossaryError(faults);
  return { entries: whole, topics, references: references.byId, sense };
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
