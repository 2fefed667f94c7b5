import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/core/matching/compile.ts';
import { createMatcher } from '../../../src/core/matching/matcher.ts';
import { spellingsOf } from '../../../src/core/matching/spellings.ts';
import { foldWords } from '../../../src/core/matching/words.ts';
import { matchesIn, NO_SENSE } from '../support.ts';
import { someTerms, someText } from './arbitraries.ts';
import { findNaively } from './oracle.ts';

/** Mutation tests, which run these for each mutant, set a smaller number. */
const RUNS = { numRuns: fc.readConfigureGlobal().numRuns ?? 500 };
const TIMEOUT = 60_000;

describe('whatever the terms and the text, the matcher', { timeout: TIMEOUT }, () => {
  it('finds what a regular expression per form and offset finds', () => {
    let matches = 0;
    fc.assert(
      fc.property(someTerms, someText, (terms, text) => {
        const result = matchesIn(createMatcher(compileLexicon(terms, NO_SENSE)), text);
        matches += result.length;
        expect(result).toEqual(findNaively(text, terms));
      }),
      RUNS,
    );
    // Texts in which nothing is to be found would prove little.
    expect(matches).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('gives offsets within any text, in order and without overlaps', () => {
    fc.assert(
      fc.property(someTerms, fc.oneof(someText, fc.string({ unit: 'binary' })), (terms, text) => {
        let last = 0;
        for (const { start, end } of matchesIn(createMatcher(compileLexicon(terms, NO_SENSE)), text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      RUNS,
    );
  });

  it('marks nothing but words that spell a form of the term', () => {
    fc.assert(
      fc.property(someTerms, someText, (terms, text) => {
        for (const { id, start, end } of matchesIn(createMatcher(compileLexicon(terms, NO_SENSE)), text)) {
          const words = foldWords(text.slice(start, end));
          const forms = terms.find((term) => term.id === id)?.forms ?? [];
          const isSpelled = forms.some((form) => {
            const spellings = spellingsOf(foldWords(form.text).map((word) => [word]));
            return spellings.length === words.length && words.every((word, i) => spellings[i]?.includes(word));
          });
          expect(isSpelled, text.slice(start, end)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('reads sentences on their own: what stands before a full stop does not change what is found after it', () => {
    fc.assert(
      fc.property(someTerms, someText, someText, (terms, first, second) => {
        const matcher = createMatcher(compileLexicon(terms, NO_SENSE));
        const shift = first.length + 2;
        const inSecond = matchesIn(matcher, second).map((match) => ({
          ...match,
          start: match.start + shift,
          end: match.end + shift,
        }));
        expect(matchesIn(matcher, `${first}. ${second}`)).toEqual([...matchesIn(matcher, first), ...inSecond]);
      }),
      RUNS,
    );
  });

  it('finds the same again, whatever it read in between', () => {
    fc.assert(
      fc.property(someTerms, someText, someText, (terms, text, between) => {
        const matcher = createMatcher(compileLexicon(terms, NO_SENSE));
        const before = matchesIn(matcher, text);
        matchesIn(matcher, between);
        expect(matchesIn(matcher, text)).toEqual(before);
      }),
      RUNS,
    );
  });
});
