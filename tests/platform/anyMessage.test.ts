import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Message, onMessage } from '../../src/platform/messages.ts';

type Listener = (raw: unknown, sender: object) => Promise<unknown> | undefined;

const fake = vi.hoisted(() => ({ listeners: new Set<unknown>() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'psygloss',
      onMessage: {
        addListener: (listener: unknown) => fake.listeners.add(listener),
        removeListener: (listener: unknown) => fake.listeners.delete(listener),
      },
    },
  },
}));

const OURS = { id: 'psygloss' };
const VALID: readonly Message[] = [
  { type: 'placeWanted' },
  { type: 'placeIs', place: { site: 'a.org', path: '/' } },
  { type: 'frameCounts', counts: [] },
  { type: 'privateChoicesAre', choices: [] },
  { type: 'siteState', state: 'on' },
  { type: 'termWanted', direction: 'next' },
];

let handled: Message[];
let warnings: unknown[][];
let life: AbortController;
beforeEach(() => {
  [handled, warnings, life] = [[], [], new AbortController()];
  vi.spyOn(console, 'warn').mockImplementation((...parts) => void warnings.push(parts));
  onMessage((message) => {
    handled.push(message);
    return Promise.resolve('reply');
  }, life.signal);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

function send(raw: unknown): unknown {
  return [...fake.listeners].map((listener) => (listener as Listener)(raw, OURS))[0];
}

/** A valid message in which one member is another value, is missing, or is one too many. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...VALID),
    fc.oneof(fc.constantFrom('type', 'place', 'counts', 'state', '__proto__'), fc.string()),
    fc.anything(),
  )
  .map(([message, name, value]) => Object.fromEntries([...Object.entries(message), [name, value]]));

it('does nothing and replies nothing to whatever is no message, and warns of it once', () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
    fc.record(
      { type: fc.oneof(fc.constantFrom(...VALID.map(({ type }) => type)), fc.string()) },
      { noNullPrototype: true },
    ),
    spoiled,
  );
  let refused = 0;
  fc.assert(
    fc.property(anything, (raw) => {
      handled = [];
      const reply = send(raw);
      if (handled.length === 0) {
        refused++;
        expect(reply).toBeUndefined();
      } else {
        // What was spoiled into another message that makes sense.
        expect(handled).toEqual([raw]);
        expect(VALID.map(({ type }) => type)).toContain(handled[0]?.type);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(refused).toBeGreaterThan(100);
  expect(warnings).toEqual([['Psygloss refused a message.', expect.toSatisfy(() => true)]]);
});

it('still takes what makes sense after what does not', async () => {
  send({ type: 'unheardOf' });
  for (const message of VALID) expect(await send(message)).toBe('reply');
  expect(handled).toEqual(VALID);
});
