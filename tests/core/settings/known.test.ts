import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeSettings, parseSettings, rulesOn, withKnown } from '../../../src/core/settings/settings.ts';
import { idOf, NOTHING_SET, someSettings } from './support.ts';

const EMPATHY = idOf('empathy');

it('a term that is known is known on every site, until that is taken back', () => {
  fc.assert(
    fc.property(someSettings, fc.domain(), (settings, site) => {
      fc.pre(!settings.known.includes(EMPATHY));
      const after = withKnown(settings, EMPATHY, true);
      expect(rulesOn(after, site).known).toEqual(new Set([...settings.known, EMPATHY]));
      expect(withKnown(after, EMPATHY, false)).toEqual(settings);
    }),
  );
});

it('a term is noted as known once, however often it is said', () => {
  const once = withKnown(NOTHING_SET, EMPATHY, true);
  expect(withKnown(once, EMPATHY, true)).toEqual(once);
  expect(once.known).toEqual([EMPATHY]);
  expect(NOTHING_SET.known).toEqual([]);
});

it('known terms are read in alphabetical order, and what is none is set aside', () => {
  const stored = { known: ['rapport', 7, 'empathy', '', 'rapport'] };
  expect(parseSettings(stored).known).toEqual(['empathy', 'rapport']);
  expect(mergeSettings(stored, parseSettings(stored))).toEqual({
    sitesOff: [],
    known: ['empathy', 'rapport'],
    setAside: [7],
  });
});
