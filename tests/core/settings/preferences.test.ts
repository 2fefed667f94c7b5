import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DENSITIES, KNOWN_MARKS, MARK_STYLES } from '../../../src/core/settings/preferences.ts';
import { mergeSettings, parseSettings } from '../../../src/core/settings/settings.ts';
import { anything, NOTHING_SET } from './support.ts';

describe('reading preferences', () => {
  it('marks the first in each section, in links and not in headings, where nothing was chosen', () => {
    expect(parseSettings(undefined)).toMatchObject({ density: 'section', inHeadings: false, inLinks: true });
  });

  it.each(DENSITIES)('gives back what was chosen: %s', (density) => {
    const chosen = { density, inHeadings: true, inLinks: false };
    expect(parseSettings(chosen)).toMatchObject(chosen);
  });

  it('draws the dotted line in the colour of the text, and fades what is known, where nothing was chosen', () => {
    const { markStyle, markColour, knownMarks } = parseSettings(undefined);
    expect([markStyle, markColour, knownMarks]).toEqual(['dotted', undefined, 'faded']);
  });

  it.each([
    ['#1f6feb', '#1f6feb'],
    ['#1F6FEB', undefined],
    ['red', undefined],
    ['#1f6feb; background: url(//a.example)', undefined],
    ['red } #1f6feb', undefined],
    [['#1f6feb'], undefined],
    [0x1f6feb, undefined],
  ])('reads the colour %j as %j', (stored, colour) => {
    expect(parseSettings({ markColour: stored }).markColour).toBe(colour);
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
        const { density, inHeadings, inLinks, markStyle, knownMarks, markColour } = parseSettings(stored);
        expect(DENSITIES).toContain(density);
        expect(MARK_STYLES).toContain(markStyle);
        expect(KNOWN_MARKS).toContain(knownMarks);
        expect(markColour ?? '#000000').toMatch(/^#[0-9a-f]{6}$/);
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
    const stored = { sitesOff: [], density: 'paragraph', inHeadings: null, markColour: 'red', theme: 'dark' };
    expect(mergeSettings(stored, parseSettings(stored))).toEqual({
      sitesOff: [],
      theme: 'dark',
      setAside: ['paragraph', null, 'red'],
    });
  });
});
