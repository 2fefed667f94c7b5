import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSiteList, writeSiteList } from '../../../src/core/settings/siteList.ts';
import { type SiteRules, withRule } from '../../../src/core/settings/siteRules.ts';

const NONE: SiteRules = { sitesOff: [], sitesOn: [] };
const asIs = (text: string): string => text;

it('is read back as it was written, whatever rules there are', () => {
  const patterns = fc.tuple(fc.domain(), fc.constantFrom('', '/forum')).map(([site, path]) => `${site}${path}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(patterns, fc.boolean())), (all) => {
      const rules = all.reduce((before, [pattern, on]) => withRule(before, pattern, on), NONE);
      const count = rules.sitesOff.length + rules.sitesOn.length;
      expect(addSiteList(NONE, writeSiteList(rules), asIs)).toEqual({ rules, count });
    }),
  );
});

it('adds to the rules that are there, and changes those for the same pattern', () => {
  const rules = { sitesOff: ['a.org', 'b.org'], sitesOn: [] };
  expect(addSiteList(rules, 'on b.org\r\n\n# mine\nOFF \t c.org # too loud\n', asIs)).toEqual({
    rules: { sitesOff: ['a.org', 'c.org'], sitesOn: ['b.org'] },
    count: 2,
  });
});

it('names every line that can’t be read, and adds nothing then', () => {
  const readPattern = (text: string) => (text === 'co.uk' ? undefined : text);
  expect(addSiteList(NONE, 'off a.org\nb.org\non co.uk\noff two words\nturn on a.org', readPattern)).toEqual({
    faults: [
      { line: 2, text: 'b.org' },
      { line: 3, text: 'on co.uk' },
      { line: 4, text: 'off two words' },
      { line: 5, text: 'turn on a.org' },
    ],
  });
});
