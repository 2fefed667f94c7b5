import * as v from 'valibot';
import { isObject } from '../settings/storedMembers.ts';
import type { Learning } from './learning.ts';
import { placeOf, ReviewSchema, SavedTermSchema } from './learningSchema.ts';
import { mergeLearning } from './merge.ts';

const FORMAT = 'psygloss-learning';
/** Goes up when files of before can't be read as they are any more. */
const VERSION = 1;

const NOTHING: Learning = { saved: [], reviews: [] };

const FileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  saved: v.array(SavedTermSchema),
  reviews: v.array(ReviewSchema),
});

/** Why a file is not taken for what was learned. */
export type LearningFault =
  | { readonly kind: 'noJson' }
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'newer'; readonly version: number }
  /** `path` is where it goes wrong, such as `reviews[12].grade`: a value that can't be, one that is missing, or one too many. */
  | { readonly kind: 'unreadable'; readonly path: string };

export type LearningReading =
  | { readonly kind: 'learning'; readonly learning: Learning }
  | { readonly kind: 'fault'; readonly fault: LearningFault };

/** The text of a file that holds all that was learned: the same for the same, with a line for each term and each review. */
export function writeLearning(learning: Learning): string {
  const { saved, reviews } = mergeLearning(learning, NOTHING);
  const terms = saved.map(({ id, at, note, notedAt, met }) => ({
    id,
    at,
    note,
    notedAt,
    met: met.map(({ sentence, start, end, title, address, at }) => ({ sentence, start, end, title, address, at })),
  }));
  const answers = reviews.map(({ term, at, grade }) => ({ term, at, grade }));
  const head = `{"format":"${FORMAT}","version":${VERSION}`;
  return `${head},\n"saved":${linesOf(terms)},\n"reviews":${linesOf(answers)}}\n`;
}

/** Reads the text of a file; it is taken as a whole or not at all, so that nothing in it is lost without a word. */
export function readLearning(text: string): LearningReading {
  const file = parseJson(text);
  if (file === undefined) return fault({ kind: 'noJson' });
  if (!isObject(file) || file.format !== FORMAT || typeof file.version !== 'number') return fault({ kind: 'notOurs' });
  if (file.version > VERSION) return fault({ kind: 'newer', version: file.version });
  const { success, output, issues } = v.safeParse(FileSchema, file, { abortEarly: true });
  if (!success) return fault({ kind: 'unreadable', path: placeOf(issues[0]) });
  const twice = twiceIn(output);
  if (twice !== undefined) return fault({ kind: 'unreadable', path: twice });
  return { kind: 'learning', learning: mergeLearning(output, NOTHING) };
}

/** Where the first term or review is that was there before: it could be meant to be either. */
function twiceIn({ saved, reviews }: Learning): string | undefined {
  const term = secondOf(saved.map(({ id }) => id));
  if (term >= 0) return `saved[${term}].id`;
  const review = secondOf(reviews.map(({ term, at }) => `${at} ${term}`));
  return review >= 0 ? `reviews[${review}].at` : undefined;
}

/** The index of the first key that is there a second time, or -1. */
function secondOf(keys: readonly string[]): number {
  const seen = new Set<string>();
  return keys.findIndex((key) => seen.size === seen.add(key).size);
}

function linesOf(items: readonly object[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

function fault(what: LearningFault): LearningReading {
  return { kind: 'fault', fault: what };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
