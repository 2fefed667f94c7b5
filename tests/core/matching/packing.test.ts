import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isBeforeWords,
  NumberReader,
  numberAt,
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

test('the last number that is one unit and the first that is two come back, alone and before others', () => {
  const last = 0xd000 - 0x23 - 1;
  expect([last, last + 1].map((number) => packNumbers([number]).length)).toEqual([1, 2]);
  expect(readAll(packNumbers([last, 1, last + 1, 2, MOST, 0x7fff, 0x8000, 0]))).toEqual([
    last,
    1,
    last + 1,
    2,
    MOST,
    0x7fff,
    0x8000,
    0,
  ]);
});

test('what has not been read is what is left', () => {
  const reader = new NumberReader(packNumbers([7, MOST, 9]));
  reader.next();
  expect(readAll(reader.rest())).toEqual([MOST, 9]);
});

test('the number at a position is read without those before it', () => {
  const packed = packNumbers([4, 0, 53_000]);
  expect([0, 1, 2].map((position) => numberAt(packed, position))).toEqual([4, 0, 53_000]);
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

test('words that share more letters than can be told are found, and no word that shares as many', () => {
  const shared = 'abcdefghijklmnopqrstuvwxyz';
  const list = [24, 25, 26].flatMap((length) => ['1', '2'].map((end) => shared.slice(0, length) + end)).sort();
  const packed = packWords(list);
  for (const [position, each] of list.entries()) {
    expect(positionInWords(packed, each)).toBe(position);
    expect(
      [`${each}0`, each.slice(0, -1), `${each.slice(0, -1)}3`].map((other) => positionInWords(packed, other)),
    ).toEqual([-1, -1, -1]);
  }
});

test.each(['Alliance', 'A', 'Z', 'two words'])('a word that is not folded is refused: %s', (text) => {
  expect(() => packWords([text])).toThrow(`The word "${text}" is not folded.`);
});
