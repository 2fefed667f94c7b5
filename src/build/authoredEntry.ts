import type { Form } from '../core/matching/lexicon.ts';
import type { EntryFile } from './entrySchema.ts';
import type { YamlFile } from './yamlFile.ts';

/** One entry file with what its path says. */
export interface AuthoredEntry {
  readonly id: string;
  readonly topic: string;
  readonly yaml: YamlFile<EntryFile>;
}

/** The headword and all other forms, as the matcher takes them. */
export function formsOf(entry: EntryFile): Form[] {
  return [entry.term, ...entry.forms].map((form) =>
    typeof form === 'string' ? { text: form, exactCase: false } : form,
  );
}
