import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnAt, isOnFor, mergeSettings, parseSettings, withSwitched } from '../../../src/core/settings/settings.ts';
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
    expect(parseSettings({ sitesOn: ['b.org', 7, null, 'a.org', ''] }).sitesOn).toEqual(['a.org', 'b.org']);
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
    expect(mergeSettings(null, off('a.org'))).toEqual({ sitesOff: ['a.org'] });
    expect(mergeSettings({ sitesOff: 'b.org' }, off('a.org'))).toEqual({ sitesOff: ['a.org'] });
  });
});

describe('switching at a place', () => {
  const place = { site: 'a.org', path: '/' };

  it('off and on again gives the settings of before, where no rule spoke for it', () => {
    fc.assert(
      fc.property(someSettings, fc.domain(), fc.boolean(), (settings, site, on) => {
        const there = { site, path: '/' };
        const rules = [...settings.sitesOff, ...settings.sitesOn];
        fc.pre(!rules.includes(site) && isOnAt(settings, there) !== on);
        const switched = withSwitched(settings, there, site, on);
        expect(isOnAt(switched, there)).toBe(on);
        expect(withSwitched(switched, there, site, !on)).toEqual(settings);
      }),
    );
  });

  it('where sites are chosen, is off but for those that are', () => {
    const chosen = { ...NOTHING_SET, mode: 'chosen' } as const;
    expect(isOnAt(chosen, place)).toBe(false);
    const switched = withSwitched(chosen, place, 'a.org', true);
    expect(switched).toEqual({ ...chosen, sitesOn: ['a.org'] });
    expect(isOnAt(switched, place)).toBe(true);
  });

  it('says of a part of a site what holds for it, and of the whole what holds but for its parts', () => {
    const settings = withSwitched(NOTHING_SET, { site: 'a.org', path: '/x/y' }, 'a.org/x', false);
    const at = { site: 'a.org', path: '/x/z' };
    expect(isOnAt(settings, at)).toBe(false);
    expect(['*.a.org', 'a.org', 'a.org/x', 'a.org/x/z'].map((pattern) => isOnFor(settings, at, pattern))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('says of a site that is off that it is, though a part of it was switched on', () => {
    const at = { site: 'a.org', path: '/x' };
    const settings = withSwitched({ ...NOTHING_SET, mode: 'chosen' }, at, 'a.org/x', true);
    expect(isOnAt(settings, at)).toBe(true);
    expect(['a.org', 'a.org/x'].map((pattern) => isOnFor(settings, at, pattern))).toEqual([false, true]);
  });

  it('leaves the settings that it was given as they are', () => {
    const settings = off('a.org');
    withSwitched(settings, place, 'a.org', true);
    expect(settings).toEqual(off('a.org'));
  });
});

it('takes a site that is stored as both off and on for one that is off', () => {
  expect(parseSettings({ sitesOff: ['a.org'], sitesOn: ['a.org', 'b.org'] })).toEqual({
    ...off('a.org'),
    sitesOn: ['b.org'],
  });
});
