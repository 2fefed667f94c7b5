import * as v from 'valibot';

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** A text of so many words or fewer. */
export const atMost = (limit: number) =>
  v.pipe(
    text,
    v.check(
      (value) => countWords(value) <= limit,
      (issue) => `has ${countWords(String(issue.input))} words; cut it to ${limit} or fewer`,
    ),
  );

/** The name of a file, by which others refer to it. */
export const id = v.pipe(
  text,
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id in lower case, such as therapeutic-alliance'),
);

export const day = v.pipe(text, v.isoDate('must be the day of the last review, such as 2026-11-22'));
