import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isVisible } from '../../src/page/markStore.ts';
import { typeOf } from '../../src/page/nodes.ts';
import { apply, below, type Change, type ChangingPage, change, somePage } from './randomPage.ts';
import { get, paintedRanges, placeOf, readPage, setPage, type TestReading } from './support.ts';

/** Lets the reading do one step of its work, if it has any. */
const oneStep = () => scheduler.postTask(() => undefined, { priority: 'background' });

/** What a page is, in its shadow trees too. */
function contentsOf(root: Node): string {
  const serializer = new XMLSerializer();
  return below(root)
    .map((node) => (typeOf(node) === 1 ? serializer.serializeToString(node.cloneNode()) : node.nodeValue))
    .join('|');
}

const shownPlaces = ({ reading }: TestReading): string[] =>
  reading
    .shownMarks()
    .map(({ range }) => placeOf(range))
    .sort();

/** Where the marks stand that can be painted. */
function visiblePlaces({ reading }: TestReading): string[] {
  const visible = reading.shownMarks().filter(({ range }) => isVisible(range.startContainer.parentNode));
  return visible.map(({ range }) => placeOf(range)).sort();
}

/** Where something is painted; hidden text that is still there is or is not. */
function paintedPlaces(): string[] {
  const isCounted = ({ startContainer: { isConnected, parentNode } }: Range) => !isConnected || isVisible(parentNode);
  return paintedRanges().filter(isCounted).map(placeOf).sort();
}

/** Asks for all that hover, popup and keyboard ask for. */
function use({ reading }: TestReading, main: Node): void {
  for (const node of below(main).slice(0, 5)) reading.markAt(node, 0);
  for (const id of reading.counts().keys()) reading.occurrencesOf(id);
  for (const mark of reading.shownMarks()) reading.evidenceFor(mark);
}

/** Everything that is to be read has been, once the page has changed for the last time. */
async function settle(read: TestReading, main: HTMLElement): Promise<void> {
  const before = read.settled();
  // Shadow roots that were attached late are looked for at each change.
  main.append(document.createComment('last'));
  await vi.waitFor(() => expect(read.settled()).toBeGreaterThan(before), { timeout: 10_000, interval: 2 });
}

/** Lets steps be done and the reading be used, neither of which changes anything of the page. */
async function takeSteps(steps: number, read: TestReading, main: HTMLElement): Promise<void> {
  const before = contentsOf(main);
  for (let step = 0; step < steps; step++) await oneStep();
  use(read, main);
  expect(contentsOf(main)).toBe(before);
}

async function live(changes: readonly Change[], foreign: Document): Promise<void> {
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<main style="font: 8px sans-serif"></main>';
  const page: ChangingPage = { main: get('main'), removed: [], foreign };
  const read = readPage();
  try {
    for (const each of changes) {
      if (each.kind === 'wait') await takeSteps(each.steps, read, page.main);
      else apply(each, page);
    }
    await settle(read, page.main);
    const before = contentsOf(document);
    const isPainted = () => expect(paintedPlaces()).toEqual(visiblePlaces(read));
    await vi.waitFor(isPainted, { timeout: 10_000, interval: 5 });
    expect(contentsOf(document)).toBe(before);
  } finally {
    read.end();
  }
  expect(CSS.highlights.size).toBe(0);

  // A form looks then as it is.
  for (const input of below(page.main)) if (input instanceof HTMLInputElement) input.removeAttribute('name');
  const fresh = readPage();
  await settle(fresh, page.main).finally(fresh.end);
  expect(shownPlaces(read)).toEqual(shownPlaces(fresh));
}

test('ends with the marks of a fresh scan, whatever a page does, also while it is read', {
  timeout: 60_000,
}, async () => {
  setPage('');
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const foreign = frame.contentDocument ?? expect.unreachable('it is of this site');
  const errors: unknown[] = [];
  const onError = ({ error }: ErrorEvent) => errors.push(error);
  addEventListener('error', onError);
  // Each step of the reading is a task of its own, so that the page changes in between.
  let clock = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 10));
  onTestFinished(() => {
    removeEventListener('error', onError);
    now.mockRestore();
  });
  await fc.assert(
    fc.asyncProperty(somePage, fc.array(change, { minLength: 10, maxLength: 50 }), async (first, changes) => {
      await live([...first, ...changes], foreign);
      expect(errors.splice(0)).toEqual([]);
    }),
    { numRuns: 200, interruptAfterTimeLimit: 30_000 },
  );
});
