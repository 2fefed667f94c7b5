import type { Fault } from './fault.ts';
import type { YamlFile } from './yamlFile.ts';

/** One file of the glossary, an entry's or a question's, with what its path says. */
export interface Authored<T> {
  readonly id: string;
  readonly topic: string;
  readonly yaml: YamlFile<T>;
}

/** Where a value stands in a file, such as `['sources', 0, 'summary']`. */
export type Path = readonly (string | number)[];

/** A fault at the line of `path` in the file. */
export function faultAt({ yaml }: Authored<unknown>, path: Path, message: string): Fault {
  return { file: yaml.file, line: yaml.lineOf(path), message };
}
