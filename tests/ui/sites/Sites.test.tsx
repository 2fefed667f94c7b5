import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseSettings } from '../../../src/core/settings/settings.ts';
import { options } from '../options/support.tsx';
import { show } from '../show.ts';

const settings = parseSettings({ sitesOff: ['*.example.org', 'file:'], sitesOn: ['example.org/forum'] });
const box = page.getByRole('textbox', { name: 'Site to add' });

const withSites = (sites: object) => options({ settings, sites: sites as never });

test('lists the sites that were switched by names that people know, each with its switch', async () => {
  const onRule = vi.fn();
  show(withSites({ onRule }));
  const switches = page.getByRole('switch').elements() as HTMLInputElement[];
  expect(switches.map((each) => [each.labels?.[0]?.textContent, each.checked])).toEqual([
    ['example.org and all its subdomains', false],
    ['example.org/forum and all below', true],
    ['files on this device', false],
  ]);
  await page.getByRole('switch', { name: 'files on this device' }).click();
  expect(onRule).toHaveBeenCalledExactlyOnceWith('file:', true);
});

test('takes one out of the list', async () => {
  const onRemove = vi.fn();
  show(withSites({ onRemove }));
  await page.getByRole('button', { name: 'Remove example.org/forum and all below' }).click();
  expect(onRemove).toHaveBeenCalledExactlyOnceWith('example.org/forum');
});

test('says what to do where there are none', () => {
  show(options({ settings: parseSettings(undefined) }));
  expect(page.getByText(/You have switched no site/).query()).not.toBeNull();
});

test('is told where terms are marked', async () => {
  const onMode = vi.fn();
  show(withSites({ onMode }));
  await page.getByRole('radio', { name: 'Only on sites that I choose' }).click();
  expect(onMode).toHaveBeenCalledExactlyOnceWith('chosen');
});

test('adds what was typed, switched off where terms are marked everywhere', async () => {
  const onRule = vi.fn();
  show(withSites({ onRule }));
  await box.fill('https://www.example.com/a/');
  await userEvent.keyboard('{Enter}');
  expect(onRule).toHaveBeenCalledExactlyOnceWith('example.com/a', false);
  await expect.element(box).toHaveValue('');
});

test('adds what was typed, switched on where only chosen sites are', async () => {
  const onRule = vi.fn();
  show(options({ settings: parseSettings({ mode: 'chosen' }), sites: { onRule } as never }));
  await box.fill('*.example.com');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  expect(onRule).toHaveBeenCalledExactlyOnceWith('*.example.com', true);
});

test.each([
  ['', /Write a site first/],
  ['two words', /That is no site/],
  ['*.co.uk', /Sites of many people stand below co\.uk/],
  ['*.example.com/a', /Either all subdomains or a folder/],
  ['example.org/forum', /is in the list already/],
])('refuses %j, says why, and keeps it in the box', async (text, words) => {
  const onRule = vi.fn();
  show(withSites({ onRule }));
  await box.fill(text);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.element(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  await expect.element(box).toHaveValue(text);
  expect(box.element().getAttribute('aria-invalid')).toBe('true');
  expect(onRule).not.toHaveBeenCalled();
  await userEvent.type(box.element(), 'x');
  await expect.element(box).toHaveAttribute('aria-invalid', 'false');
});

test('imports a file, and the same file again', async () => {
  const onImport = vi.fn();
  show(withSites({ onImport }));
  const input = document.querySelector<HTMLInputElement>('input[accept*=text]');
  if (!input) throw new Error('There is nothing to choose a file by.');
  for (const times of [1, 2]) {
    await userEvent.upload(input, new File(['off example.com'], 'sites.txt', { type: 'text/plain' }));
    await expect.poll(() => onImport.mock.calls.length).toBe(times);
  }
  expect(onImport).toHaveBeenLastCalledWith('off example.com');
});

test('names the lines of a file that can’t be read, the first five of them', async () => {
  const faults = Array.from({ length: 7 }, (_, index) => ({ line: index + 1, text: `<b>${index}` }));
  show(withSites({ faults }));
  const alert = page.getByRole('alert').filter({ hasText: /Nothing was imported/ });
  const items = [...alert.element().querySelectorAll('li')].map((item) => item.textContent);
  expect(items).toEqual([0, 1, 2, 3, 4].map((n) => `Line ${n + 1}: <b>${n}`).concat('And 2 more.'));
});
