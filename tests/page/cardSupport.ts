import { expect, onTestFinished, vi } from 'vitest';
import surfaceCss from '../../entrypoints/content/surface.css?inline';
import { INTENT_MS } from '../../src/core/tooltip/tooltip.ts';
import { type CardHost, createCardHost } from '../../src/page/cardHost.ts';
import { createFirstEars } from '../../src/page/firstEars.ts';
import { followPointer } from '../../src/page/hover.ts';
import baseCss from '../../src/ui/base.css?inline';
import cardCss from '../../src/ui/card/card.css?inline';
import tokensCss from '../../src/ui/tokens.css?inline';
import { get, paintedTexts, readPage, setPage } from './support.ts';

/** A host with a card that is too long for a small viewport, gone when the test is over. */
export function makeCardHost(onTargetLost = () => {}): CardHost {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokensCss, baseCss, cardCss, surfaceCss].join('\n'));
  const host = createCardHost(document, [sheet], onTargetLost);
  host.surface.innerHTML = `<div class="card"><h2 class="card-title" tabindex="-1">Title</h2><button>Close</button>${'<p>A definition.</p>'.repeat(12)}</div>`;
  onTestFinished(() => host.hide());
  return host;
}

/** A page with empathy and rupture in one line. */
export const TWO_TERMS = '<p style="margin: 40px"><b>empathy</b> and <i>rupture</i></p><p id="rest">Other text</p>';

/** Follows the pointer over a page, with the clock in the test's hands. */
export async function hoverOver(html: string, prepare = () => {}) {
  setPage(html);
  prepare();
  const { reading, settled } = readPage();
  await expect.poll(paintedTexts).not.toEqual([]);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  const life = new AbortController();
  onTestFinished(() => {
    life.abort();
    vi.useRealTimers();
  });
  let shown: string | undefined;
  const intended: string[] = [];
  const host = makeCardHost(() => pointer.lose());
  const cards = { owns: host.owns, ownsPinned: () => false, isFocusInside: host.focus.isInside };
  // The tests' own events are as good as a hand's.
  const ears = createFirstEars(window, () => true);
  const pointer = followPointer(document, ears, reading, cards, {
    onEscape() {},
    onIntended: (mark) => intended.push(mark.id),
    onShown(mark) {
      shown = mark?.id;
      if (mark) host.show(mark);
      else host.hide();
    },
    signal: life.signal,
  });
  return {
    ...pointer,
    shown: () => shown,
    intended,
    host,
    surface: host.surface,
    reading,
    settled,
    end: () => life.abort(),
  };
}

/** Moves the pointer to the middle of `target`. */
export function move(target: Element, pointerType = 'mouse'): void {
  const range = document.createRange();
  range.selectNodeContents(target);
  const { x, y, width, height } = range.getBoundingClientRect();
  const at = { clientX: x + width / 2, clientY: y + height / 2 };
  target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType, bubbles: true, composed: true }));
  // Moves are looked at once a frame.
  vi.advanceTimersToNextFrame();
}

export function press(target: Element): void {
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
}

/** A page with the card of empathy open. */
export async function openEmpathy() {
  const page = await hoverOver(TWO_TERMS);
  move(get('b'));
  vi.advanceTimersByTime(INTENT_MS);
  await expect.poll(() => page.surface.style.top).not.toBe('');
  expect(page.shown()).toBe('empathy');
  return page;
}
