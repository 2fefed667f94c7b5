import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiteOn, mergeSettings, parseSettings, siteOf, withSite } from '../../../src/core/settings/settings.ts';
import { anything, NOTHING_SET, someSettings } from './support.ts';

const off = (...sitesOff: string[]) => ({ ...NOTHING_SET, sitesOff });

describe('reading stored settings', () => {
  it('switches no site off where nothing was stored', () => {
    expect(parseSettings(undefined)).toEqual(NOTHING_SET);
    expect(parseSettings(null)).toEqual(NOTHING_SET);
    expect(parseSettings({})).toEqual(NOTHING_SET);
  });

  it('makes settings of anything, without throwing', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const { sitesOff } = parseSettings(stored);
        expect(sitesOff.every((site) => typeof site === 'string' && site !== '')).toBe(true);
        expect(sitesOff).toEqual([...new Set(sitesOff)].sort());
      }),
    );
  });

  it('takes the sites that it can read from among damaged ones', () => {
    expect(parseSettings({ sitesOff: ['b.org', 7, null, 'a.org', '', 'b.org'] })).toEqual(off('a.org', 'b.org'));
  });

  it('takes a single site for a list of one', () => {
    expect(parseSettings({ sitesOff: 'a.org' })).toEqual(off('a.org'));
  });
});

describe('what is stored', () => {
  it('is read back as the same settings, whatever was stored before', () => {
    fc.assert(
      fc.property(anything, someSettings, (stored, settings) => {
        expect(parseSettings(mergeSettings(stored, settings))).toEqual(settings);
      }),
    );
  });

  it('does not change when the same settings are stored again', () => {
    fc.assert(
      fc.property(anything, someSettings, (stored, settings) => {
        const once = mergeSettings(stored, settings);
        expect(mergeSettings(once, settings)).toEqual(once);
      }),
    );
  });

  it('keeps members that this version does not know', () => {
    expect(mergeSettings({ theme: 'dark', sitesOff: [] }, off('a.org'))).toEqual({
      theme: 'dark',
      sitesOff: ['a.org'],
    });
  });

  it('sets aside values that could not be read', () => {
    expect(mergeSettings({ sitesOff: ['a.org', { host: 'b.org' }, 7] }, off('a.org'))).toEqual({
      sitesOff: ['a.org'],
      setAside: [{ host: 'b.org' }, 7],
    });
    expect(mergeSettings({ sitesOff: { 'b.org': true } }, NOTHING_SET)).toEqual({
      sitesOff: [],
      setAside: [{ 'b.org': true }],
    });
  });

  it.each([['a text'], [7], [[['a.org'], 'list']]])(
    'sets aside the whole of settings that are no object: %j',
    (stored) => {
      expect(mergeSettings(stored, NOTHING_SET)).toEqual({ sitesOff: [], setAside: [stored] });
    },
  );

  it('adds to what was set aside before', () => {
    expect(mergeSettings({ sitesOff: [8], setAside: [7] }, NOTHING_SET)).toEqual({
      sitesOff: [],
      setAside: [7, 8],
    });
  });

  it('holds nothing set aside where everything could be read', () => {
    expect(mergeSettings(undefined, off('a.org'))).toEqual({ sitesOff: ['a.org'] });
    expect(mergeSettings({ sitesOff: 'b.org' }, off('a.org'))).toEqual({ sitesOff: ['a.org'] });
  });
});

describe('switching a site', () => {
  it('off and on again gives the settings of before, other sites untouched', () => {
    fc.assert(
      fc.property(someSettings, fc.domain(), (settings, site) => {
        fc.pre(isSiteOn(settings, site));
        const switched = withSite(settings, site, false);
        expect(isSiteOn(switched, site)).toBe(false);
        for (const other of settings.sitesOff) expect(isSiteOn(switched, other)).toBe(false);
        expect(withSite(switched, site, true)).toEqual(settings);
      }),
    );
  });

  it('off twice is the same as once', () => {
    const once = withSite(NOTHING_SET, 'a.org', false);
    expect(withSite(once, 'a.org', false)).toEqual(once);
  });

  it('leaves the settings that it was given as they are', () => {
    const settings = off('b.org');
    withSite(settings, 'a.org', false);
    withSite(settings, 'b.org', true);
    expect(settings).toEqual(off('b.org'));
  });
});

describe('the name of a site', () => {
  it.each([
    ['https://www.example.org/a?b', 'example.org'],
    ['http://example.org:8080/', 'example.org'],
    ['https://blog.example.org/', 'blog.example.org'],
    ['https://wwww.example.org/', 'wwww.example.org'],
    ['file:///home/me/page.html', 'file:'],
  ])('of %s is %s', (address, name) => {
    expect(siteOf(new URL(address))).toBe(name);
  });
});
