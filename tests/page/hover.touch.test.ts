import { expect, test, vi } from 'vitest';
import { GRACE_MS, INTENT_MS } from '../../src/core/tooltip/tooltip.ts';
import { hoverOver, TWO_TERMS } from './cardSupport.ts';
import { get } from './support.ts';

/** What a browser sends for a finger that is put on `target` and lifted. */
function tap(target: Element): void {
  const { x, y, width, height } = target.getBoundingClientRect();
  const at = { clientX: x + width / 2, clientY: y + height / 2, pointerType: 'touch', bubbles: true, composed: true };
  target.dispatchEvent(new PointerEvent('pointerdown', at));
  lift(target);
  target.dispatchEvent(new PointerEvent('click', at));
}

/** The end of every touch, of one that scrolled as well. */
function lift(target: Element): void {
  target.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'touch', bubbles: true, composed: true }));
  document.documentElement.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, pointerType: 'touch' }));
}

test('a tap on a mark opens its card at once, and it stays when the finger is lifted', async () => {
  const { shown } = await hoverOver(TWO_TERMS);
  tap(get('b'));
  expect(shown()).toBe('empathy');
  vi.advanceTimersByTime(INTENT_MS + GRACE_MS);
  expect(shown()).toBe('empathy');
});

test('a tap elsewhere closes the card, one on another mark opens another, and one on the card does neither', async () => {
  const { shown, surface } = await hoverOver(TWO_TERMS);
  tap(get('b'));
  tap(get('button', surface));
  vi.advanceTimersByTime(GRACE_MS);
  expect(shown()).toBe('empathy');
  tap(get('i'));
  expect(shown()).toBe('rupture');
  tap(get('#rest'));
  expect(shown()).toBeUndefined();
});

test('a tap on the mark of a card that was put away opens it again', async () => {
  const { shown, dismiss } = await hoverOver(TWO_TERMS);
  tap(get('b'));
  dismiss();
  expect(shown()).toBeUndefined();
  tap(get('b'));
  expect(shown()).toBe('empathy');
});

test('a finger that scrolls over a mark opens nothing', async () => {
  const { shown } = await hoverOver(TWO_TERMS);
  const { x, y } = get('b').getBoundingClientRect();
  const at = { clientX: x + 5, clientY: y + 5, pointerType: 'touch', bubbles: true, composed: true };
  get('b').dispatchEvent(new PointerEvent('pointerdown', at));
  get('b').dispatchEvent(new PointerEvent('pointermove', at));
  get('b').dispatchEvent(new PointerEvent('pointercancel', at));
  lift(get('b'));
  vi.advanceTimersByTime(INTENT_MS + GRACE_MS);
  expect(shown()).toBeUndefined();
});

test.each([
  ['a link', '<p><a href="#elsewhere"><b>empathy</b></a></p>'],
  ['a button of the page', '<div role="button"><b>empathy</b></div>'],
  ['a heading that unfolds', '<details><summary><b>empathy</b></summary></details>'],
])('a tap on a mark in %s is left to it', async (_, html) => {
  const { shown } = await hoverOver(html);
  tap(get('b'));
  vi.advanceTimersByTime(INTENT_MS);
  expect(shown()).toBeUndefined();
});

test('a click of a mouse on a mark opens nothing', async () => {
  const { shown } = await hoverOver(TWO_TERMS);
  const { x, y } = get('b').getBoundingClientRect();
  const at = { clientX: x + 5, clientY: y + 5, pointerType: 'mouse', bubbles: true, composed: true };
  get('b').dispatchEvent(new PointerEvent('click', at));
  expect(shown()).toBeUndefined();
});
