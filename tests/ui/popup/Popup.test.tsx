import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../show.ts';
import { popup } from '../support.tsx';

const searchBox = page.getByRole('combobox', { name: 'Search the glossary' });
const heading = page.getByRole('heading', { level: 1 });

function pressEscape(on: Element): { isLeftToBrowser: boolean } {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  return { isLeftToBrowser: on.dispatchEvent(event) };
}

test('starts with the focus in the search box', async () => {
  show(popup());
  await expect.element(searchBox).toHaveFocus();
});

test('lists the terms of the page with how often they stand there', async () => {
  show(popup());
  await expect.element(page.getByRole('button', { name: 'empathy 3 times' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'working alliance once' })).toBeVisible();
});

test('opens a term of the page in place of the list, and closes it', async () => {
  show(popup());
  await page.getByRole('button', { name: 'empathy 3 times' }).click();
  await expect.element(heading).toHaveTextContent('empathy');
  expect(searchBox.query()).toBeNull();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(searchBox).toHaveFocus();
});

test('comes back at Esc to the search as it was, and leaves a second Esc to the browser', async () => {
  show(popup());
  await searchBox.fill('rupture');
  await userEvent.keyboard('{Enter}');
  await expect.element(heading).toHaveTextContent('alliance rupture');
  expect(pressEscape(heading.element())).toEqual({ isLeftToBrowser: false });
  await expect.element(searchBox).toHaveFocus();
  await expect.element(searchBox).toHaveValue('rupture');
  expect(pressEscape(searchBox.element())).toEqual({ isLeftToBrowser: true });
});

test('makes way for the hits while something is searched', async () => {
  show(popup());
  await searchBox.fill('alliance');
  await expect.element(page.getByRole('option').first()).toBeVisible();
  expect(page.getByText('On this page').query()).toBeNull();
  await searchBox.fill(' ');
  await expect.element(page.getByText('On this page')).toBeVisible();
});

test.each([
  ['is still asked', { kind: 'asking' }, /^Reading …$/],
  ['can’t be reached', { kind: 'unreachable' }, /can’t read this page/],
  ['has no terms', { kind: 'reachable', site: 'a.org', on: true, keptHere: false }, /No terms of the glossary/],
  ['is switched off', { kind: 'reachable', site: 'a.org', on: false, keptHere: false }, /the site is switched off/],
] as const)('says why there are no terms when the page %s', async (_, site, message) => {
  show(popup({ site, terms: [] }));
  await expect.element(page.getByText(message)).toBeVisible();
});

test('has no switch for a page that can’t be reached', () => {
  show(popup({ site: { kind: 'unreachable' }, terms: [] }));
  expect(page.getByRole('switch').query()).toBeNull();
});

test.each([true, false])('switches a site that is on: %s', async (on) => {
  const onSwitch = vi.fn();
  show(popup({ site: { kind: 'reachable', site: 'example.org', on, keptHere: false }, onSwitch }));
  const control = page.getByRole('switch', { name: 'Explain terms on example.org' });
  expect(control.element()).toHaveProperty('checked', on);
  await control.click();
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(!on);
});

test('switches files of the device by a name that people know', async () => {
  show(popup({ site: { kind: 'reachable', site: 'file:', on: true, keptHere: false } }));
  await expect.element(page.getByRole('switch', { name: /files on this device$/ })).toBeVisible();
});

test('says that a setting is kept on this device only when it is', async () => {
  const site = { kind: 'reachable', site: 'example.org', on: false } as const;
  const showNext = show(popup({ site: { ...site, keptHere: false } }));
  expect(page.getByText(/kept on this device/).query()).toBeNull();
  showNext(popup({ site: { ...site, keptHere: true } }));
  await expect.element(page.getByText(/kept on this device/)).toBeVisible();
});

test.each([
  ['can be switched', { kind: 'reachable', site: 'example.org', on: true, keptHere: false }],
  ['can’t be reached', { kind: 'unreachable' }],
] as const)('leads to the options over a page that %s', async (_, site) => {
  const onOptions = vi.fn();
  show(popup({ site, onOptions }));
  await page.getByRole('button', { name: 'Options' }).click();
  expect(onOptions).toHaveBeenCalledOnce();
});

test('leads to the glossary page from its footer, and from an entry to that entry', async () => {
  const onGlossary = vi.fn();
  show(popup({ onGlossary }));
  await page.getByRole('button', { name: 'Glossary', exact: true }).click();
  expect(onGlossary).toHaveBeenLastCalledWith(undefined);
  await page.getByRole('button', { name: 'empathy 3 times' }).click();
  await page.getByRole('button', { name: 'Open in the glossary' }).click();
  expect(onGlossary).toHaveBeenLastCalledWith('empathy');
});
