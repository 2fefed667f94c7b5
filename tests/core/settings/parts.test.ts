import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Items, isSettingsKey, planWrite, quotaBytes, readItems } from '../../../src/core/settings/parts.ts';

/** As storage gives it back: what JSON can't hold is gone. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Values small and large, with signs that take more bytes than one. */
const values = fc
  .tuple(fc.jsonValue(), fc.constantFrom('', 'a', '<', '"', '\\', 'é', '\u2028', '😀', '\ud800'), fc.nat(30_000))
  .map(([value, sign, times]) => asStored({ value, long: sign.repeat(times) }));

function write(items: Items, value: unknown, revision: string): Items {
  const { set, remove } = planWrite(items, value, revision);
  return Object.fromEntries(Object.entries({ ...items, ...set }).filter(([key]) => !remove.includes(key)));
}

describe('settings in synced storage', () => {
  it('are read back as they were written, however large, one write after the other', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 5 }), (written) => {
        let items: Items = {};
        for (const [index, value] of written.entries()) {
          items = write(items, value, `r${index}`);
          expect(readItems(items)).toEqual(value);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('hold no more in an item than the browser takes', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const items = write(write({}, first, 'r1'), second, '123e4567-e89b-12d3-a456-426614174000');
        for (const [key, value] of Object.entries(items)) {
          expect(quotaBytes(key, value)).toBeLessThanOrEqual(8_192);
          expect(new TextEncoder().encode(key + JSON.stringify(value)).length).toBeLessThanOrEqual(8_192);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are those of before or the new ones, whichever items of a write have arrived', () => {
    fc.assert(
      fc.property(values, values, values, fc.infiniteStream(fc.boolean()), (first, second, third, arrives) => {
        const before = write(write({}, first, 'r1'), second, 'r2');
        const { set, remove } = planWrite(before, third, 'r3');
        const arrived = Object.entries(set).filter(() => arrives.next().value);
        const gone = remove.filter(() => arrives.next().value);
        const items = Object.fromEntries(
          Object.entries({ ...before, ...Object.fromEntries(arrived) }).filter(([key]) => !gone.includes(key)),
        );
        expect([second, third]).toContainEqual(readItems(items));
      }),
      { numRuns: 60 },
    );
  });

  it('stay one plain item while they are small, as earlier versions wrote them', () => {
    const settings = { sitesOff: ['example.org'], density: 'page' };
    expect(readItems({ settings })).toEqual(settings);
    expect(planWrite({}, settings, 'r1')).toEqual({ set: { settings }, remove: [] });
    expect(readItems({})).toBeUndefined();
  });

  it('leave no part behind once they are small again', () => {
    const large = { long: 'x'.repeat(20_000) };
    const small = { long: 'x' };
    const items = write(write(write(write({}, large, 'r1'), large, 'r2'), small, 'r3'), small, 'r4');
    expect(items).toEqual({ settings: small });
  });

  it('are refused, not guessed, where parts are missing and nothing of before is left', () => {
    const { set } = planWrite({}, { long: 'x'.repeat(20_000) }, 'r1');
    const { 'settings.a.1': _, ...rest } = set;
    expect(() => readItems(rest)).toThrow('have not arrived');
  });

  it('are told from other items', () => {
    const keys = ['settings', 'settings.a.0', 'settings.b.12', 'settings.c.0', 'settings.a', 'other', 'settingsX'];
    expect(keys.filter(isSettingsKey)).toEqual(['settings', 'settings.a.0', 'settings.b.12']);
  });
});
