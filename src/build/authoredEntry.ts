import type { Authored, Path } from './authored.ts';
import type { EntryFile, PartialEntryFile } from './entrySchema.ts';

/** One entry file; it may have faults, as `PartialEntryFile` allows. */
export type AuthoredEntry = Authored<PartialEntryFile>;

export type WholeEntry = Authored<EntryFile>;

/** A form with its place in the entry file. */
export interface AuthoredForm {
  /** A wording, or a pattern of wordings (see `parsePattern`). */
  readonly text: string;
  /** Only this spelling counts. */
  readonly exactCase: boolean;
  /** It means psychology only where its context says so. */
  readonly guarded: boolean;
  readonly path: Path;
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
