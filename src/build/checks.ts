import { exactSpellings } from '../core/matching/exactSpelling.ts';
import { parsePattern } from '../core/matching/patterns.ts';
import { spellingsOf } from '../core/matching/spellings.ts';
import { faultAt } from './authored.ts';
import { type AuthoredEntry, type AuthoredForm, formsOf, type WholeEntry } from './authoredEntry.ts';
import type { Fault } from './fault.ts';
import { checkPlaces } from './placedFiles.ts';
import { checkProse } from './proseChecks.ts';
import type { Reference } from './references.ts';

/** A form shorter than this is met in too many other senses, unless its case is fixed. */
const MIN_FORM_LENGTH = 3;

/** What entries may name. */
export interface Known {
  /** Names of topics by their folder; nothing where the list could not be read. */
  readonly topics: ReadonlyMap<string, string> | undefined;
  /** Nothing where the list could not be read. */
  readonly references: ReadonlyMap<string, Reference> | undefined;
  readonly ids: ReadonlySet<string>;
}

/**
 * Finds what the schema of a file can't say: links that lead nowhere, forms claimed twice, references that may not be
 * cited, prose that is hard to read.
 * @param partial entries with faults of their own, of which less is known
 */
export function checkEntries(whole: readonly WholeEntry[], partial: readonly AuthoredEntry[], known: Known): Fault[] {
  const entries = [...whole, ...partial];
  return [
    ...checkPlaces(entries, known.topics),
    ...checkLinks(entries, whole, known),
    ...checkForms(entries),
    ...checkCitations(entries, known),
    ...checkProse(whole),
  ];
}

function checkLinks(entries: readonly AuthoredEntry[], whole: readonly AuthoredEntry[], { ids }: Known): Fault[] {
  const byId = new Map(whole.map((entry) => [entry.id, entry]));
  return entries.flatMap((entry) => {
    const { related, confusedWith, overlaps } = entry.yaml.value;
    const confused = confusedWith.map(({ entry: target }) => target);
    const links = [
      ...related.map((target, index) => ({ target, path: ['related', index], before: related.slice(0, index) })),
      ...confused.map((target, index) => ({
        target,
        path: ['confusedWith', index, 'entry'],
        before: confused.slice(0, index),
      })),
      ...overlaps.map((target, index) => ({ target, path: ['overlaps', index], before: overlaps.slice(0, index) })),
    ];
    return links.flatMap(({ target, path, before }) => {
      if (target === entry.id) return [faultAt(entry, path, `"${target}" links to itself; remove it.`)];
      if (before.includes(target)) return [faultAt(entry, path, `"${target}" is listed twice; remove one.`)];
      if (!ids.has(target))
        return [faultAt(entry, path, `there is no entry "${target}"; mend the id or write that entry.`)];
      const isOneWay = path[0] === 'confusedWith' && !namesBack(byId.get(target), entry.id);
      if (isOneWay)
        return [faultAt(entry, path, `"${target}" does not name "${entry.id}" under its confusedWith; add it there.`)];
      // Told of one of the two: it is one fault.
      const isMutual = path[0] === 'overlaps' && byId.get(target)?.yaml.value.overlaps.includes(entry.id);
      if (isMutual && entry.id < target)
        return [faultAt(entry, path, `"${target}" names "${entry.id}" under its overlaps too; keep one of the two.`)];
      return [];
    });
  });
}

/** Whether an entry names another as confusable with it; one that can't be read whole is not blamed. */
function namesBack(entry: AuthoredEntry | undefined, id: string): boolean {
  return !entry || entry.yaml.value.confusedWith.some((other) => other.entry === id);
}

/** Every wording that a form matches, as keys: two forms with a key in common would find the same text. */
function keysOf(form: AuthoredForm): string[] {
  if (form.exactCase) return exactSpellings(form.text).map((spelling) => `exactly ${spelling}`);
  return parsePattern(form.text).flatMap((choices) =>
    spellingsOf(choices).reduce<string[]>(
      (keys, spellings) => keys.flatMap((key) => spellings.map((spelling) => (key ? `${key} ${spelling}` : spelling))),
      [''],
    ),
  );
}

function checkForms(entries: readonly AuthoredEntry[]): Fault[] {
  const owners = new Map<string, { entry: AuthoredEntry; form: AuthoredForm }>();
  return entries.flatMap((entry) =>
    formsOf(entry.yaml.value).flatMap((form) => {
      // A headword with faults of its own.
      if (form.text === '') return [];
      if (!form.exactCase && form.text.length < MIN_FORM_LENGTH) {
        return [
          faultAt(
            entry,
            form.path,
            `the form "${form.text}" is too short to be met in this sense only; mark it exactCase or remove it.`,
          ),
        ];
      }
      const keys = keysOf(form);
      const owner = keys.map((key) => owners.get(key)).find((each) => each && each.form !== form);
      for (const key of keys) owners.set(key, { entry, form });
      if (!owner) return [];
      const where =
        owner.entry === entry
          ? 'listed twice here; spellings and plurals come by themselves'
          : `claimed by ${owner.entry.yaml.file}:${owner.entry.yaml.lineOf(owner.form.path)} too`;
      return [faultAt(entry, form.path, `the form "${form.text}" is ${where}; keep it in one place.`)];
    }),
  );
}

function checkCitations(entries: readonly AuthoredEntry[], { references }: Known): Fault[] {
  if (!references) return [];
  return entries.flatMap((entry) => {
    const cited = new Set<string>();
    return entry.yaml.value.sources.flatMap(({ reference: key }, index) => {
      const path = ['sources', index, 'reference'];
      const reference = references.get(key);
      if (cited.has(key)) return [faultAt(entry, path, `the reference "${key}" is cited twice; merge the two.`)];
      cited.add(key);
      if (!reference)
        return [
          faultAt(
            entry,
            path,
            `there is no reference "${key}" in references.json; mend the key or add the reference there.`,
          ),
        ];
      if (reference.custom.verified === 'no') {
        return [
          faultAt(
            entry,
            path,
            `the reference "${key}" was not verified; find its title and DOI together in an outside text and note where, or cite another.`,
          ),
        ];
      }
      return [];
    });
  });
}
