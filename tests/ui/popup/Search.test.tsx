import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../show.ts';
import { popup } from '../support.tsx';

const searchBox = page.getByRole('combobox');
const option = page.getByRole('option');

/** The option that a screen reader takes for the current one. */
function activeOption(): Element | null {
  return document.getElementById(searchBox.element().getAttribute('aria-activedescendant') ?? '');
}

test('gives options for what is typed, the first one chosen', async () => {
  show(popup());
  await expect.element(searchBox).toHaveFocus();
  expect(searchBox.element().getAttribute('aria-expanded')).toBe('false');
  await userEvent.keyboard('alli');
  await expect
    .poll(() => option.elements().map((each) => each.textContent))
    .toEqual(['working alliance', 'alliance rupture']);
  await expect.poll(() => activeOption()).toBe(option.first().element());
  expect(searchBox.element().getAttribute('aria-expanded')).toBe('true');
  await expect.element(page.getByRole('status').filter({ hasText: /^2 terms$/ })).toBeInTheDocument();
});

test('takes the focus again when the window gets it and nothing has it, and from nothing else', async () => {
  show(popup());
  await expect.element(searchBox).toHaveFocus();
  (searchBox.element() as HTMLElement).blur();
  window.dispatchEvent(new FocusEvent('focus'));
  expect(document.activeElement).toBe(searchBox.element());
  const other = page.getByRole('button').first().element() as HTMLElement;
  other.focus();
  window.dispatchEvent(new FocusEvent('focus'));
  expect(document.activeElement).toBe(other);
});

test('walks the options with the arrow keys, round the ends, and keeps the focus in the box', async () => {
  show(popup());
  await searchBox.fill('alli');
  await expect.poll(() => option.elements().length).toBe(2);
  const [first, second] = option.elements();
  for (const [key, chosen] of [
    ['ArrowDown', second],
    ['ArrowDown', first],
    ['ArrowUp', second],
    ['ArrowUp', first],
  ] as const) {
    await userEvent.keyboard(`{${key}}`);
    await expect.poll(() => activeOption()).toBe(chosen);
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
    expect(chosen?.getAttribute('aria-selected')).toBe('true');
  }
  await expect.element(searchBox).toHaveFocus();
});

test('heeds an arrow key that comes at once after a letter', async () => {
  show(popup());
  const box = searchBox.element();
  if (!(box instanceof HTMLInputElement)) throw new Error('That is no box to type in.');
  box.value = 'alli';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => expect(option.elements()).toHaveLength(2), { interval: 1 });
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  await expect.poll(() => activeOption()).toBe(option.elements()[1]);
});

test('opens the chosen option at Enter', async () => {
  show(popup());
  await searchBox.fill('alli');
  await expect.poll(() => option.elements().length).toBe(2);
  const name = option.elements()[1]?.textContent ?? '';
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => activeOption()).toBe(option.elements()[1]);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(name);
});

test('opens an option at a click', async () => {
  show(popup());
  await searchBox.fill('empathy');
  await option.first().click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('empathy');
});

test('chooses the first option again when the search changes', async () => {
  show(popup());
  await searchBox.fill('alli');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => activeOption()).toBe(option.elements()[1]);
  await searchBox.fill('allia');
  await expect.poll(() => activeOption()).toBe(option.elements()[0]);
});

test('says that nothing was found, and does nothing at Enter', async () => {
  show(popup());
  await searchBox.fill('xylophone');
  await expect.element(page.getByText(/^Nothing found for “xylophone”/)).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(option.query()).toBeNull();
  await expect.element(searchBox).toHaveFocus();
});

test('claims nothing before the index is there, and searches once it is', async () => {
  const showNext = show(popup({ search: undefined }));
  await searchBox.fill('empathy');
  expect(page.getByText(/Nothing found/).query()).toBeNull();
  showNext(popup());
  await expect.element(option).toHaveTextContent('empathy');
});
