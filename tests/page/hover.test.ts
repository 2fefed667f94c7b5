import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { GRACE_MS, INTENT_MS } from '../../src/core/tooltip/tooltip.ts';
import { followPointer } from '../../src/page/hover.ts';
import { makeCardHost } from './cardSupport.ts';
import { get, getDialog, paintedTexts, readPage, setPage, textIn } from './support.ts';

const TWO_TERMS = '<p style="margin: 40px"><b>empathy</b> and <i>rupture</i></p><p id="rest">Other text</p>';

/** Follows the pointer over a page, with the clock in the test's hands. */
async function hoverOver(html: string, prepare = () => {}) {
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
  const host = makeCardHost(() => pointer.lose());
  const pointer = followPointer(document, reading, host, {
    onShown(mark) {
      shown = mark?.id;
      if (mark) host.show(mark);
      else host.hide();
    },
    signal: life.signal,
  });
  const { dismiss } = pointer;
  return { shown: () => shown, surface: host.surface, settled, dismiss, end: () => life.abort() };
}

function move(target: Element, pointerType = 'mouse'): void {
  const range = document.createRange();
  range.selectNodeContents(target);
  const { x, y, width, height } = range.getBoundingClientRect();
  const at = { clientX: x + width / 2, clientY: y + height / 2 };
  target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType, bubbles: true, composed: true }));
  // Moves are looked at once a frame.
  vi.advanceTimersToNextFrame();
}

function press(target: Element): void {
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
}

async function openEmpathy() {
  const page = await hoverOver(TWO_TERMS);
  move(get('b'));
  vi.advanceTimersByTime(INTENT_MS);
  await expect.poll(() => page.surface.style.top).not.toBe('');
  expect(page.shown()).toBe('empathy');
  return page;
}

test('opens a card once the pointer has rested on a mark, and no sooner', async () => {
  const { shown } = await hoverOver(TWO_TERMS);
  move(get('b'));
  vi.advanceTimersByTime(INTENT_MS - 1);
  expect(shown()).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(shown()).toBe('empathy');
});

test('opens nothing when the pointer only crosses a mark', async () => {
  const { shown } = await hoverOver(TWO_TERMS);
  move(get('b'));
  vi.advanceTimersByTime(INTENT_MS / 2);
  move(get('#rest'));
  vi.advanceTimersByTime(INTENT_MS + GRACE_MS);
  expect(shown()).toBeUndefined();
});

test('waits anew when the pointer goes from one mark to another', async () => {
  const { shown } = await hoverOver(TWO_TERMS);
  move(get('b'));
  vi.advanceTimersByTime(INTENT_MS / 2);
  move(get('i'));
  vi.advanceTimersByTime(INTENT_MS - 1);
  expect(shown()).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(shown()).toBe('rupture');
});

test('opens nothing for a finger', async () => {
  const { shown } = await hoverOver(TWO_TERMS);
  move(get('b'), 'touch');
  vi.advanceTimersByTime(INTENT_MS);
  expect(shown()).toBeUndefined();
});

test('closes the card some time after the pointer has left it', async () => {
  const { shown } = await openEmpathy();
  move(get('#rest'));
  vi.advanceTimersByTime(GRACE_MS - 1);
  expect(shown()).toBe('empathy');
  vi.advanceTimersByTime(1);
  expect(shown()).toBeUndefined();
});

test('closes the card after the pointer has left the window', async () => {
  const { shown } = await openEmpathy();
  document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
  vi.advanceTimersByTime(GRACE_MS);
  expect(shown()).toBeUndefined();
});

test('keeps the card open while the pointer is on it', async () => {
  const { shown, surface } = await openEmpathy();
  move(get('#rest'));
  move(get('button', surface));
  vi.advanceTimersByTime(10 * GRACE_MS);
  expect(shown()).toBe('empathy');
  move(get('#rest'));
  vi.advanceTimersByTime(GRACE_MS);
  expect(shown()).toBeUndefined();
});

test('keeps the card open while the focus is in it, wherever the pointer is', async () => {
  const { shown, surface } = await openEmpathy();
  get('button', surface).focus();
  move(get('#rest'));
  vi.advanceTimersByTime(GRACE_MS);
  expect(shown()).toBe('empathy');
});

test('opens the card of another mark when the pointer goes over to it', async () => {
  const { shown } = await openEmpathy();
  move(get('i'));
  vi.advanceTimersByTime(GRACE_MS);
  vi.advanceTimersByTime(INTENT_MS);
  expect(shown()).toBe('rupture');
});

test('keeps the card open while the text around its mark changes', async () => {
  const { shown, settled } = await openEmpathy();
  const before = settled();
  get('b').after(' in practice');
  await expect.poll(settled).toBeGreaterThan(before);
  move(get('b'));
  vi.advanceTimersByTime(GRACE_MS);
  expect(shown()).toBe('empathy');
});

test('closes the card at a press elsewhere, and not at one on the card', async () => {
  const { shown, surface } = await openEmpathy();
  press(get('button', surface));
  expect(shown()).toBe('empathy');
  press(get('#rest'));
  expect(shown()).toBeUndefined();
});

test('does not open a card again that was put away, until the pointer comes back', async () => {
  const { shown, dismiss } = await openEmpathy();
  dismiss();
  expect(shown()).toBeUndefined();
  move(get('b'));
  vi.advanceTimersByTime(INTENT_MS);
  expect(shown()).toBeUndefined();
  move(get('#rest'));
  move(get('b'));
  vi.advanceTimersByTime(INTENT_MS);
  expect(shown()).toBe('empathy');
});

test('closes the card at Esc, and keeps the key from the page and its dialog', async () => {
  const { shown } = await hoverOver('<dialog><p style="margin: 40px">empathy</p></dialog>', () =>
    getDialog().showModal(),
  );
  const dialog = getDialog();
  const onKeyDown = vi.fn();
  dialog.addEventListener('keydown', onKeyDown);
  move(get('p'));
  vi.advanceTimersByTime(INTENT_MS);
  expect(shown()).toBe('empathy');
  await userEvent.keyboard('{Escape}');
  expect(shown()).toBeUndefined();
  expect(dialog.open).toBe(true);
  expect(onKeyDown).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(dialog.open).toBe(false);
  expect(onKeyDown).toHaveBeenCalledTimes(1);
});

test('leaves other keys to the page while a card is open', async () => {
  const { shown } = await openEmpathy();
  const onKeyDown = vi.fn();
  get('p').addEventListener('keydown', onKeyDown);
  get('b').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  expect(onKeyDown).toHaveBeenCalledTimes(1);
  expect(shown()).toBe('empathy');
});

test.each([
  ['the marked element', () => get('b').closest('p')?.remove()],
  ['the marked text', () => textIn(get('b')).remove()],
])('closes the card when the page removes %s', async (_, remove) => {
  const { shown } = await openEmpathy();
  remove();
  await expect.poll(shown).toBeUndefined();
});

test('closes the card and listens no more when it is ended', async () => {
  const { shown, end } = await openEmpathy();
  end();
  expect(shown()).toBeUndefined();
  move(get('#rest'));
  move(get('i'));
  vi.advanceTimersByTime(INTENT_MS);
  expect(shown()).toBeUndefined();
});
