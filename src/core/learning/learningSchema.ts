import * as v from 'valibot';
import type { TermId } from '../glossary/entry.ts';
import { GRADES } from './learning.ts';

/**
 * The longest that is kept, in UTF-16 code units. A note may be as long as many notes that were merged; no page's address that was
 * ever seen is longer than this, though browsers take more.
 */
export const LONGEST = { sentence: 5_000, title: 2_000, address: 20_000, note: 1_000_000 } as const;

/** The end of the year 9999, so that the longest interval of FSRS, 36,500 days, still leads to a date. */
const LAST_TIME = 253_402_300_799_999;

const Id = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  v.transform((id) => id as TermId),
);

const Time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_TIME));

/** A link to it can be shown: it opens a page and runs nothing. */
const Address = v.pipe(v.string(), v.maxLength(LONGEST.address), v.regex(/^(https?|file):\/\/\S+$/i));

export const MetSchema = v.pipe(
  v.strictObject({
    sentence: v.pipe(v.string(), v.maxLength(LONGEST.sentence)),
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer()),
    title: v.pipe(v.string(), v.maxLength(LONGEST.title)),
    address: Address,
    at: Time,
  }),
  v.forward(
    v.check(({ sentence, start, end }) => start < end && end <= sentence.length),
    ['end'],
  ),
  v.readonly(),
);

export const SavedTermSchema = v.pipe(
  v.strictObject({
    id: Id,
    at: Time,
    note: v.pipe(v.string(), v.maxLength(LONGEST.note)),
    notedAt: Time,
    met: v.array(MetSchema),
  }),
  v.readonly(),
);

export const ReviewSchema = v.pipe(v.strictObject({ term: Id, at: Time, grade: v.picklist(GRADES) }), v.readonly());

/** Where in a value its first fault is, such as `reviews[12].grade`. */
export function placeOf({ path }: v.BaseIssue<unknown>): string {
  const steps = (path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return steps.join('').replace(/^\./, '');
}

/**
 * Checks what is to be kept by what can be read from a file, so that all that is kept can go into a file and come back.
 * @throws RangeError that says where `value` can't be kept
 */
export function assertKept(schema: v.GenericSchema, value: unknown): void {
  const { success, issues } = v.safeParse(schema, value, { abortEarly: true });
  if (!success) throw new RangeError(`Psygloss can't keep this: ${placeOf(issues[0])}: ${issues[0].message}`);
}
