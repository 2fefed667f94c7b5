import type { Form } from '../core/matching/lexicon.ts';
import type { EntryFile, PartialEntryFile } from './entrySchema.ts';
import type { YamlFile } from './yamlFile.ts';

/** One entry file with what its path says; it may have faults, as `PartialEntryFile` allows. */
export interface AuthoredEntry<T extends PartialEntryFile = PartialEntryFile> {
  readonly id: string;
  readonly topic: string;
  readonly yaml: YamlFile<T>;
}

export type WholeEntry = AuthoredEntry<EntryFile>;

/** The headword and all other forms, as the matcher takes them. */
export function formsOf(entry: PartialEntryFile): Form[] {
  return [entry.term, ...entry.forms].map((form) =>
    typeof form === 'string' ? { text: form, exactCase: false } : form,
  );
}
