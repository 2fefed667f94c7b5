import { languageOfWords, t } from '../words.ts';

const MINUTE = 60_000;
/** Units with their lengths in milliseconds, from the longest; months and years are those of the Gregorian calendar on average. */
const UNITS = [
  ['year', 365.2425 * 24 * 60 * MINUTE],
  ['month', 30.436875 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;
type Unit = (typeof UNITS)[number][0];

/** A span in the longest unit of which it has one, rounded; a minute at least. */
function inUnit(milliseconds: number): readonly [count: number, unit: Unit] {
  for (const [unit, length] of UNITS) {
    const count = Math.round(milliseconds / length);
    if (count >= 1 && milliseconds >= length) return [count, unit];
  }
  return [1, 'minute'];
}

/** A span in words: "3 days". */
export function spanInWords(milliseconds: number): string {
  const [count, unit] = inUnit(milliseconds);
  return new Intl.NumberFormat(languageOfWords(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** How long it is from now until a time, in words: "in 3 days". */
export function waitInWords(time: number, now: number): string {
  const [count, unit] = inUnit(time - now);
  return new Intl.RelativeTimeFormat(languageOfWords(), { numeric: 'always' }).format(count, unit);
}

/** When a term is due, in words: "due now", "in 3 days". */
export function dueInWords(due: number, now: number): string {
  return due <= now ? t('learn.due.now') : waitInWords(due, now);
}
