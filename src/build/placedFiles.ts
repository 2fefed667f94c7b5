import type * as v from 'valibot';
import { type Authored, faultAt } from './authored.ts';
import type { Fault } from './fault.ts';
import { readYaml } from './yamlFile.ts';

/** What lies in one of the two folders that are sorted by topic. */
export interface PlacedFiles<T> {
  readonly whole: readonly Authored<T>[];
  /** Files with faults of their own, with what could be read of them. */
  readonly broken: readonly Authored<unknown>[];
  /** The ids of all of them, readable or not, so that one broken file is not reported by every other that links to it. */
  readonly ids: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/**
 * Reads and checks the files named `<folder>/<topic>/<id>.yaml`, in the order of their paths.
 * @param files texts by their path below the glossary
 */
export function readPlacedFiles<TSchema extends v.GenericSchema>(
  files: ReadonlyMap<string, string>,
  folder: string,
  schema: TSchema,
): PlacedFiles<v.InferOutput<TSchema>> {
  const name = new RegExp(`^${folder}/([a-z0-9-]+)/([a-z0-9-]+)\\.yaml$`);
  const whole: Authored<v.InferOutput<TSchema>>[] = [];
  const broken: Authored<unknown>[] = [];
  const faults: Fault[] = [];
  for (const [file, source] of [...files].sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    if (!file.startsWith(`${folder}/`)) continue;
    const [, topic, id] = name.exec(file) ?? [];
    if (!topic || !id) {
      const message = `is not named ${folder}/<topic>/<id>.yaml in lower case; move or rename it.`;
      faults.push({ file, line: 1, message });
      continue;
    }
    const result = readYaml(file, source, schema);
    if (result.ok) {
      whole.push({ id, topic, yaml: result.yaml });
    } else {
      faults.push(...result.faults);
      broken.push({ id, topic, yaml: result.yaml });
    }
  }
  return { whole, broken, ids: new Set([...whole, ...broken].map(({ id }) => id)), faults };
}

/**
 * Finds files in a folder that is no topic, and ids that two files have.
 * @param topics names of topics by their folder; nothing where the list could not be read
 */
export function checkPlaces(
  files: readonly Authored<unknown>[],
  topics: ReadonlyMap<string, string> | undefined,
): Fault[] {
  const seen = new Map<string, Authored<unknown>>();
  return files.flatMap((file) => {
    const faults: Fault[] = [];
    if (topics && !topics.has(file.topic)) {
      faults.push(faultAt(file, [], `the topic "${file.topic}" is not in topics.yaml; add it there or move the file.`));
    }
    const other = seen.get(file.id);
    if (other)
      faults.push(faultAt(file, [], `the id "${file.id}" is taken by ${other.yaml.file}; rename one of the files.`));
    seen.set(file.id, file);
    return faults;
  });
}
