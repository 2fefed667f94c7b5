import { isObject, oneOf, optional, type Reader } from './storedMembers.ts';

/** Which occurrences of a term are marked: every one, the first in each section, or the first on the page. */
export const DENSITIES = ['every', 'section', 'page'] as const;
type Density = (typeof DENSITIES)[number];

/** What a mark looks like: a line below the word and, for a tint, a ground behind it too. */
export const MARK_STYLES = ['dotted', 'dashed', 'solid', 'tint'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** What becomes of the marks of terms that the reader knows. */
export const KNOWN_MARKS = ['faded', 'hidden', 'marked'] as const;
type KnownMarks = (typeof KNOWN_MARKS)[number];

/** How much is marked on all sites, what marks look like, and what is saved by itself. */
export interface Preferences {
  readonly density: Density;
  readonly inHeadings: boolean;
  readonly inLinks: boolean;
  readonly markStyle: MarkStyle;
  /** The reader's own colour as `#rrggbb`, in small letters; without one, marks follow the text. */
  readonly markColour: string | undefined;
  readonly knownMarks: KnownMarks;
  /** Whether each term whose card was read is saved, to be learned. */
  readonly saveRead: boolean;
  /** Whether the sentence in which a term was met is kept with it, and the page's title and address. */
  readonly keepSentences: boolean;
  /** Whether the icon shows how many terms are due. */
  readonly showDue: boolean;
}

export const PREFERENCE_READERS: { readonly [Name in keyof Preferences]: Reader<Preferences[Name]> } = {
  density: oneOf(DENSITIES, 'section'),
  inHeadings: oneOf([true, false], false),
  inLinks: oneOf([true, false], true),
  markStyle: oneOf(MARK_STYLES, 'dotted'),
  markColour: optional(isColour),
  knownMarks: oneOf(KNOWN_MARKS, 'faded'),
  saveRead: oneOf([true, false], false),
  keepSentences: oneOf([true, false], false),
  showDue: oneOf([true, false], true),
};

/** The names of all preferences. */
export const PREFERENCES = [
  'density',
  'inHeadings',
  'inLinks',
  'markStyle',
  'markColour',
  'knownMarks',
  'saveRead',
  'keepSentences',
  'showDue',
] as const;

function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[\da-f]{6}$/.test(value);
}

/** Reads stored preferences; each that makes no sense falls back to its default. */
export function readPreferences(stored: unknown): Preferences {
  const members = isObject(stored) ? stored : {};
  return {
    density: PREFERENCE_READERS.density(members.density).value,
    inHeadings: PREFERENCE_READERS.inHeadings(members.inHeadings).value,
    inLinks: PREFERENCE_READERS.inLinks(members.inLinks).value,
    markStyle: PREFERENCE_READERS.markStyle(members.markStyle).value,
    markColour: PREFERENCE_READERS.markColour(members.markColour).value,
    knownMarks: PREFERENCE_READERS.knownMarks(members.knownMarks).value,
    saveRead: PREFERENCE_READERS.saveRead(members.saveRead).value,
    keepSentences: PREFERENCE_READERS.keepSentences(members.keepSentences).value,
    showDue: PREFERENCE_READERS.showDue(members.showDue).value,
  };
}
