import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { compileLexicon } from '../../src/core/matching/compile.ts';
import type { MarkingRules } from '../../src/core/settings/settings.ts';
import { isVisible } from '../../src/page/markStore.ts';
import { typeOf } from '../../src/page/nodes.ts';
import { NO_SENSE } from '../core/support.ts';
import { type Change, change, somePage } from './randomChanges.ts';
import { apply, below, type ChangingPage } from './randomPage.ts';
import {
  EVERY,
  get,
  oneStep,
  paintedRanges,
  pathTo,
  placeOf,
  readPage,
  setPage,
  stepByStep,
  type TestReading,
  terms,
} from './support.ts';

/** Knows resistance besides, which is always meant: what speaks for it tells what was read of the page, to the word. */
const lexicon = compileLexicon(
  [
    ...terms,
    { id: 'resistance', forms: [{ text: 'resistance', exactCase: false, use: 99 }], subject: [], against: [] },
  ],
  { ...NO_SENSE, cues: { word: 1, working: 5, pathy: -3 } },
);

const someRules = fc.constantFrom<MarkingRules>(
  EVERY,
  EVERY,
  { ...EVERY, density: 'page' },
  { ...EVERY, density: 'section' },
);

/** What a page is, in its shadow trees too. */
function contentsOf(root: Node): string {
  const serializer = new XMLSerializer();
  return below(root)
    .map((node) => (typeOf(node) === 1 ? serializer.serializeToString(node.cloneNode()) : node.nodeValue))
    .join('|');
}

/** All that hover, popup and keyboard are told, in its order, and what it rests on. */
const told = ({ reading }: TestReading) => ({
  marks: reading.shownMarks().map((mark) => [
    placeOf(mark.range),
    mark.id,
    // Rounded, as what was added and taken away again leaves crumbs; and as text, which knows no -0.
    String(reading.evidenceFor(mark).map(({ logOdds }) => Math.round(1e6 * logOdds))),
  ]),
  counts: [...reading.counts()],
  ids: [...reading.ids()].sort(),
});

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

/** Everything that is to be read has been, once the page has changed for the last time, in a place that is not read. */
async function settle(read: TestReading, unread: Element): Promise<void> {
  const before = read.settled();
  unread.append('.');
  // Shadow roots that were attached late are looked for then too, without a wait.
  dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(read.settled()).toBeGreaterThan(before), { timeout: 10_000, interval: 2 });
}

/** Lets steps be done and the reading be used, neither of which changes anything of the page. */
async function takeSteps(steps: number, read: TestReading, main: HTMLElement): Promise<void> {
  const before = contentsOf(main);
  for (let step = 0; step < steps; step++) await oneStep();
  use(read, main);
  expect(contentsOf(main)).toBe(before);
}

async function live(changes: readonly Change[], rules: MarkingRules, foreign: Document): Promise<void> {
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<main style="font: 8px sans-serif"></main><code></code>';
  const page: ChangingPage = { main: get('main'), removed: [], foreign };
  const unread = get('code');
  const read = readPage({ lexicon, rules });
  try {
    for (const each of changes) {
      if (each.kind === 'wait') await takeSteps(each.steps, read, page.main);
      else apply(each, page);
    }
    // That something is hidden or shown where it stands has nothing chosen anew.
    if (rules.density !== 'every') read.reading.setRules(rules);
    await settle(read, unread);
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
  const fresh = readPage({ lexicon, rules });
  await settle(fresh, unread).finally(fresh.end);
  expect(told(read)).toEqual(told(fresh));
  const roots = read.reading.shadowRoots();
  expect(roots.every(({ isConnected }) => isConnected)).toBe(true);
  expect(roots.map(pathTo)).toEqual(expect.arrayContaining(fresh.reading.shadowRoots().map(pathTo)));
  expect(new Set(read.adopted).size).toBe(read.adopted.length);
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
  onTestFinished(() => removeEventListener('error', onError));
  stepByStep();
  await fc.assert(
    fc.asyncProperty(
      somePage,
      fc.array(change, { minLength: 10, maxLength: 50 }),
      someRules,
      async (first, changes, rules) => {
        await live([...first, ...changes], rules, foreign);
        expect(errors.splice(0)).toEqual([]);
      },
    ),
    { numRuns: 200, interruptAfterTimeLimit: 30_000 },
  );
});
