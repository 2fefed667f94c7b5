import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { rectsOf } from '../../src/page/hitTest.ts';
import { makeCardHost } from './cardSupport.ts';
import { attachOpenRoot, get, getDialog, markOver, oneTurn, setPage, textIn } from './support.ts';

const EDGE_PX = 8;
const GAP_PX = 6;
/** For `toBeCloseTo`: within 1.6 pixels, as cards stand on whole pixels and marks need not. */
const CLOSE = -0.5;

const hostOnPage = (): Element | null => document.querySelector('psygloss-card');

async function setViewport(width: number, height: number): Promise<void> {
  const [oldWidth, oldHeight] = [innerWidth, innerHeight];
  onTestFinished(() => page.viewport(oldWidth, oldHeight));
  await page.viewport(width, height);
}

test('is on the page only while a card is shown', () => {
  setPage('<p>empathy</p>');
  const before = document.documentElement.outerHTML;
  const host = makeCardHost();
  expect(document.documentElement.outerHTML).toBe(before);
  host.show(markOver(get('p')));
  expect(hostOnPage()?.parentNode).toBe(document.documentElement);
  host.hide();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('keeps what it shows out of the reach of the page', () => {
  setPage('<p>empathy</p>');
  makeCardHost().show(markOver(get('p')));
  expect(hostOnPage()?.shadowRoot).toBeNull();
  expect(hostOnPage()?.childNodes).toHaveLength(0);
});

test('stands just below its mark', async () => {
  setPage('<p style="margin: 10px">empathy</p>');
  const mark = markOver(get('p'));
  const { surface, show } = makeCardHost();
  show(mark);
  const [text] = rectsOf(mark);
  await expect.poll(() => surface.getBoundingClientRect().top - (text?.bottom ?? 0)).toBeCloseTo(GAP_PX, CLOSE);
  expect(surface.getBoundingClientRect().left).toBeCloseTo(text?.left ?? 0, CLOSE);
});

test('stands above a mark that has no room below it', async () => {
  setPage('<p style="position: fixed; bottom: 0">empathy</p>');
  const mark = markOver(get('p'));
  const { surface, show } = makeCardHost();
  show(mark);
  const [text] = rectsOf(mark);
  await expect.poll(() => (text?.top ?? 0) - surface.getBoundingClientRect().bottom).toBeCloseTo(GAP_PX, CLOSE);
});

test('stands above the first line of a mark that wraps', async () => {
  await setViewport(1000, 500);
  setPage('<p style="position: fixed; bottom: 0; width: 620px; text-indent: 540px">working alliance</p>');
  const mark = markOver(get('p'));
  const { surface, show } = makeCardHost();
  show(mark);
  const [first, second] = rectsOf(mark);
  expect(second?.left).toBeLessThan(100);
  await expect.poll(() => surface.getBoundingClientRect().left).toBeCloseTo(first?.left ?? 0, CLOSE);
});

test.each([
  [414, 896],
  [320, 480],
  [200, 240],
])('stays within a viewport of %i by %i, whichever corner its mark is in', async (width, height) => {
  await setViewport(width, height);
  setPage('<p style="position: fixed; margin: 0">empathy</p>');
  for (const corner of ['0 auto auto 0', '0 0 auto auto', 'auto auto 0 0', 'auto 0 0 auto']) {
    get('p').style.inset = corner;
    // A new one: where it stood for the corner before is within the viewport too.
    const { surface, show, hide } = makeCardHost();
    show(markOver(get('p')));
    await expect.poll(() => surface.style.top).not.toBe('');
    await vi.waitFor(() => {
      const { left, top, right, bottom } = surface.getBoundingClientRect();
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(EDGE_PX - 1);
      expect(right).toBeLessThanOrEqual(width - EDGE_PX + 1);
      expect(bottom).toBeLessThanOrEqual(height - EDGE_PX + 1);
    });
    hide();
  }
});

test('is as wide as a narrow viewport lets it, wherever in a line its mark is', async () => {
  await setViewport(320, 600);
  setPage('<p style="position: fixed; left: 240px; top: 20px; margin: 0">empathy</p>');
  const { surface, show } = makeCardHost();
  show(markOver(get('p')));
  await expect.poll(() => surface.getBoundingClientRect().width).toBe(320 - 2 * EDGE_PX);
  expect(surface.getBoundingClientRect().left).toBe(EDGE_PX);
});

test('follows its mark when the page scrolls', async () => {
  setPage('<div style="height: 300px"></div><p>empathy</p><div style="height: 3000px"></div>');
  const { surface, show } = makeCardHost();
  show(markOver(get('p')));
  await expect.poll(() => surface.getBoundingClientRect().top).toBeGreaterThan(300);
  const before = surface.getBoundingClientRect().top;
  scrollTo(0, 200);
  await expect.poll(() => surface.getBoundingClientRect().top).toBeCloseTo(before - 200, CLOSE);
});

test('keeps its look on a page that styles every element', async () => {
  setPage('<p>empathy</p>');
  const { surface, show } = makeCardHost();
  show(markOver(get('p')));
  const before = surface.getBoundingClientRect();
  const style = document.createElement('style');
  style.textContent = `
    :root { font: 40px serif }
    * { color: red !important }
    psygloss-card { display: none !important; opacity: 0 !important; zoom: 2 !important; font-size: 40px !important }`;
  document.body.append(style);
  const { width, height } = surface.getBoundingClientRect();
  expect([width, height]).toEqual([before.width, before.height]);
  await expect.poll(() => surface.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true);
  expect(getComputedStyle(get('.card', surface)).color).not.toBe('rgb(255, 0, 0)');
});

/** Whether a click in the middle of the card would get to it. */
function canBeClicked(surface: HTMLElement): boolean {
  const { x, y, width, height } = surface.getBoundingClientRect();
  return width > 0 && document.elementFromPoint(x + width / 2, y + height / 2) === hostOnPage();
}

test('can be used in a modal dialog that its mark is in', async () => {
  setPage('<p>empathy</p><dialog><b>empathy</b></dialog>');
  getDialog().showModal();
  const { surface, show } = makeCardHost();
  show(markOver(get('b')));
  expect(hostOnPage()?.parentNode).toBe(get('dialog'));
  await expect.poll(() => canBeClicked(surface)).toBe(true);
});

test('can be used in a modal dialog around the component that its mark is in', async () => {
  setPage('<dialog><x-card></x-card></dialog>');
  const root = attachOpenRoot(get('x-card'), '<b>empathy</b>');
  getDialog().showModal();
  const { surface, show } = makeCardHost();
  show(markOver(get('b', root)));
  await expect.poll(() => canBeClicked(surface)).toBe(true);
});

test('comes out of a dialog for a mark outside it', () => {
  setPage('<p>empathy</p><dialog><b>empathy</b></dialog>');
  const dialog = getDialog();
  const { show } = makeCardHost();
  dialog.showModal();
  show(markOver(get('b')));
  dialog.close();
  show(markOver(get('p')));
  expect(hostOnPage()?.parentNode).toBe(document.documentElement);
});

test('can be seen over what the page puts on top of everything', async () => {
  setPage('<p>empathy</p><div style="position: fixed; inset: 0; z-index: 2147483647"></div>');
  const { surface, show } = makeCardHost();
  show(markOver(get('p')));
  await expect.poll(() => canBeClicked(surface)).toBe(true);
});

test('knows the events that come from the card', () => {
  setPage('<p>empathy</p>');
  const { surface, show, owns } = makeCardHost();
  show(markOver(get('p')));
  const owned: boolean[] = [];
  const life = new AbortController();
  addEventListener('pointermove', (event) => owned.push(owns(event)), { signal: life.signal });
  const move = () => new PointerEvent('pointermove', { bubbles: true, composed: true });
  get('button', surface).dispatchEvent(move());
  get('p').dispatchEvent(move());
  life.abort();
  expect(owned).toEqual([true, false]);
});

test.each([
  ['its element is removed', () => get('p').remove()],
  ['its element is hidden', () => get('p').style.setProperty('display', 'none')],
  ['its text is removed from an element that keeps its size', () => get('p').replaceChildren()],
  ['its text gives way to other text', () => textIn(get('p')).replaceWith('something else')],
])('tells that the mark has gone when %s', async (_, change) => {
  setPage('<div><p style="height: 40px">empathy</p></div>');
  const onTargetLost = vi.fn();
  const { surface, show } = makeCardHost(onTargetLost);
  show(markOver(get('p')));
  await expect.poll(() => surface.style.left).not.toBe('');
  expect(onTargetLost).not.toHaveBeenCalled();
  change();
  await expect.poll(() => onTargetLost.mock.calls.length).toBeGreaterThan(0);
});

test('tells only once that a mark has gone, and nothing after it is hidden', async () => {
  setPage('<p>empathy</p>');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const onTargetLost = vi.fn(() => hide());
  const { show, hide } = makeCardHost(onTargetLost);
  show(markOver(get('p')));
  get('p').remove();
  // The card looks after its mark in each frame.
  for (let frame = 0; frame < 4; frame++) await oneTurn();
  vi.runAllTimers();
  expect(onTargetLost).toHaveBeenCalledTimes(1);
});
