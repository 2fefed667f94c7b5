import * as v from 'valibot';
import type { WholeEntry } from './authoredEntry.ts';
import { checkEntries } from './checks.ts';
import { EntryFile, PartialEntryFile, TopicsFile } from './entrySchema.ts';
import { type Fault, GlossaryError } from './fault.ts';
import { readPlacedFiles } from './placedFiles.ts';
import { checkQuestions } from './questionChecks.ts';
import { QuestionFile, type WholeQuestion } from './questionSchema.ts';
import { type Reference, readReferences } from './references.ts';
import { readSense, type SenseFile } from './senseFile.ts';
import { readYaml } from './yamlFile.ts';

/** The files of a glossary, by their path below its folder, such as `entries/assessment/reliability.yaml`. */
export type GlossaryFiles = ReadonlyMap<string, string>;

/** A glossary as its authors wrote it, without fault. */
export interface AuthoredGlossary {
  readonly entries: readonly WholeEntry[];
  readonly questions: readonly WholeQuestion[];
  /** Names of topics by their folder. */
  readonly topics: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly sense: SenseFile;
}

/**
 * Reads and checks a whole glossary.
 * @throws GlossaryError with every fault of every file
 */
export function readGlossary(files: GlossaryFiles): AuthoredGlossary {
  const faults: Fault[] = [];
  const topics = readTopics(files, faults);
  const references = readReferences('references.json', files.get('references.json') ?? '[]');
  faults.push(...references.faults);
  const entries = readPlacedFiles(files, 'entries', EntryFile);
  const partial = entries.broken.map((each) => ({
    ...each,
    yaml: { ...each.yaml, value: v.parse(PartialEntryFile, each.yaml.value) },
  }));
  const questions = readPlacedFiles(files, 'questions', QuestionFile);
  const known = { topics, references: references.byId };
  faults.push(
    ...entries.faults,
    ...checkEntries(entries.whole, partial, { ...known, ids: entries.ids }),
    ...questions.faults,
    ...checkQuestions(questions, { ...known, entries: entries.whole, entryIds: entries.ids }),
  );
  const sense = readSense(files.get('sense.json'), faults);
  if (faults.length > 0 || !topics || !references.byId || !sense) throw new GlossaryError(faults);
  return { entries: entries.whole, questions: questions.whole, topics, references: references.byId, sense };
}

function readTopics(files: GlossaryFiles, faults: Fault[]): Map<string, string> | undefined {
  const result = readYaml('topics.yaml', files.get('topics.yaml') ?? '', TopicsFile);
  if (result.ok) return new Map(Object.entries(result.yaml.value).map(([id, { name }]) => [id, name]));
  faults.push(...result.faults);
  return undefined;
}
