import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  covers,
  type Place,
  placeOf,
  ruleAt,
  type SiteRules,
  siteOf,
  switchedAt,
  withoutRule,
  withRule,
} from '../../../src/core/settings/siteRules.ts';
import { sortNames } from '../../../src/core/settings/storedMembers.ts';

const NONE: SiteRules = { sitesOff: [], sitesOn: [] };

const at = (address: string): Place => {
  const [site = '', ...path] = address.split('/');
  return { site, path: path.length > 0 ? `/${path.join('/')}` : '' };
};

const sites = fc.constantFrom('org', 'a.org', 'b.a.org', 'c.b.a.org', 'ba.org');
const paths = fc.constantFrom('', '/x', '/x/y', '/xy');
const places = fc.record({ site: sites, path: paths });
const patterns = fc.oneof(
  fc.tuple(sites, paths).map(([site, path]) => `${site}${path}`),
  sites.map((site) => `*.${site}`),
);
const someRules: fc.Arbitrary<SiteRules> = fc
  .uniqueArray(fc.tuple(patterns, fc.boolean()), { selector: ([pattern]) => pattern, maxLength: 6 })
  .map((rules) => rules.reduce((all, [pattern, on]) => withRule(all, pattern, on), NONE));

describe('a place', () => {
  it.each([
    ['https://www.example.org/a/b?c#d', { site: 'example.org', path: '/a/b' }],
    ['https://blog.www.example.org/', { site: 'blog.www.example.org', path: '/' }],
    ['https://news.example.org', { site: 'news.example.org', path: '/' }],
    ['file:///home/ann/notes.html', { site: 'file:', path: '/home/ann/notes.html' }],
    ['about:blank', { site: 'about:', path: '' }],
  ])('is read from %s', (address, place) => {
    expect(placeOf(new URL(address))).toEqual(place);
    expect(siteOf(new URL(address))).toBe(place.site);
  });
});

describe('a pattern', () => {
  it.each([
    ['example.org', ['example.org', 'example.org/', 'example.org/a'], ['news.example.org', 'anexample.org', 'org']],
    [
      '*.example.org',
      ['example.org', 'news.example.org/a', 'b.news.example.org'],
      ['anexample.org', 'example.org.evil.example', 'org'],
    ],
    [
      'example.org/forum',
      ['example.org/forum', 'example.org/forum/', 'example.org/forum/1'],
      ['example.org', 'example.org/forums', 'example.org/a/forum', 'example.org/Forum'],
    ],
    ['example.org/forum//', ['example.org/forum', 'example.org/forum/1'], ['example.org/forums']],
    ['example.org/forum/', ['example.org/forum', 'example.org/forum/1'], ['example.org/forums']],
    ['file:', ['file:/home/ann/notes.html'], ['example.org']],
  ])('%s covers its own and nothing else', (pattern, covered, others) => {
    expect([...covered, ...others].filter((address) => covers(pattern, at(address)))).toEqual(covered);
  });
});

describe('of several rules', () => {
  it('the narrowest decides: a path before a site, a site before its subdomains, a longer name before a shorter', () => {
    let rules = NONE;
    for (const pattern of ['*.org', '*.a.org', 'a.org', 'a.org/x', 'a.org/x/y']) {
      const on = rules.sitesOn.length <= rules.sitesOff.length;
      rules = withRule(rules, pattern, on);
      expect(ruleAt(rules, at('a.org/x/y'))).toEqual({ pattern, on });
    }
    expect(ruleAt(rules, at('b.org'))?.pattern).toBe('*.org');
    expect(ruleAt(rules, at('b.com'))).toBeUndefined();
  });
});

describe('switching', () => {
  const cases = fc
    .record({ rules: someRules, place: places, pattern: patterns, on: fc.boolean(), byDefault: fc.boolean() })
    .filter(({ pattern, place }) => covers(pattern, place));

  it('switches the page that it was done on, and all else that the pattern covers but for narrower rules', () => {
    fc.assert(
      fc.property(cases, places, ({ rules, place, pattern, on, byDefault }, other) => {
        const switched = switchedAt(rules, place, pattern, on, byDefault);
        const stateAt = (where: Place): boolean => ruleAt(switched, where)?.on ?? byDefault;
        expect(stateAt(place)).toBe(on);
        // Where a rule for the pattern would decide, no narrower one does.
        if (ruleAt(withRule(switched, pattern, on), other)?.pattern === pattern) expect(stateAt(other)).toBe(on);
      }),
    );
  });

  it('leaves every page as it is that the pattern does not cover', () => {
    fc.assert(
      fc.property(cases, places, ({ rules, place, pattern, on, byDefault }, other) => {
        fc.pre(!covers(pattern, other));
        const before = rules;
        const after = switchedAt(rules, place, pattern, on, byDefault);
        expect(ruleAt(after, other)).toEqual(ruleAt(before, other));
      }),
    );
  });

  it('there and back leaves no rule behind, where there was none', () => {
    fc.assert(
      fc.property(cases, ({ place, pattern, byDefault }) => {
        const once = switchedAt(NONE, place, pattern, !byDefault, byDefault);
        expect(once).not.toEqual(NONE);
        expect(switchedAt(once, place, pattern, byDefault, byDefault)).toEqual(NONE);
      }),
    );
  });

  it('makes an exception from a broader rule', () => {
    const off = withRule(NONE, '*.a.org', false);
    expect(switchedAt(off, at('b.a.org/x'), 'b.a.org', true, true)).toEqual({
      sitesOff: ['*.a.org'],
      sitesOn: ['b.a.org'],
    });
  });

  it('takes back narrower rules for the page, and leaves those for others', () => {
    const rules = withRule(withRule(NONE, 'a.org/x', false), 'a.org/y', false);
    expect(switchedAt(rules, at('a.org/x/1'), 'a.org', true, true)).toEqual({ sitesOff: ['a.org/y'], sitesOn: [] });
  });
});

describe('the list of rules', () => {
  it('holds each pattern once, on or off, in alphabetical order', () => {
    fc.assert(
      fc.property(someRules, patterns, fc.boolean(), (rules, pattern, on) => {
        const { sitesOff, sitesOn } = withRule(rules, pattern, on);
        expect((on ? sitesOn : sitesOff).filter((each) => each === pattern)).toHaveLength(1);
        expect(on ? sitesOff : sitesOn).not.toContain(pattern);
        for (const list of [sitesOff, sitesOn]) expect(list).toEqual(sortNames(list));
      }),
    );
  });

  it('is without a rule that was taken out', () => {
    fc.assert(
      fc.property(someRules, patterns, fc.boolean(), (rules, pattern, on) => {
        expect(withoutRule(withRule(rules, pattern, on), pattern)).toEqual(withoutRule(rules, pattern));
      }),
    );
  });
});
