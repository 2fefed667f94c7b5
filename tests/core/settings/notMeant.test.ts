import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeSettings,
  parseSettings,
  rulesOn,
  withNotMeant,
  withoutNotMeant,
} from '../../../src/core/settings/settings.ts';
import { anything, idOf, NOTHING_SET, notMeant, someSettings } from './support.ts';

const RAPPORT = { site: 'a.org', term: idOf('rapport') };

describe('a term that is not meant on a site', () => {
  it('is not meant there, and is on every other site', () => {
    const settings = withNotMeant(NOTHING_SET, RAPPORT.site, RAPPORT.term);
    expect([...rulesOn(settings, 'a.org').notMeant]).toEqual(['rapport']);
    expect([...rulesOn(settings, 'blog.a.org').notMeant]).toEqual([]);
  });

  it('leaves other terms and all else as they were, and is undone without a trace', () => {
    fc.assert(
      fc.property(someSettings, notMeant, (settings, { site, term }) => {
        const before = rulesOn(settings, site).notMeant;
        fc.pre(!before.has(term));
        const after = withNotMeant(settings, site, term);
        expect(rulesOn(after, site).notMeant).toEqual(new Set([...before, term]));
        expect(withoutNotMeant(after, site, term)).toEqual(settings);
      }),
    );
  });

  it('is noted once, however often it is said', () => {
    const once = withNotMeant(NOTHING_SET, RAPPORT.site, RAPPORT.term);
    expect(withNotMeant(once, RAPPORT.site, RAPPORT.term)).toEqual(once);
  });

  it('stays when the same term is undone on another site, or another term there', () => {
    const settings = withNotMeant(NOTHING_SET, RAPPORT.site, RAPPORT.term);
    expect(withoutNotMeant(settings, 'b.org', RAPPORT.term)).toEqual(settings);
    expect(withoutNotMeant(settings, RAPPORT.site, idOf('empathy'))).toEqual(settings);
  });

  it('leaves the settings that it was given as they are', () => {
    const settings = { ...NOTHING_SET, notMeant: [RAPPORT] };
    withNotMeant(settings, 'a.org', idOf('empathy'));
    withoutNotMeant(settings, RAPPORT.site, RAPPORT.term);
    expect(settings).toEqual({ ...NOTHING_SET, notMeant: [RAPPORT] });
  });
});

describe('what is stored of it', () => {
  const stored = {
    notMeant: [
      { site: 'b.org', term: 'empathy' },
      { site: 'a.org', term: 'rapport' },
      { site: 'b.org' },
      'a.org',
      { site: '', term: 'empathy' },
      { site: 'a.org', term: 7 },
      { site: 'a.org', term: 'empathy' },
      { site: 'a.org', term: 'rapport' },
    ],
  };

  it('is read by site and then by term, each once, as far as it makes sense', () => {
    expect(parseSettings(stored).notMeant).toEqual([
      { site: 'a.org', term: 'empathy' },
      { site: 'a.org', term: 'rapport' },
      { site: 'b.org', term: 'empathy' },
    ]);
  });

  it('is sorted and without doubles whatever was stored', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({ notMeant: fc.array(notMeant) })), (some) => {
        const lines = parseSettings(some).notMeant.map(({ site, term }) => [site, term]);
        const keys = lines.map((line) => JSON.stringify(line));
        expect(new Set(keys).size).toBe(keys.length);
        for (const [index, [site = '', term = '']] of lines.entries()) {
          const [siteBefore = '', termBefore = ''] = lines[index - 1] ?? [];
          expect(siteBefore < site || (siteBefore === site && termBefore < term)).toBe(true);
        }
      }),
    );
  });

  it('sets aside what could not be read', () => {
    const settings = withNotMeant(NOTHING_SET, RAPPORT.site, RAPPORT.term);
    expect(mergeSettings(stored, settings)).toEqual({
      sitesOff: [],
      notMeant: [RAPPORT],
      setAside: [{ site: 'b.org' }, 'a.org', { site: '', term: 'empathy' }, { site: 'a.org', term: 7 }],
    });
  });

  it('is nothing once the last was undone', () => {
    expect(mergeSettings({ sitesOff: [], notMeant: [RAPPORT] }, NOTHING_SET)).toEqual({ sitesOff: [] });
  });
});
