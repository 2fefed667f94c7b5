import { expect, test, vi } from 'vitest';
import { GRACE_MS, INTENT_MS, READY_MS } from '../../src/core/tooltip/tooltip.ts';
import { hoverOver, move, openEmpathy, TWO_TERMS } from './cardSupport.ts';
import { get } from './support.ts';

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

test('has a card made ready once the pointer has rested for a while, and not when it only crosses a mark', async () => {
  const { intended, shown } = await hoverOver(TWO_TERMS);
  move(get('b'));
  vi.advanceTimersByTime(READY_MS / 2);
  move(get('#rest'));
  vi.advanceTimersByTime(INTENT_MS);
  expect(intended).toEqual([]);
  move(get('i'));
  vi.advanceTimersByTime(READY_MS);
  expect(intended).toEqual(['rupture']);
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
  document.documentElement.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
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
