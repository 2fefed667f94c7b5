import { describe, expect, it } from 'vitest';
import { joinSettings } from '../../../src/core/settings/join.ts';
import { parseSettings } from '../../../src/core/settings/settings.ts';

const RAPPORT = { site: 'a.org', term: 'rapport' };
const EMPATHY = { site: 'a.org', term: 'empathy' };

describe('settings put together', () => {
  it('have of lists all that stands in either, once', () => {
    const joined = joinSettings(
      { sitesOff: ['c.org', 'a.org'], sitesOn: ['e.org'], notMeant: [RAPPORT], known: ['rapport', 'ego'] },
      { sitesOff: ['b.org', 'c.org'], sitesOn: ['d.org'], notMeant: [EMPATHY], known: ['ego', 'affect'] },
    );
    expect(joined).toEqual({
      sitesOff: ['a.org', 'b.org', 'c.org'],
      sitesOn: ['d.org', 'e.org'],
      notMeant: [EMPATHY, RAPPORT],
      known: ['affect', 'ego', 'rapport'],
    });
  });

  it('have a site on or off as it was switched later', () => {
    const joined = joinSettings(
      { sitesOff: ['a.org'], sitesOn: ['b.org'] },
      { sitesOff: ['b.org'], sitesOn: ['a.org'] },
    );
    expect(joined).toEqual({ sitesOff: ['b.org'], sitesOn: ['a.org'] });
  });

  it('have of all else what was chosen later, and what was chosen earlier where nothing was since', () => {
    const joined = joinSettings(
      { mode: 'chosen', density: 'page', markColour: '#112233', theme: 'dark' },
      { density: 'every', inLinks: false },
    );
    expect(joined).toEqual({
      sitesOff: [],
      mode: 'chosen',
      density: 'every',
      inLinks: false,
      markColour: '#112233',
      theme: 'dark',
    });
  });

  it.each([undefined, null, 'a text', ['a.org']])(
    'are those of before where nothing can be read of later ones: %j',
    (later) => {
      const earlier = { sitesOff: ['a.org'], known: ['ego'], density: 'page' };
      expect(parseSettings(joinSettings(earlier, later))).toEqual(parseSettings(earlier));
    },
  );
});
