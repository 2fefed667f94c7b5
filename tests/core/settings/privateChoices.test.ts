import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PrivateChoice, withPrivateChoices } from '../../../src/core/settings/privateChoices.ts';
import { isOnAt, rulesOn } from '../../../src/core/settings/settings.ts';
import { idOf, NOTHING_SET, someSettings } from './support.ts';

const place = { site: 'a.org', path: '/' };
const off: PrivateChoice = { kind: 'switched', place, pattern: 'a.org', on: false };

it('hold upon the settings that are stored, the later upon the earlier', () => {
  fc.assert(
    fc.property(someSettings, (stored) => {
      expect(withPrivateChoices(stored, [])).toEqual(stored);
      expect(isOnAt(withPrivateChoices(stored, [off]), place)).toBe(false);
      expect(isOnAt(withPrivateChoices(stored, [off, { ...off, on: true }]), place)).toBe(true);
    }),
  );
});

it('say of a term that it is not meant on a site', () => {
  const settings = withPrivateChoices(NOTHING_SET, [{ kind: 'notMeant', site: 'a.org', term: idOf('rapport') }]);
  expect(rulesOn(settings, 'a.org').notMeant).toEqual(new Set(['rapport']));
  expect(rulesOn(settings, 'b.org').notMeant).toEqual(new Set());
});
