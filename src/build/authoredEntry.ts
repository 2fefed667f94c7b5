import type { EntryFile, PartialEntryFile } from './entrySchema.ts';
import type { Fault } from './fault.ts';
import type { YamlFile } from './yamlFile.ts';

/** One entry file with what its path says; it may have faults, as `PartialEntryFile` allows. */
export interface AuthoredEntry<T extends PartialEntryFile = PartialEntryFile> {
  readonly id: string;
  readonly topic: string;
  readonly yaml: YamlFile<T>;
}

export type WholeEntry = AuthoredEntry<EntryFile>;

/** A fault at the line of `path` in the entry's file. */
export function faultAt({ yaml }: AuthoredEntry, path: readonly (string | number)[], message: string): Fault {
  return { file: yaml.file, line: yaml.lineOf(path), message };
}

/** A form with its place in the entry file. */
export interface AuthoredForm {
  /** A wording, or a pattern of wordings (see `parsePattern`). */
  readonly text: string;
  /** Only this spelling counts. */
  readonly exactCase: boolean;
  /** It means psychology only where its context says so. */
  readonly guarded: boolean;
  readonly path: readonly (string | number)[];
}

/** Every wording of an entry once: the headword, unless `guarded` lists it, then `forms`, then `guarded`. */
export function formsOf(entry: PartialEntryFile): AuthoredForm[] {
  const listed = (['forms', 'guarded'] as const).flatMap((list) =>
    entry[list].map((form, index) => ({
      ...(typeof form === 'string' ? { text: form, exactCase: false } : form),
      guarded: list === 'guarded',
      path: [list, index],
    })),
  );
  const isHeadwordGuarded = listed.some(({ guarded, text }) => guarded && text === entry.term);
  const headword = { text: entry.term, exactCase: false, guarded: false, path: ['term'] };
  return isHeadwordGuarded ? listed : [headword, ...listed];
}
