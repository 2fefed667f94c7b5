import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeBackup } from '../../../src/core/settings/backup.ts';
import { parseSettings } from '../../../src/core/settings/settings.ts';
import { show } from '../show.ts';
import { options, settingsOf } from './support.tsx';

/** After those of the list of sites. */
const alert = page.getByRole('alert').last();
const button = (name: string) => page.getByRole('button', { name });

async function take(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[accept*=json]');
  if (!input) throw new Error('There is no way to take a file.');
  await userEvent.upload(input, new File([text], 'mine.json', { type: 'application/json' }));
}

test('saves all that is set to a file', () => {
  const settings = settingsOf({ density: 'page', markColour: '#8a1c7c', known: ['rapport'] });
  show(options({ settings }));
  const link = page.getByRole('link', { name: 'Save to a file' }).element();
  expect(link.getAttribute('download')).toBe('psygloss-settings.json');
  const [, text = ''] = link.getAttribute('href')?.split(',') ?? [];
  expect(decodeURIComponent(text)).toBe(writeBackup(settings));
});

test('shows what a file would change, and takes it only once that is confirmed', async () => {
  const onReplace = vi.fn();
  const next = parseSettings({ sitesOff: ['example.com', 'new.example'], density: 'page' });
  show(options({ onReplace }));
  await take(writeBackup(next));
  await expect.element(page.getByText(/take the place of yours/)).toHaveFocus();
  const changes = [...document.querySelectorAll('.confirm li')].map((item) => item.textContent);
  expect(changes.sort()).toEqual([
    'How often a term is marked',
    'Not meant here0 more, 3 less',
    'Sites switched off1 more, 2 less',
  ]);
  expect(onReplace).not.toHaveBeenCalled();
  await button('Replace my settings').click();
  expect(onReplace).toHaveBeenCalledExactlyOnceWith(next, 'imported');
  await expect.element(button('Replace my settings')).not.toBeInTheDocument();
});

test('has nothing to replace where the file holds the same', async () => {
  show(options({}));
  await take(writeBackup(settingsOf({})));
  await expect.element(page.getByText(/the very settings/)).toBeVisible();
  expect(button('Replace my settings').query()).toBeNull();
});

test.each([
  ['{"format": "psygl', /“mine\.json” can’t be read\. It is not complete/],
  ['{"a": 1}', /holds no settings of Psygloss\. Take a file/],
  ['{"format":"psygloss-settings","version":9,"settings":{}}', /newer version of Psygloss\. Update/],
  ['{"format":"psygloss-settings","version":1,"settings":{"theme":"dark"}}', /does not know \(theme\)/],
  ['{"format":"psygloss-settings","version":1,"settings":{"density":"often"}}', /can’t be read, in density/],
])('refuses %s, says what is wrong with it and what to do, and changes nothing', async (text, words) => {
  const onReplace = vi.fn();
  show(options({ onReplace }));
  await take(text);
  await expect.poll(() => alert.element().textContent).toMatch(words);
  expect(onReplace).not.toHaveBeenCalled();
  // The same file can be chosen again, mended.
  await take(writeBackup(parseSettings(undefined)));
  await expect.element(alert).toHaveTextContent('');
  await expect.element(button('Replace my settings')).toBeVisible();
});

test('shows markup in a file as text', async () => {
  const site = '<img src=x>.example';
  const showNext = show(options({}));
  showNext(options({ settings: settingsOf({ sitesOff: [site] }) }));
  await expect.element(page.getByText(site)).toBeVisible();
  expect(document.querySelector('main img')).toBeNull();
});
