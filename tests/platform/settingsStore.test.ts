import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSettings } from '../../src/core/settings/settings.ts';
import { changeSettings, loadSettings } from '../../src/platform/settingsStore.ts';

type Items = Record<string, unknown>;
type Call = 'sync.get' | 'sync.set' | 'sync.remove' | 'local.get' | 'local.set' | 'local.remove';

/** The browser's storage, which can be told to fail. */
const fake = vi.hoisted(() => ({
  sync: {} as Record<string, unknown>,
  local: {} as Record<string, unknown>,
  failing: new Set<string>(),
}));
vi.mock('webextension-polyfill', () => {
  const area = (name: 'sync' | 'local') => {
    const call = async (method: string): Promise<void> => {
      // Others get their turn, as with a browser.
      await Promise.resolve();
      if (fake.failing.has(`${name}.${method}`)) throw new Error(`QUOTA_BYTES quota exceeded: ${name}.${method}`);
    };
    const asKept = (items: Record<string, unknown>) => JSON.parse(JSON.stringify(items)) as Record<string, unknown>;
    return {
      get: async () => call('get').then(() => asKept(fake[name])),
      set: async (items: Record<string, unknown>) => call('set').then(() => Object.assign(fake[name], asKept(items))),
      remove: async (keys: string | string[]) =>
        call('remove').then(() => {
          for (const key of [keys].flat()) delete fake[name][key];
        }),
    };
  };
  return { default: { storage: { sync: area('sync'), local: area('local') } } };
});

function store(sync: Items, local: Items, ...failing: Call[]): void {
  Object.assign(fake, { sync, local, failing: new Set(failing) });
}

const switchOff = (site: string) => changeSettings((before) => ({ ...before, sitesOff: [...before.sitesOff, site] }));
const kept = () => JSON.stringify([fake.sync, fake.local]);

beforeEach(() => {
  store({}, {});
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Whatever may stand in storage: other shapes, parts of another write, texts that were cut. */
const part = fc.oneof(
  fc.jsonValue(),
  fc.record({
    revision: fc.constantFrom('r1', 'r2'),
    count: fc.oneof(fc.constantFrom(0, 1, 2, -1, 0.5, 1e9)),
    text: fc.oneof(fc.json(), fc.string(), fc.constant('{"sitesOff":["a.org"],"the')),
  }),
);
const head = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      parts: fc.record({ slot: fc.constantFrom('a', 'b'), revision: fc.constantFrom('r1', 'r2'), count: fc.nat(3) }),
      before: fc.jsonValue(),
    },
    { requiredKeys: ['parts'] },
  ),
);
const key = fc.constantFrom('settings.a.0', 'settings.a.1', 'settings.b.0', 'settings.b.1');
const anySync: fc.Arbitrary<Items> = fc
  .tuple(fc.dictionary(key, part), fc.option(head, { nil: undefined }))
  .map(([parts, settings]) => (settings === undefined ? parts : { ...parts, settings }));

/** What is in every value of it, for what is to be found again. */
const textsIn = (value: unknown): string => JSON.stringify(value) ?? '';

describe('settings, whatever is stored', () => {
  it('are read, or wait for parts that have not arrived, and nothing is changed by reading', async () => {
    await fc.assert(
      fc.asyncProperty(anySync, fc.option(fc.jsonValue()), async (sync, local) => {
        store(sync, local === null ? {} : { settings: local });
        const before = kept();
        const state = await loadSettings().catch((error: Error) => error.message);
        if (typeof state === 'string') expect(state).toContain('have not arrived');
        expect(kept()).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('can be changed wherever they can be read, and what could not be read is kept', async () => {
    await fc.assert(
      fc.asyncProperty(anySync, async (sync) => {
        store(sync, {});
        const before = kept();
        const state = await loadSettings().catch(() => undefined);
        const changed = await switchOff('new.example').catch(() => undefined);
        expect(changed === undefined).toBe(state === undefined);
        if (!state) expect(kept()).toBe(before);
        else expect((await loadSettings()).settings.sitesOff).toContain('new.example');
      }),
      { numRuns: 500 },
    );
  });

  it('keep a text that was damaged, for who can mend it, and count as not set', async () => {
    const text = '{"sitesOff":["a.org"],"the';
    store(
      {
        settings: { parts: { slot: 'a', revision: 'r1', count: 1 } },
        'settings.a.0': { revision: 'r1', count: 1, text },
      },
      {},
    );
    expect((await loadSettings()).settings).toEqual(parseSettings(undefined));
    await switchOff('b.org');
    expect((await loadSettings()).settings.sitesOff).toEqual(['b.org']);
    expect(textsIn(fake.sync)).toContain(JSON.stringify(text));
  });
});

describe('a storage that fails', () => {
  const BEFORE = { settings: { sitesOff: ['a.org'] } };

  it.each([
    ['is full', ['sync.set']],
    ['can not be read', ['sync.get']],
  ] as const)('has the settings kept on this device where the one that is synced %s', async (_, failing) => {
    store(structuredClone(BEFORE), structuredClone(BEFORE), ...failing);
    expect(await switchOff('b.org')).toMatchObject({ place: 'thisDevice' });
    expect((await loadSettings()).settings.sitesOff).toEqual(['a.org', 'b.org']);
    expect(fake.sync).toEqual(BEFORE);
    fake.failing.clear();
    expect(await switchOff('c.org')).toMatchObject({ place: 'synced' });
    expect(fake.local).toEqual({});
    expect((await loadSettings()).settings.sitesOff).toEqual(['a.org', 'b.org', 'c.org']);
  });

  it('is told where neither takes the settings, which stay as they are', async () => {
    store(structuredClone(BEFORE), {}, 'sync.set', 'local.set');
    await expect(switchOff('b.org')).rejects.toThrow('quota');
    expect([fake.sync, fake.local]).toEqual([BEFORE, {}]);
    fake.failing.clear();
    await switchOff('c.org');
    expect((await loadSettings()).settings.sitesOff).toEqual(['a.org', 'c.org']);
  });

  it('never loses a change that was said to be stored, whatever fails', async () => {
    const calls: Call[] = ['sync.get', 'sync.set', 'sync.remove', 'local.get', 'local.set', 'local.remove'];
    const failures = fc.array(fc.subarray(calls), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(failures, fc.boolean(), async (all, isLarge) => {
        store(isLarge ? { settings: { sitesOff: [], more: 'x'.repeat(9_000) } } : {}, {});
        let stored: string[] = [];
        for (const [index, failing] of all.entries()) {
          fake.failing = new Set(failing);
          const site = `site-${index}.example`;
          const isStored = await switchOff(site).then(
            () => true,
            () => false,
          );
          fake.failing.clear();
          const { sitesOff } = (await loadSettings()).settings;
          if (isStored) stored = [...stored, site];
          expect(sitesOff).toEqual(expect.arrayContaining(stored));
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('takes the changes of two windows one after the other', async () => {
  const sites = Array.from({ length: 40 }, (_, index) => `site-${index}.example`);
  await Promise.all(sites.map(switchOff));
  expect((await loadSettings()).settings.sitesOff).toEqual([...sites].sort());
});
