import { expect, onTestFinished, test, vi } from 'vitest';
import { attachOpenRoot, get, oneTurn, paintedTexts, readPage, setPage, textIn } from './support.ts';

/** A reading for which the time of timers stands still. */
interface StillReading {
  end(): void;
  /** Waits until all has been read once more. To poll would have the timers' time go on. */
  settle(): Promise<void>;
}

async function readInStillTime(html: string): Promise<StillReading> {
  setPage(html);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { settled, end } = readPage();
  let before = 0;
  const settle = async (): Promise<void> => {
    while (settled() === before) await oneTurn();
    before = settled();
  };
  await settle();
  return { end, settle };
}

/** Lets all looks that were put off come to their turn. Returns for how long those were that followed them, in ms. */
function lookToTheEnd(): number[] {
  const set = vi.spyOn(globalThis, 'setTimeout');
  vi.advanceTimersByTime(250);
  // It must come to an end.
  for (let looks = 0; looks < 20 && vi.getTimerCount() > 0; looks++) vi.advanceTimersToNextTimer();
  const waits = set.mock.calls.map(([, wait]) => wait ?? 0);
  set.mockRestore();
  // A reading that goes on is not put off as long.
  return waits.filter((wait) => wait >= 250);
}

test.each(['x-late', 'div', 'section', 'p'])(
  'finds a shadow root that an empty <%s> got after it was read, though nothing else changes',
  async (name) => {
    const { settle } = await readInStillTime(`<p>empathy</p><${name} id="host"></${name}>`);
    const root = attachOpenRoot(get('#host'), '<p>rupture</p>');
    vi.advanceTimersByTime(250);
    await settle();
    expect(paintedTexts()).toEqual(['empathy', 'rupture']);
    textIn(root).data = 'working alliance';
    await settle();
    expect(paintedTexts()).toEqual(['empathy', 'working alliance']);
  },
);

test('finds a late shadow root once the page has loaded', async () => {
  const { settle } = await readInStillTime('<p>empathy</p><x-late></x-late>');
  attachOpenRoot(get('x-late'), 'rupture');
  dispatchEvent(new Event('load'));
  await settle();
  expect(paintedTexts()).toEqual(['empathy', 'rupture']);
});

test('looks for late shadow roots less and less often, and for a minute', async () => {
  await readInStillTime('<p>empathy</p><x-never></x-never>');
  expect(lookToTheEnd()).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000]);
});

test.each([
  ['after that', lookToTheEnd],
  ['while it would do so late', () => vi.advanceTimersByTime(5_000)],
])('looks again soon when the page changes %s', async (_, wait) => {
  const { settle } = await readInStillTime('<p>empathy</p><x-late></x-late>');
  wait();
  attachOpenRoot(get('x-late'), 'rupture');
  get('p').append(' ');
  await settle();
  expect(paintedTexts()).toEqual(['empathy']);
  vi.advanceTimersByTime(250);
  await settle();
  expect(paintedTexts()).toEqual(['empathy', 'rupture']);
  expect(vi.getTimerCount()).toBe(0);
});

test('looks for the shadow root of a component that comes when all others were found', async () => {
  const { settle } = await readInStillTime('<x-late></x-late>');
  attachOpenRoot(get('x-late'), 'empathy');
  vi.advanceTimersByTime(250);
  await settle();
  document.body.append(document.createElement('x-later'));
  await settle();
  attachOpenRoot(get('x-later'), '<p>rupture</p>');
  vi.advanceTimersByTime(250);
  await settle();
  expect(paintedTexts().sort()).toEqual(['empathy', 'rupture']);
});

test('puts a look off no further, however often the page changes', async () => {
  const { settle } = await readInStillTime('<p>empathy</p><x-late></x-late>');
  vi.advanceTimersByTime(5_000);
  attachOpenRoot(get('x-late'), 'rupture');
  for (const wait of [100, 100, 50]) {
    get('p').append(' ');
    await settle();
    vi.advanceTimersByTime(wait);
  }
  await settle();
  expect(paintedTexts()).toEqual(['empathy', 'rupture']);
});

test.each([
  ['was found', () => attachOpenRoot(get('x-late'), '')],
  ['can be none, as the element is gone', () => get('x-late').remove()],
])('looks no more once a shadow root %s', async (_, change) => {
  await readInStillTime('<x-late></x-late>');
  change();
  expect(lookToTheEnd()).toEqual([]);
});

test('looks at an element no more that is filled without a shadow root', async () => {
  const { settle } = await readInStillTime('<div></div>');
  expect(vi.getTimerCount()).toBe(1);
  get('div').append('empathy');
  await settle();
  expect(lookToTheEnd()).toEqual([]);
});

test.each(['<p>empathy</p>', '<ul></ul>', '<hr>'])(
  'does not look where no shadow root comes late: %s',
  async (html) => {
    await readInStillTime(html);
    expect(vi.getTimerCount()).toBe(0);
  },
);

test('looks no more when the reading has ended', async () => {
  const { end } = await readInStillTime('<x-late></x-late>');
  expect(vi.getTimerCount()).toBe(1);
  end();
  expect(vi.getTimerCount()).toBe(0);
});

test('waits for a thousand elements that are empty, and no more', async () => {
  await readInStillTime('<div></div>'.repeat(3000));
  const ask = vi.spyOn(Element.prototype, 'shadowRoot', 'get');
  onTestFinished(() => ask.mockRestore());
  vi.advanceTimersByTime(250);
  expect(new Set(ask.mock.contexts).size).toBe(1000);
});
