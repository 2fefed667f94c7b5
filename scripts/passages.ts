import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Matcher } from '../src/core/matching/matcher.ts';
import { settleAlone } from '../src/core/matching/meaning.ts';

/** A text of our own, with the places in it where a shared word stands. */
export interface Passage {
  readonly field: string;
  readonly text: string;
  /** Offsets in UTF-16 code units, the end exclusive. */
  readonly places: readonly { readonly start: number; readonly end: number; readonly isMeant: boolean }[];
}

const File = v.array(v.strictObject({ field: v.string(), text: v.string() }));
/** `{+word}` is meant in its psychological sense, `{-word}` is not. */
const PLACE = /\{([+-])([^{}]+)\}/g;

/**
 * Reads passages with marked words.
 * @throws Error where the file is no list of passages, or braces are not in pairs
 */
export function readPassages(file: string): Passage[] {
  return v.parse(File, parse(readFileSync(file, 'utf8'))).map(({ field, text: source }) => {
    const places: Passage['places'][number][] = [];
    let text = '';
    let after = 0;
    for (const { 0: whole, 1: sign, 2: surface = '', index } of source.matchAll(PLACE)) {
      text += source.slice(after, index);
      places.push({ start: text.length, end: text.length + surface.length, isMeant: sign === '+' });
      text += surface;
      after = index + whole.length;
    }
    text += source.slice(after);
    if (/[{}]/.test(text)) throw new Error(`${file}: a brace is left over in "${text.slice(0, 60)}…"; close it.`);
    return { field, text, places };
  });
}

/** How shared words fared: those that are meant, and marked or not, and those that are not meant. */
export interface Verdicts {
  readonly right: readonly string[];
  readonly missed: readonly string[];
  readonly falselyMarked: readonly string[];
  readonly rightlyLeft: readonly string[];
}

/** Judges the marked places of passages, each a page of its own; names each place by its word and the passage's field. */
export function judgePassages(matcher: Matcher, passages: readonly Passage[]): Verdicts {
  const verdicts = {
    right: [] as string[],
    missed: [] as string[],
    falselyMarked: [] as string[],
    rightlyLeft: [] as string[],
  };
  for (const { field, text, places } of passages) {
    const marks = settleAlone(matcher.find(text), matcher.weights);
    for (const { start, end, isMeant } of places) {
      const isMarked = marks.some((mark) => mark.start < end && start < mark.end);
      const kind = isMarked ? (isMeant ? 'right' : 'falselyMarked') : isMeant ? 'missed' : 'rightlyLeft';
      verdicts[kind].push(`${text.slice(start, end)} (${field})`);
    }
  }
  return verdicts;
}

/** Of what is marked the share that is meant, and of what is meant the share that is marked. */
export function precisionAndRecall({ right, missed, falselyMarked }: Verdicts): { precision: number; recall: number } {
  return {
    precision: right.length / (right.length + falselyMarked.length),
    recall: right.length / (right.length + missed.length),
  };
}
