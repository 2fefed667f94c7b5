import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceAround } from '../../../src/core/learning/sentence.ts';

/** The sentence around `term`, with the term set off. */
function around(text: string, term: string): string {
  const at = text.indexOf(term);
  const { sentence, start, end } = sentenceAround(text, at, at + term.length);
  return `${sentence.slice(0, start)}[${sentence.slice(start, end)}]${sentence.slice(end)}`;
}

it.each([
  ['It rained. The alliance held. They left.', 'The [alliance] held.'],
  ['alliance', '[alliance]'],
  ['  An\n alliance\tis  made. ', 'An [alliance] is made.'],
  ['Is it an alliance? No.', 'Is it an [alliance]?'],
  ['An \uFFFC alliance\uFFFC[3]\uFFFC is made.', 'An [alliance] is made.'],
])('gives the sentence in which a term stands, on one line: %j', (text, expected) => {
  expect(around(text, 'alliance')).toBe(expected);
});

it('gives both where a term runs over what looks like two sentences', () => {
  expect(around('Here. The model of Dr. Beck holds. There.', 'model of Dr. Beck')).toContain('[model of Dr. Beck]');
});

it('of a very long sentence gives what stands around the term, cut between words', () => {
  const long = 'word '.repeat(300);
  expect(around(`${long}alliance ${long}`, 'alliance')).toMatch(/^… (word )+\[alliance\]( word)+ …$/);
  expect(around(`alliance ${long}`, 'alliance')).toMatch(/^\[alliance\]( word)+ …$/);
  expect(around(`${long}alliance`, 'alliance')).toMatch(/^… (word )+\[alliance\]$/);
});

it('of a very long sentence gives as much as there is room for, on both sides of the term alike', () => {
  const long = 'word '.repeat(300);
  for (const [before, after] of [
    [long, long],
    [long, ''],
    ['', long],
  ] as const) {
    const { sentence, start, end } = sentenceAround(`${before}alliance ${after}`, before.length, before.length + 8);
    expect(sentence.length).toBeGreaterThan(380);
    expect(sentence.length).toBeLessThanOrEqual(400);
    if (before !== '' && after !== '') expect(Math.abs(start - (sentence.length - end))).toBeLessThan(10);
  }
});

it('keeps a sentence of 400 characters whole', () => {
  const words = 'ab '.repeat(130);
  for (const text of [`c ${words}alliance`, `alliance ${words}c`]) {
    expect(text).toHaveLength(400);
    expect(around(text, 'alliance').replace(/[[\]]/g, '')).toBe(text);
  }
});

it('begins with a term that begins its sentence', () => {
  expect(around('It rained. Alliances held. They left.', 'Alliances')).toBe('[Alliances] held.');
});

it('always holds the term, and never more than 400 characters but for the term itself', () => {
  const words = fc.array(fc.constantFrom('so', 'it is.', 'a\n', 'x'.repeat(90), '  ', 'Ωμέγα'), { maxLength: 60 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const head = `${before.join(' ')} `;
      const { sentence, start, end } = sentenceAround(
        `${head}alliance ${after.join(' ')}`,
        head.length,
        head.length + 8,
      );
      expect(sentence.slice(start, end)).toBe('alliance');
      expect(sentence.length).toBeLessThanOrEqual(400);
    }),
  );
});
