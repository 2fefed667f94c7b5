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
