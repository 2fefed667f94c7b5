import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { GRACE_MS } from '../../src/core/tooltip/tooltip.ts';
import type { Mark } from '../../src/page/markStore.ts';
import { hoverOver, makeCardHost, move, openEmpathy } from './cardSupport.ts';
import { get, markOver, setPage, textIn } from './support.ts';

/** How long a text to be announced waits at most, in milliseconds. */
const ANNOUNCED_MS = 500;

function announced(surface: HTMLElement): string {
  const root = surface.getRootNode() as ShadowRoot;
  return [...root.querySelectorAll('[role=status]')].map((region) => region.textContent).join('|');
}

/** A page with a field and a button, on which the keyboard has opened the card of its one mark. */
async function walkTo() {
  const page = await hoverOver('<button id="first">First</button><p>empathy</p><input value="typed" id="last">');
  const [mark] = page.reading.shownMarks();
  page.walkTo(mark as Mark);
  expect(page.shown()).toBe('empathy');
  return page;
}

test('a card that the keyboard opened is not closed by a pointer that is elsewhere', async () => {
  const { shown } = await walkTo();
  move(get('#first'));
  document.documentElement.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, pointerType: 'mouse' }));
  vi.advanceTimersByTime(GRACE_MS);
  expect(shown()).toBe('empathy');
  await userEvent.keyboard('{Escape}');
  expect(shown()).toBeUndefined();
});

test('Tab goes past an open card, as if it were not there', async () => {
  const { surface } = await walkTo();
  const stops: unknown[] = [];
  get('#first').focus();
  for (let press = 0; press < 3; press++) {
    await userEvent.keyboard('{Tab}');
    stops.push(document.activeElement?.id || document.activeElement?.localName);
  }
  expect(stops).not.toContain('psygloss-card');
  expect(stops[0]).toBe('last');
  expect((surface.getRootNode() as ShadowRoot).activeElement).toBeNull();
});

test('the focus goes to the heading of the card, and with it Tab to its buttons', async () => {
  const { host, surface } = await walkTo();
  const root = surface.getRootNode() as ShadowRoot;
  host.focus.enter();
  expect(root.activeElement).toBe(get('h2', surface));
  await userEvent.keyboard('{Tab}');
  expect(root.activeElement).toBe(get('button', surface));
});

test('the focus comes back to where it was, with the caret', async () => {
  const { host, shown } = await walkTo();
  const field = get('#last') as HTMLInputElement;
  field.focus();
  field.setSelectionRange(2, 4);
  host.focus.enter();
  expect(host.focus.isInside()).toBe(true);
  host.focus.giveBack();
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([2, 4]);
  expect(shown()).toBe('empathy');
});

test('the text that was selected is selected again when the focus comes back to the page', async () => {
  const { host } = await walkTo();
  const text = textIn(get('p'));
  document.getSelection()?.setBaseAndExtent(text, 5, text, 1);
  host.focus.enter();
  document.getSelection()?.removeAllRanges();
  host.focus.giveBack();
  expect(document.activeElement).toBe(document.body);
  const { anchorNode, anchorOffset, focusOffset } = document.getSelection() ?? {};
  expect([anchorNode, anchorOffset, focusOffset]).toEqual([text, 5, 1]);
  document.getSelection()?.removeAllRanges();
});

test('a card from which the focus went back to the page closes like any other', async () => {
  const { host, shown } = await openEmpathy();
  host.focus.enter();
  move(get('#rest'));
  vi.advanceTimersByTime(GRACE_MS);
  expect(shown()).toBe('empathy');
  host.focus.giveBack();
  move(get('#rest'));
  vi.advanceTimersByTime(GRACE_MS);
  expect(shown()).toBeUndefined();
});

test('Esc in the card closes it and gives the focus back', async () => {
  const { host, shown } = await walkTo();
  get('#first').focus();
  host.focus.enter();
  await userEvent.keyboard('{Escape}');
  expect(shown()).toBeUndefined();
  expect(document.activeElement).toBe(get('#first'));
});

test('what is announced is said once, after the region has come, and is gone with the card', async () => {
  setPage('<p>empathy</p>');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { show, hide, announce, surface } = makeCardHost();
  show(markOver(get('p')));
  announce('empathy. Feeling with others.');
  expect(announced(surface)).toBe('');
  vi.advanceTimersByTime(ANNOUNCED_MS);
  expect(announced(surface)).toBe('empathy. Feeling with others.');
  hide();
  expect(announced(surface)).toBe('');
  vi.useRealTimers();
});

test('nothing is left to be announced of a card that another one replaces, or that the focus is in', async () => {
  const { host, surface } = await walkTo();
  host.announce('empathy. Feeling with others.');
  host.show(markOver(get('p')));
  vi.advanceTimersByTime(ANNOUNCED_MS);
  expect(announced(surface)).toBe('');
  host.announce('empathy. Feeling with others.');
  vi.advanceTimersByTime(ANNOUNCED_MS);
  host.focus.enter();
  expect(announced(surface)).toBe('');
});

test('with the focus in the card, the keys that scroll scroll it', async () => {
  const { host, surface } = await walkTo();
  vi.useRealTimers();
  const card = get('.card', surface);
  card.insertAdjacentHTML('beforeend', '<p>More.</p>'.repeat(40));
  host.focus.enter();
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => card.scrollTop).toBeGreaterThan(50);
});
