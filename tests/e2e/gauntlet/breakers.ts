import type { Page, Viewport } from 'puppeteer-core';

/** A page that is known to break extensions, and what is to be seen on it. */
export interface Breaker {
  /** A file in `tests/fixtures/gauntlet`, with a query where it is tried in more than one way. */
  readonly path: string;
  /** What is marked once the page has settled, in any order. */
  readonly marks: readonly string[];
  /** What is marked after the page's `go` was called, where it has one that changes that. */
  readonly after?: readonly string[];
  /** The marked text of which the card is opened, the first of the marks where it is missing; nothing where none can be. */
  readonly card?: string | undefined;
  readonly viewport?: Viewport;
  /** What a reader does before the card is opened. */
  act?(page: Page): Promise<void>;
  /** What is marked in each of its frames. */
  readonly inFrames?: string;
}

/** A window that is zoomed by the browser: as many more or fewer CSS pixels as each is smaller or larger. */
const zoomed = (factor: number): Viewport => ({
  width: Math.round(1000 / factor),
  height: Math.round(800 / factor),
  deviceScaleFactor: factor,
});

async function enterFullscreen(page: Page): Promise<void> {
  await page.click('#enter');
  await page.waitForFunction(() => document.fullscreenElement !== null);
}

const ALLIANCE = 'therapeutic alliance';
const FELT = 'countertransference';
const RUPTURE = 'alliance rupture';

export const BREAKERS: readonly Breaker[] = [
  { path: 'plain.html', marks: [ALLIANCE, FELT] },
  // Frameworks and streams.
  { path: 'react.html', marks: [ALLIANCE, FELT] },
  { path: 'react-hydrate.html', marks: [ALLIANCE, FELT] },
  { path: 'preact.html', marks: [ALLIANCE, FELT] },
  { path: 'streaming.html', marks: [ALLIANCE], after: [ALLIANCE, FELT] },
  { path: 'removed.html', marks: [ALLIANCE] },
  { path: 'emptied.html', marks: [ALLIANCE, FELT], after: [RUPTURE] },
  { path: 'virtual-list.html', marks: [ALLIANCE, 'Countertransference', RUPTURE] },
  { path: 'history.html', marks: [ALLIANCE, FELT], after: [RUPTURE, FELT] },
  { path: 'translated.html', marks: [ALLIANCE, FELT] },
  { path: 'animated.html', marks: [ALLIANCE, FELT] },
  { path: 'split-text.html', marks: [ALLIANCE] },
  // Size.
  { path: 'many-nodes.html', marks: [ALLIANCE, FELT], card: ALLIANCE },
  { path: 'one-node.html', marks: [ALLIANCE, FELT], card: ALLIANCE },
  { path: 'no-spaces.html', marks: [ALLIANCE, FELT] },
  { path: 'deep.html', marks: [ALLIANCE] },
  // Shadow trees and frames.
  { path: 'shadow-nested.html', marks: [ALLIANCE] },
  { path: 'shadow-closed.html', marks: [ALLIANCE] },
  { path: 'shadow-late.html', marks: [ALLIANCE], after: [ALLIANCE, FELT] },
  { path: 'shadow-declarative.html', marks: [ALLIANCE, 'Countertransference'] },
  { path: 'frames-200.html', marks: [ALLIANCE], inFrames: FELT },
  { path: 'frames-kinds.html', marks: [ALLIANCE], inFrames: 'Countertransference' },
  { path: 'frameset.html', marks: [], card: undefined, inFrames: 'Countertransference' },
  // Documents that are written, replaced and emptied.
  { path: 'document-write.html', marks: [ALLIANCE, FELT] },
  { path: 'document-open.html', marks: [ALLIANCE, FELT], after: [RUPTURE] },
  { path: 'new-root.html', marks: [ALLIANCE, FELT], after: [RUPTURE] },
  { path: 'no-root.html', marks: [ALLIANCE, FELT] },
  // What a page takes from everybody.
  { path: 'sheets.html', marks: [ALLIANCE, FELT] },
  { path: 'highlights-clear.html', marks: [ALLIANCE, FELT], after: [ALLIANCE, FELT, RUPTURE] },
  { path: 'universal-css.html', marks: [ALLIANCE, FELT] },
  { path: 'override-range.html', marks: [ALLIANCE, FELT] },
  { path: 'override-array.html', marks: [ALLIANCE, FELT] },
  { path: 'override-dom.html', marks: [ALLIANCE, FELT] },
  { path: 'override-observers.html', marks: [ALLIANCE, FELT] },
  { path: 'override-shadow.html', marks: [ALLIANCE, FELT] },
  { path: 'frozen.html', marks: [ALLIANCE, FELT] },
  { path: 'clobbered.html', marks: [ALLIANCE, FELT] },
  { path: 'clobbered-form.html', marks: [ALLIANCE, FELT] },
  { path: 'stops-events.html', marks: [ALLIANCE, FELT] },
  { path: 'removes-unknown.html', marks: [ALLIANCE, FELT] },
  { path: 'selection.html', marks: [ALLIANCE, FELT] },
  // The top layer.
  { path: 'fullscreen.html', marks: [ALLIANCE, FELT], act: enterFullscreen },
  { path: 'modal.html', marks: [ALLIANCE, FELT, RUPTURE], card: FELT },
  { path: 'popover.html', marks: [ALLIANCE, FELT] },
  { path: 'z-index.html', marks: [ALLIANCE, FELT] },
  // Kinds of documents.
  { path: 'document.xhtml', marks: [ALLIANCE, FELT] },
  { path: 'drawing.svg', marks: [], card: undefined },
  { path: 'feed.xml', marks: [], card: undefined },
  { path: 'svg-inside.html', marks: [ALLIANCE] },
  { path: 'quirks.html', marks: [ALLIANCE, FELT] },
  { path: 'strict.html', marks: [ALLIANCE, FELT] },
  { path: 'base.html', marks: [ALLIANCE, FELT] },
  { path: 'design-mode.html', marks: [], after: [ALLIANCE, FELT] },
  { path: 'editable.html', marks: [ALLIANCE, FELT], after: [ALLIANCE] },
  { path: 'hidden-until-found.html', marks: [ALLIANCE, 'Anhedonia'] },
  { path: 'no-select.html', marks: [ALLIANCE, FELT] },
  // Ways of writing, and zoom.
  { path: 'vertical.html', marks: [ALLIANCE, FELT] },
  { path: 'sideways.html', marks: [ALLIANCE, FELT] },
  { path: 'right-to-left.html', marks: [ALLIANCE, FELT] },
  { path: 'zoomed.html', marks: [ALLIANCE, FELT] },
  { path: 'plain.html?zoom=30', marks: [ALLIANCE, FELT], viewport: zoomed(0.3) },
  { path: 'plain.html?zoom=500', marks: [ALLIANCE, FELT], viewport: zoomed(5) },
];
