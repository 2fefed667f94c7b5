import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../show.ts';
import { popup, siteOn } from '../support.tsx';

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

test('has the focus in the search box as soon as it is back, so that no key pressed then goes astray', async () => {
  show(popup());
  await page.getByRole('button', { name: 'empathy 3 times' }).click();
  await expect.element(heading).toHaveTextContent('empathy');
  const back = new Promise<Element | null>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!searchBox.query()) return;
      observer.disconnect();
      resolve(document.activeElement);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  pressEscape(heading.element());
  expect(await back).toBe(searchBox.element());
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
  ['has no terms', siteOn('a.org'), /No terms of the glossary/],
  ['is switched off', siteOn('a.org', { on: false }), /the site is switched off/],
  ['was not chosen', siteOn('a.org', { on: false, mode: 'chosen' }), /on some sites only/],
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
  show(popup({ site: siteOn('example.org', { on }), onSwitch }));
  const control = page.getByRole('switch', { name: 'Explain terms on example.org' });
  expect(control.element()).toHaveProperty('checked', on);
  await control.click();
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith('example.org', !on);
});

test('switches files of the device by a name that people know', async () => {
  show(popup({ site: siteOn('file:') }));
  await expect.element(page.getByRole('switch', { name: /files on this device$/ })).toBeVisible();
});

test('says that a setting is kept on this device only when it is', async () => {
  const showNext = show(popup({ site: siteOn('example.org') }));
  expect(page.getByText(/kept on this device/).query()).toBeNull();
  showNext(popup({ site: siteOn('example.org', { keptHere: true }) }));
  await expect.element(page.getByText(/kept on this device/)).toBeVisible();
});

test.each([
  ['can be switched', siteOn('example.org')],
  ['can’t be reached', { kind: 'unreachable' }],
] as const)('leads to the options over a page that %s', async (_, site) => {
  const onOptions = vi.fn();
  show(popup({ site, onOptions }));
  await page.getByRole('button', { name: 'Options' }).click();
  expect(onOptions).toHaveBeenCalledOnce();
});

test('switches more or less than the site, each by its own switch', async () => {
  const onSwitch = vi.fn();
  const scopes = [
    { pattern: '*.example.org', on: true },
    { pattern: 'news.example.org', on: true },
    { pattern: 'news.example.org/health', on: false },
  ];
  show(popup({ site: siteOn('news.example.org', { scopes, on: false }), onSwitch }));
  await page.getByText('More or less than this site').click();
  const name = (text: string) => page.getByRole('switch', { name: text, exact: true });
  expect(name('example.org and all its subdomains').element()).toHaveProperty('checked', true);
  await name('example.org and all its subdomains').click();
  await name('news.example.org/health and all below').click();
  expect(onSwitch.mock.calls).toEqual([
    ['*.example.org', false],
    ['news.example.org/health', true],
  ]);
});

test('offers nothing but the site where there is no more or less', () => {
  show(popup({ site: siteOn('localhost', { scopes: [{ pattern: 'localhost', on: true }] }) }));
  expect(page.getByText('More or less than this site').query()).toBeNull();
});

test('says that a choice in a private window is not stored', async () => {
  const showNext = show(popup({ site: siteOn('example.org') }));
  expect(page.getByText(/forgotten when the last private window/).query()).toBeNull();
  showNext(popup({ site: siteOn('example.org', { isPrivate: true }) }));
  await expect.element(page.getByText(/forgotten when the last private window/)).toBeVisible();
});

test('pauses everywhere, says until when, and goes on', async () => {
  const onPause = vi.fn();
  const showNext = show(popup({ onPause, terms: [] }));
  await page.getByRole('button', { name: 'Pause for an hour' }).click();
  expect(onPause).toHaveBeenLastCalledWith(true);
  const until = new Date(2026, 10, 26, 14, 5).getTime();
  showNext(popup({ onPause, terms: [], pausedUntil: until }));
  await expect
    .element(page.getByRole('status').filter({ hasText: /^Paused everywhere until 2:05\sPM\.$/ }))
    .toBeVisible();
  await expect.element(page.getByText('Terms are not explained anywhere at the moment.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on now' }).click();
  expect(onPause).toHaveBeenLastCalledWith(false);
});

test('leads to the panel', async () => {
  const onPanel = vi.fn();
  show(popup({ onPanel }));
  await page.getByRole('button', { name: 'Panel' }).click();
  expect(onPanel).toHaveBeenCalledOnce();
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

test('says that what was chosen could not be stored', async () => {
  show(popup({ hasFailed: true }));
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Your browser would not store this change. Everything is as it was before.');
});
