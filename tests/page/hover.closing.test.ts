import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { INTENT_MS } from '../../src/core/tooltip/tooltip.ts';
import { hoverOver, move, openEmpathy, press } from './cardSupport.ts';
import { get, getDialog, textIn } from './support.ts';

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

test('opens nothing once it is ended, even if the pointer rests on a mark', async () => {
  const { shown, end } = await hoverOver('<p style="margin: 40px">empathy</p>');
  move(get('p'));
  vi.advanceTimersByTime(INTENT_MS - 1);
  end();
  vi.advanceTimersByTime(INTENT_MS);
  expect(shown()).toBeUndefined();
});
