import { describe, expect, it } from 'vitest';
import { isPattern, parsePattern } from '../../../src/core/matching/patterns.ts';
import { found } from '../support.ts';

describe('a pattern', () => {
  it('stands for each of its choices, with and without what may be left out', () => {
    expect(parsePattern('(repair|repaired) [a|the] rupture')).toEqual([
      [['repair', 'repaired'], ['a', 'the'], ['rupture']],
      [['repair', 'repaired'], ['rupture']],
    ]);
  });

  it('without brackets is the words of the form', () => {
    expect(parsePattern('Client-centred therapy')).toEqual([[['client'], ['centred'], ['therapy']]]);
    expect(isPattern('client-centred therapy')).toBe(false);
    expect(isPattern('client [centred] therapy')).toBe(true);
  });

  it('may leave out up to four words', () => {
    expect(parsePattern('a [b] [c] [d] [e] f')).toHaveLength(16);
  });

  it('finds inflections and word orders beyond the plural', () => {
    const transference = { transference: ['(transfer|transferred|transferring) onto [the|his|her] therapist'] };
    expect(
      found(transference, 'He transferred onto his therapist; transferring onto therapists; transfer to her'),
    ).toEqual(['transferred onto his therapist', 'transferring onto therapists']);
  });

  it('takes British and American spellings in its choices', () => {
    expect(found({ term: ['(internalised|introjected) anger'] }, 'internalized anger')).toEqual(['internalized anger']);
  });

  it.each([
    ['(repair|repaired rupture', '"("'],
    ['repair) rupture', '")"'],
    ['repair|mend rupture', '"|"'],
    ['(two words|one) rupture', '"two words"'],
    ['(repair|) rupture', '""'],
    ['[the] rupture', 'begins or ends'],
    ['rupture [repair]', 'begins or ends'],
    ['a [b] [c] [d] [e] [f] g', 'more than 4'],
  ])('is refused where it can not be read: %s', (text, why) => {
    expect(() => parsePattern(text)).toThrow(why);
  });
});
