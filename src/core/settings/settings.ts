import type { TermId } from '../glossary/entry.ts';
import { PREFERENCE_READERS, PREFERENCES, type Preferences, readPreferences } from './preferences.ts';
import { type Pattern, type Place, ruleAt, type SiteRules, switchedAt, verdictOn } from './siteRules.ts';
import { isObject, listOf, oneOf, type Reader, sortNames } from './storedMembers.ts';

/** Where terms are marked of which the rules for sites say nothing: everywhere, or only on sites that the reader chose. */
export const MODES = ['everywhere', 'chosen'] as const;
export type Mode = (typeof MODES)[number];

/** Says that a term does not mean on a site what the glossary explains. */
export interface NotMeant {
  /** As `siteOf` names it. */
  readonly site: string;
  readonly term: TermId;
}

/** How much is marked on one site, and how. */
export interface MarkingRules extends Preferences {
  readonly notMeant: ReadonlySet<TermId>;
  readonly known: ReadonlySet<TermId>;
}

/** What the user has set. Only that is stored; defaults are filled in when it is read. */
export interface Settings extends Preferences, SiteRules {
  readonly mode: Mode;
  /** Terms that are not marked on a site, by site and then by term, each once. */
  readonly notMeant: readonly NotMeant[];
  /** Terms that the reader knows, in alphabetical order. */
  readonly known: readonly TermId[];
}

/** Settings as they are stored: a plain object with, perhaps, members of newer versions and values that can't be read. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** Under this name what could not be read is kept when settings are written, so that nothing is thrown away. */
const SET_ASIDE = 'setAside';

/** Stored only where they differ from the default: one that is better some day is to reach those who never chose. */
const CHOSEN = ['sitesOn', 'mode', ...PREFERENCES, 'notMeant', 'known'] as const;

const READERS: { readonly [Name in keyof Settings]: Reader<Settings[Name]> } = {
  ...PREFERENCE_READERS,
  sitesOff: listOf((item) => typeof item === 'string', sortNames),
  sitesOn: listOf((item) => typeof item === 'string', sortNames),
  mode: oneOf(MODES, 'everywhere'),
  notMeant: listOf(isNotMeant, sortNotMeant),
  known: listOf((item): item is TermId => typeof item === 'string', sortNames),
};

function isNotMeant(item: unknown): item is NotMeant {
  return isObject(item) && [item.site, item.term].every((name) => typeof name === 'string' && name !== '');
}

/**
 * Reads stored settings as far as they make sense; what does not falls back to its default.
 * @param stored anything: nothing, settings of any version, or damaged ones
 */
export function parseSettings(stored: unknown): Settings {
  const members = isObject(stored) ? stored : {};
  const sitesOff = READERS.sitesOff(members.sitesOff).value;
  return {
    ...readPreferences(stored),
    sitesOff,
    sitesOn: READERS.sitesOn(members.sitesOn).value.filter((pattern) => !sitesOff.includes(pattern)),
    mode: READERS.mode(members.mode).value,
    notMeant: READERS.notMeant(members.notMeant).value,
    known: READERS.known(members.known).value,
  };
}

/**
 * What to store so that `settings` are read back. Members that this version does not know are kept as they are; values
 * that it could not read are set aside.
 */
export function mergeSettings(stored: unknown, settings: Settings): StoredSettings {
  const before = isObject(stored) ? stored : {};
  const setAside = [before[SET_ASIDE] ?? [], unreadableIn(stored)].flat();
  const merged = { ...before, ...settings, ...(setAside.length > 0 ? { [SET_ASIDE]: setAside } : {}) };
  const defaults = parseSettings(undefined);
  const unchosen = CHOSEN.filter((name) => JSON.stringify(settings[name]) === JSON.stringify(defaults[name]));
  return Object.fromEntries(Object.entries(merged).filter(([name]) => !unchosen.some((each) => each === name)));
}

/** The members of stored settings of which something can't be read. */
export function unreadableNames(stored: StoredSettings): string[] {
  return Object.entries(READERS).flatMap(([name, read]) => (read(stored[name]).unreadable.length > 0 ? [name] : []));
}

/** The members of stored settings that this version does not know. */
export function unknownNames(stored: StoredSettings): string[] {
  return Object.keys(stored).filter((name) => !Object.hasOwn(READERS, name));
}

function unreadableIn(stored: unknown): unknown[] {
  if (stored === undefined || stored === null) return [];
  if (!isObject(stored)) return [stored];
  return Object.entries(READERS).flatMap(([name, read]) => read(stored[name]).unreadable);
}

function sortNotMeant(items: readonly NotMeant[]): NotMeant[] {
  return items
    .map(({ site, term }) => ({ site, term }))
    .sort((a, b) => compare(a.site, b.site) || compare(a.term, b.term))
    .filter((item, index, all) => !isSame(item, all[index - 1]));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function isSame(a: NotMeant, b: NotMeant | undefined): boolean {
  return a.site === b?.site && a.term === b.term;
}

/** Whether terms are marked at `place`. */
export function isOnAt(settings: Settings, place: Place): boolean {
  return ruleAt(settings, place)?.on ?? isOnByDefault(settings);
}

/** Whether terms are marked on all that `pattern` covers around `place`, but for parts of it that were switched otherwise. */
export function isOnFor(settings: Settings, place: Place, pattern: Pattern): boolean {
  return verdictOn(settings, place, pattern) ?? isOnByDefault(settings);
}

function isOnByDefault({ mode }: Settings): boolean {
  return mode === 'everywhere';
}

/** The settings with what `pattern` covers around `place` switched on or off, as `switchedAt` does it. */
export function withSwitched(settings: Settings, place: Place, pattern: Pattern, on: boolean): Settings {
  return { ...settings, ...switchedAt(settings, place, pattern, on, isOnByDefault(settings)) };
}

/** What the settings say on `site` of which terms are marked. */
export function rulesOn(settings: Settings, site: string): MarkingRules {
  const terms = settings.notMeant.filter((item) => item.site === site).map(({ term }) => term);
  return { ...readPreferences(settings), notMeant: new Set(terms), known: new Set(settings.known) };
}

/** The settings with `term` no longer marked on `site`. */
export function withNotMeant(settings: Settings, site: string, term: TermId): Settings {
  return { ...settings, notMeant: sortNotMeant([...settings.notMeant, { site, term }]) };
}

/** The settings with `term` marked on `site` again. */
export function withoutNotMeant(settings: Settings, site: string, term: TermId): Settings {
  return { ...settings, notMeant: settings.notMeant.filter((item) => !isSame(item, { site, term })) };
}

/** The settings with `term` noted as known to the reader, or no longer so. */
export function withKnown(settings: Settings, term: TermId, known: boolean): Settings {
  const others = settings.known.filter((each) => each !== term);
  return { ...settings, known: known ? sortNames([...others, term]) : others };
}
