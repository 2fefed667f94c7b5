import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Items, isSettingsKey, planWrite, quotaBytes, readItems } from '../../../src/core/settings/parts.ts';

/** As storage gives it back: what JSON can't hold is gone. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Signs, with the bytes that each takes once it is escaped as Chromium does it. */
const SIGNS = [
  ['a', 1],
  ['<', 6],
  ['"', 2],
  ['\\', 2],
  ['é', 2],
  ['\u2028', 6],
  ['😀', 4],
  ['\ud800', 6],
] as const;

/** Values small and large: most about as large as what one item holds, or two parts. */
const values = fc
  .tuple(
    fc.jsonValue(),
    fc.constantFrom(...SIGNS),
    fc.oneof(fc.nat(50), fc.integer({ min: 7_700, max: 8_300 }), fc.integer({ min: 15_600, max: 16_200 })),
  )
  .map(([value, [sign, bytes], size]) => asStored({ value, long: sign.repeat(size / bytes) }));

const text = (length: number): string => 'x'.repeat(length);

function write(items: Items, value: unknown, revision: string): Items {
  const { set, remove } = planWrite(items, value, revision);
  return Object.fromEntries(Object.entries({ ...items, ...set }).filter(([key]) => !remove.includes(key)));
}

describe('settings in synced storage', () => {
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
    expect(planWrite(write({}, large, 'r1'), small, 'r2').remove).toEqual([]);
  });

  it('are refused, not guessed, where parts are missing and nothing of before is left', () => {
    const { set } = planWrite({}, { long: 'x'.repeat(20_000) }, 'r1');
    const { 'settings.a.1': _, ...rest } = set;
    expect(() => readItems(rest)).toThrow('have not arrived');
  });

  it('are told from other items', () => {
    const ours = ['settings', 'settings.a.0', 'settings.b.12'];
    const others = [
      'settings.c.0',
      'settings.a',
      'settings.a.0x',
      'settings.a.x',
      'my.settings.a.0',
      'settingsX',
      'other',
    ];
    expect([...ours, ...others].filter(isSettingsKey)).toEqual(ours);
  });

  it('are put in parts of one slot, and of the other at the next write, which takes away what is left of the slot', () => {
    const items = { other: 1, ...write({}, text(20_000), 'r1') };
    expect(Object.keys(items)).toEqual(['other', 'settings', 'settings.a.0', 'settings.a.1', 'settings.a.2']);
    expect(items).toMatchObject({ settings: { parts: { slot: 'a', revision: 'r1', count: 3 } } });
    const second = planWrite(items, text(20_000), 'r2');
    expect(Object.keys(second.set)).toEqual(['settings', 'settings.b.0', 'settings.b.1', 'settings.b.2']);
    expect(second.remove).toEqual([]);
    const third = planWrite({ ...items, ...second.set }, text(9_000), 'r3');
    expect(Object.keys(third.set)).toEqual(['settings', 'settings.a.0', 'settings.a.1']);
    expect(third.remove).toEqual(['settings.a.2']);
  });

  it('are put in parts where they are larger than one item is to be, and in as few as have room', () => {
    const partsFor = (length: number) => Object.keys(planWrite({}, text(length), 'r1').set).length - 1;
    // A text has two quotation marks around it, of a byte each in an item and of two in a part.
    expect([8_000 - 10, 8_000 - 9, 15_800 - 4, 15_800 - 3].map(partsFor)).toEqual([0, 2, 2, 3]);
  });

  it('are kept beside the first parts that take their place, while both have room', () => {
    const { set } = planWrite({ settings: 'before' }, text(20_000), 'r1');
    expect(set.settings).toStrictEqual({ parts: { slot: 'a', revision: 'r1', count: 3 }, before: 'before' });
    const parts = { slot: 'a', revision: 'r1', count: 3 };
    const large = text(8_192 - quotaBytes('settings', { parts, before: '' }));
    expect(planWrite({ settings: large }, text(20_000), 'r1').set.settings).toStrictEqual({ parts, before: large });
    const larger = `${large}x`;
    expect(planWrite({ settings: larger }, text(20_000), 'r1').set.settings).toStrictEqual({ parts });
    expect(planWrite({}, text(20_000), 'r1').set.settings).toStrictEqual({ parts });
    expect(planWrite(set, text(20_000), 'r2').set.settings).toStrictEqual({
      parts: { slot: 'b', revision: 'r2', count: 3 },
    });
  });

  const part = (text: string, revision = 'r1', count = 1) => ({ revision, count, text });
  const headOf = (slot: string, more: object = {}) => ({ parts: { slot, revision: 'r1', count: 1 }, ...more });

  it.each<[string, unknown, Items]>([
    [
      'the slot that the head names',
      1,
      { settings: headOf('a'), 'settings.a.0': part('1'), 'settings.b.0': part('2') },
    ],
    [
      'whichever slot the head names',
      2,
      { settings: headOf('b'), 'settings.b.0': part('2'), 'settings.a.0': part('1') },
    ],
    [
      'what was before where the slot is empty',
      'b',
      { settings: headOf('a', { before: 'b' }), 'settings.b.0': part('2') },
    ],
    ['the slot before what was before', 1, { settings: headOf('a', { before: 'b' }), 'settings.a.0': part('1') }],
    ['the other slot where the slot is empty', 2, { settings: headOf('a'), 'settings.b.0': part('2', 'r0') }],
    [
      'the other slot where the slot is of another write',
      2,
      {
        settings: headOf('a'),
        'settings.a.0': part('1', 'r2'),
        'settings.b.0': part('2', 'r0'),
      },
    ],
    [
      'the other slot where a text is damaged',
      2,
      { settings: headOf('a'), 'settings.a.0': part('{'), 'settings.b.0': part('2') },
    ],
    [
      'what was before where a text is damaged',
      'b',
      { settings: headOf('a', { before: 'b' }), 'settings.a.0': part('{') },
    ],
    ['a damaged text where there is nothing else', '{', { settings: headOf('a'), 'settings.a.0': part('{') }],
    ['a damaged text in the other slot too', '{', { settings: headOf('a'), 'settings.b.0': part('{') }],
    [
      'all parts of a write',
      12,
      {
        settings: headOf('a'),
        'settings.a.0': part('1', 'r1', 2),
        'settings.a.1': part('2', 'r1', 2),
      },
    ],
    ['an item of another kind as it is', headOf('c'), { settings: headOf('c'), 'settings.a.0': part('1') }],
    ['an item whose parts are none as it is', { parts: null }, { settings: { parts: null } }],
  ])('are read from %s', (_, value, items) => {
    expect(readItems(items)).toEqual(value);
  });

  it.each([
    ['of another write', [part('1', 'r1', 2), part('2', 'r2', 2)]],
    ['of another kind', [{ count: 1, text: '1' }]],
    ['without a number', [{ revision: 'r1', count: '1', text: '1' }]],
    ['without a text', [{ revision: 'r1', count: 1 }]],
    ['of nothing', [null]],
    ['fewer than there were', [part('1', 'r1', 2)]],
  ])('are refused, not guessed, from parts %s', (_, parts) => {
    const items = Object.fromEntries(parts.map((each, index) => [`settings.a.${index}`, each]));
    for (const slot of ['a', 'b']) {
      expect(() => readItems({ ...items, settings: headOf(slot) })).toThrow('have not arrived');
    }
  });

  it.each([
    ...SIGNS,
    ['\x7f', 6],
    ['\x80', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\u2029', 6],
    ['\uffff', 3],
    ['\u{10000}', 4],
  ] as const)('count %j as the browser does', (sign, bytes) => {
    expect(quotaBytes('key', sign.repeat(10))).toBe(3 + 2 + 10 * bytes);
  });

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
});
