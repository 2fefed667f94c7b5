import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isBeforeWords,
  NumberReader,
  packNumbers,
  packWords,
  positionInWords,
} from '../../../src/core/matching/packing.ts';

const MOST = 2 ** 26 - 1;
const numbers = fc.array(fc.oneof(fc.nat(200), fc.nat(60_000), fc.nat(MOST)));

function readAll(packed: string): number[] {
  const numbers = new NumberReader(packed);
  const read: number[] = [];
  while (!numbers.isAtEnd) read.push(numbers.next());
  return read;
}

test('numbers come back as they were packed', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      expect(readAll(packNumbers(list))).toEqual(list);
    }),
  );
});

test('packed numbers survive being written as JSON, and hold nothing that parts lists', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const packed = packNumbers(list);
      expect(packed).not.toMatch(/[ !]/);
      expect(packed.isWellFormed()).toBe(true);
      expect(JSON.parse(JSON.stringify(packed))).toBe(packed);
    }),
  );
});

test.each([-1, 0.5, MOST + 1, Number.NaN])('%s is refused', (number) => {
  expect(() => packNumbers([number])).toThrow(`${number} can't be packed`);
});

const word = fc.oneof(
  fc.stringMatching(/^[ab']{1,5}$/),
  fc.stringMatching(/^[a-z0-9']{1,40}$/),
  fc.stringMatching(/^[ab]{2}$/).map((end) => `more-than-can-be-told-of-what-it-shares${end}`),
  fc.constantFrom('œuvre', 'naive', 'naively', 'ß'),
);

test('a word is found where it was packed, and no other word is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.array(word), (list, others) => {
      const sorted = list.sort();
      const packed = packWords(sorted);
      for (const each of [...sorted, ...others]) {
        expect(positionInWords(packed, each)).toBe(sorted.indexOf(each));
        expect(isBeforeWords(packed, each)).toBe(each < (sorted[0] ?? ''));
      }
    }),
  );
});

test('a word that is not folded is refused', () => {
  expect(() => packWords(['Alliance'])).toThrow('The word "Alliance" is not folded.');
});
