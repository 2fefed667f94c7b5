// Reading as the extension does it, in slices, in a page that is laid out and painted.

import type { Lexicon } from '../../../src/core/matching/lexicon.ts';
import { parseSettings, rulesOn } from '../../../src/core/settings/settings.ts';
import { startReading } from '../../../src/page/reading.ts';
import marksCss from '../../../src/ui/marks.css?inline';
import { Feed } from './feed.ts';
import { frameTimes } from './frames.ts';
import { largestGap } from './gaps.ts';
import { timeSearch } from './search.ts';

/** What a user has who has set nothing. */
const RULES = rulesOn(parseSettings(undefined), '');

interface MarkTimes {
  /** Until marks in view were painted, and until everything was read, in milliseconds. */
  readonly inView: number;
  readonly settled: number;
  /** How many marks were painted first. */
  readonly marks: number;
}

/** Puts in the marks' stylesheet, which browsers put into a page before it has any content. */
function adoptStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(marksCss);
  document.adoptedStyleSheets.push(sheet);
}

/** Starts to read the page, and goes on for as long as the page is there. */
function startLive(onSettled: () => void): void {
  startReading(document, () => live.loadLexicon(), {
    rules: RULES,
    detectLanguage: async () => undefined,
    onSettled,
    adoptInto: () => {},
    signal: new AbortController().signal,
  });
}

function readUntilSettled(): Promise<void> {
  return new Promise((resolve) => startLive(resolve));
}

/** Resolves once the page is laid out and has nothing left to do. */
async function atRest(): Promise<void> {
  document.documentElement.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestIdleCallback(resolve));
}

async function timeMarks(): Promise<MarkTimes> {
  const start = performance.now();
  const settled = readUntilSettled().then(() => performance.now() - start);
  const first = await firstMarks();
  return { inView: first.at - start, settled: await settled, marks: first.marks };
}

/** When the first frame with a mark in view was painted. */
function firstMarks(): Promise<{ at: number; marks: number }> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!marks().some(isInView)) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ at: performance.now(), marks: marks().filter(isInView).length });
      // Comes after the frame that is just being made.
      port2.postMessage('');
    };
    requestAnimationFrame(look);
  });
}

function marks(): AbstractRange[] {
  return [...(CSS.highlights.get('psygloss-term') ?? [])];
}

function isInView({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && top < innerHeight && bottom > 0;
}

/** The largest gap between two tasks while the page is read, and how long that took, in milliseconds. */
async function gapWhileReading(): Promise<{ gap: number; length: number }> {
  const start = performance.now();
  const gap = await largestGap(readUntilSettled());
  return { gap, length: performance.now() - start };
}

/** The same for so long without reading. */
function gapWithoutReading(length: number): Promise<number> {
  return largestGap(new Promise((resolve) => setTimeout(resolve, length)));
}

/** Empties the page and fills it with posts made of its text. */
function startFeed(): Feed {
  const feed = new Feed();
  startLive(() => feed.onSettled());
  return feed;
}

export const live = {
  /** Set from outside before anything is read. */
  loadLexicon(): Lexicon {
    throw new Error('No lexicon was given.');
  },
  adoptStyles,
  atRest,
  timeMarks,
  readUntilSettled,
  gapWhileReading,
  gapWithoutReading,
  startFeed,
  frameTimes,
  timeSearch,
};
