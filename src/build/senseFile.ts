import * as v from 'valibot';
import { FEATURES } from '../core/matching/sense.ts';
import { foldWords } from '../core/matching/words.ts';
import type { AuthoredForm } from './authoredEntry.ts';
import type { Fault } from './fault.ts';

const FILE = 'sense.json';

/** `glossary/sense.json`: what `npm run tune` has learnt about telling senses apart. All numbers but the cues are log-odds. */
const SenseFile = v.strictObject({
  /** For folded words how much they speak for psychology, in tenths of log-odds. */
  cues: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(-127), v.maxValue(127))),
  weights: v.strictObject(v.entriesFromList([...FEATURES], v.number())),
  /** What a guarded form has before anything around it is read: every one, those of several words, abbreviations. */
  form: v.strictObject({ every: v.number(), severalWords: v.number(), abbreviation: v.number() }),
  /** What single forms have on top of that, by their `tendencyName`. */
  forms: v.record(v.string(), v.number()),
});
export type SenseFile = v.InferOutput<typeof SenseFile>;

/** Reads the text of `sense.json`, if there is one; what is wrong with it goes into `faults`. */
export function readSense(text: string | undefined, faults: Fault[]): SenseFile | undefined {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), SenseFile), text);
  if (result.success) return result.output;
  const [issue] = result.issues;
  faults.push({
    file: FILE,
    line: 1,
    message: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}; write it anew by npm run tune.`,
  });
  return undefined;
}

/** Under this name a form's own tendency is kept: its folded words, without an s that may make a plural. */
export function tendencyName(text: string): string {
  return foldWords(text).join(' ').replace(/s$/, '');
}

/** The log-odds of a guarded form before anything around it is read. */
export function priorOf(
  { text, exactCase }: Pick<AuthoredForm, 'text' | 'exactCase'>,
  { form, forms }: SenseFile,
): number {
  const prior =
    form.every +
    (foldWords(text).length > 1 ? form.severalWords : 0) +
    (exactCase ? form.abbreviation : 0) +
    (forms[tendencyName(text)] ?? 0);
  return Math.round(prior * 100) / 100;
}
