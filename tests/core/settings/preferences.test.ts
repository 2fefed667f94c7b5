import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DENSITIES, mergeSettings, parseSettings } from '../../../src/core/settings/settings.ts';
import { anything, NOTHING_SET } from './support.ts';

describe('reading preferences', () => {
  it('marks the first in each section, in links and not in headings, where nothing was chosen', () => {
    expect(parseSettings(undefined)).toMatchObject({ density: 'section', inHeadings: false, inLinks: true });
  });

  it.each(DENSITIES)('gives back what was chosen: %s', (density) => {
    const chosen = { density, inHeadings: true, inLinks: false };
    expect(parseSettings(chosen)).toMatchObject(chosen);
  });

  it('falls back member by member where one can’t be read', () => {
    expect(parseSettings({ density: 'page', inHeadings: 'yes', inLinks: false, sitesOff: ['a.org'] })).toEqual({
      ...NOTHING_SET,
      density: 'page',
      inLinks: false,
      sitesOff: ['a.org'],
    });
    expect(parseSettings({ density: 'often', inHeadings: true })).toEqual({ ...NOTHING_SET, inHeadings: true });
  });

  it('makes preferences of anything', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const { density, inHeadings, inLinks } = parseSettings(stored);
        expect(DENSITIES).toContain(density);
        expect([typeof inHeadings, typeof inLinks]).toEqual(['boolean', 'boolean']);
      }),
    );
  });
});

describe('storing preferences', () => {
  it('stores only those that differ from the default', () => {
    expect(mergeSettings(undefined, NOTHING_SET)).toEqual({ sitesOff: [] });
    expect(mergeSettings(undefined, { ...NOTHING_SET, inLinks: false })).toEqual({ sitesOff: [], inLinks: false });
  });

  it('forgets a choice that was taken back', () => {
    const stored = { sitesOff: [], density: 'page', inHeadings: true };
    expect(mergeSettings(stored, { ...NOTHING_SET, inHeadings: true })).toEqual({ sitesOff: [], inHeadings: true });
  });

  it('sets aside a choice that this version does not have', () => {
    const stored = { sitesOff: [], density: 'paragraph', inHeadings: null, theme: 'dark' };
    expect(mergeSettings(stored, parseSettings(stored))).toEqual({
      sitesOff: [],
      theme: 'dark',
      setAside: ['paragraph', null],
    });
  });
});
