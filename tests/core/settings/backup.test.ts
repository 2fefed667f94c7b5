import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, readBackup, writeBackup } from '../../../src/core/settings/backup.ts';
import { parseSettings } from '../../../src/core/settings/settings.ts';
import { NOTHING_SET, someSettings } from './support.ts';

const file = (settings: unknown, more: object = {}): string =>
  JSON.stringify({ format: 'psygloss-settings', version: 1, settings, ...more });

describe('a file of settings', () => {
  it('gives back all that was set', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        expect(readBackup(writeBackup(settings))).toEqual({ kind: 'settings', settings });
      }),
    );
  });

  it.each([
    ['{"format": "psygl', { kind: 'noJson' }],
    ['{"sitesOff": []}', { kind: 'notOurs' }],
    ['[]', { kind: 'notOurs' }],
    ['null', { kind: 'notOurs' }],
    [file({}, { format: 'psygloss-learning' }), { kind: 'notOurs' }],
    [file({}, { version: '1' }), { kind: 'notOurs' }],
    [file({}, { version: 2 }), { kind: 'newer', version: 2 }],
    [file({ sitesOff: [], theme: 'dark' }), { kind: 'unknown', members: ['theme'] }],
    [
      file({ density: 'often', sitesOff: ['a.org', 7], known: [] }),
      { kind: 'unreadable', members: ['density', 'sitesOff'] },
    ],
    [file('all'), { kind: 'unreadable', members: ['settings'] }],
  ])('is refused as a whole where it is not right: %s', (text, fault) => {
    expect(readBackup(text)).toEqual({ kind: 'fault', fault });
  });

  it('holds markup as the text that it is', () => {
    const reading = readBackup(file({ sitesOff: ['<img src=x onerror=alert(1)>'] }));
    expect(reading).toMatchObject({ settings: { sitesOff: ['<img src=x onerror=alert(1)>'] } });
  });
});

describe('what an import changes', () => {
  it('is nothing where both are the same', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        expect(differences(settings, settings)).toEqual([]);
      }),
    );
  });

  it('is told by member, with how much comes and goes', () => {
    const before = parseSettings({ sitesOff: ['a.org', 'b.org'], markColour: '#112233' });
    const after = parseSettings({ sitesOff: ['b.org', 'c.org', 'd.org'], density: 'page' });
    expect(differences({ ...NOTHING_SET, ...before }, after)).toEqual(
      expect.arrayContaining([
        { member: 'density', added: 1, removed: 1 },
        { member: 'sitesOff', added: 2, removed: 1 },
        { member: 'markColour', added: 0, removed: 1 },
      ]),
    );
    expect(differences(before, after)).toHaveLength(3);
  });
});
