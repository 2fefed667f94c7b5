import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OptionsApp, type SettingsStore } from '../../../entrypoints/options/OptionsApp.tsx';
import { createEntryCache } from '../../../src/core/glossary/entryCache.ts';
import { parseSettings, type Settings } from '../../../src/core/settings/settings.ts';
import type { SettingsState } from '../../../src/platform/settingsStore.ts';
import { entryOf } from '../entries.ts';
import { show } from '../show.ts';
import { settingsOf } from './support.tsx';

const ENTRIES = ['projection', 'rapport', 'working alliance'].map((term) => entryOf(term));
const cache = () => createEntryCache(async (ids) => ENTRIES.filter(({ id }) => ids.includes(id)));

/** Settings that are stored when the test says so. */
function makeStore(settings: Settings) {
  let stored: SettingsState = { settings, place: 'synced' };
  let tell: ((state: SettingsState) => void) | undefined;
  const waiting: { succeed(): void; fail(): void }[] = [];
  const store: SettingsStore = {
    load: async () => stored,
    change: (how) =>
      new Promise((resolve, reject) => {
        waiting.push({
          succeed() {
            stored = { ...stored, settings: how(stored.settings) };
            resolve(stored);
          },
          fail: () => reject(new Error('The disk is full.')),
        });
      }),
    watch(onChange) {
      tell = onChange;
    },
  };
  return {
    store,
    settings: () => stored.settings,
    next: () => waiting.shift(),
    changeElsewhere(state: SettingsState) {
      stored = state;
      tell?.(state);
    },
  };
}

function showApp(settings: Settings) {
  const made = makeStore(settings);
  show(<OptionsApp store={made.store} cache={cache()} />);
  return made;
}

const status = page.getByRole('status').first();
const headings = page.getByRole('checkbox', { name: 'In headings' });
const links = page.getByRole('checkbox', { name: 'In links' });
const undo = (term: string) => page.getByRole('button', { name: new RegExp(`^Undo: mark ${term} on `) });
const NOT_STORED = 'Your browser would not store this change. Everything is as it was before.';
const heading = (name: string) => page.getByRole('heading', { level: 2, name });

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

test('shows a choice at once, and keeps it once it is stored', async () => {
  const { next, settings } = showApp(settingsOf({}));
  await page.getByRole('radio', { name: 'Every time' }).click();
  await expect.element(page.getByRole('radio', { name: 'Every time' })).toBeChecked();
  next()?.succeed();
  expect(settings()).toEqual(settingsOf({ density: 'every' }));
  await expect.element(page.getByRole('radio', { name: 'Every time' })).toBeChecked();
  await expect.element(status).toHaveTextContent('');
});

test('puts a control back when its change can’t be stored, and says so', async () => {
  const { next } = showApp(settingsOf({}));
  await headings.click();
  await page.getByRole('radio', { name: 'First on the page' }).click();
  next()?.fail();
  await expect.element(headings).not.toBeChecked();
  await expect.element(status).toHaveTextContent(NOT_STORED);
  await expect.element(page.getByRole('radio', { name: 'First on the page' })).toBeChecked();
  next()?.fail();
  await expect.element(page.getByRole('radio', { name: 'First in each section' })).toBeChecked();
});

test('does not cover a failure by a later change that is stored', async () => {
  const { next } = showApp(settingsOf({}));
  await headings.click();
  await links.click();
  next()?.fail();
  await expect.element(status).toHaveTextContent(NOT_STORED);
  next()?.succeed();
  await expect.element(links).not.toBeChecked();
  await expect.element(status).toHaveTextContent(NOT_STORED);
  await headings.click();
  await expect.element(status).toHaveTextContent('');
});

test('undoes the middle one, says so, and goes on with the one that follows', async () => {
  const { next, settings } = showApp(settingsOf({}));
  await undo('rapport').click();
  next()?.succeed();
  await expect.element(undo('rapport')).not.toBeInTheDocument();
  await expect.element(undo('working alliance')).toHaveFocus();
  await expect.element(status).toHaveTextContent('“rapport” is marked on example.org again.');
  expect(settings().notMeant.map(({ term }) => term)).toEqual(['projection', 'working-alliance']);
});

test('undoes one after the other by the keyboard alone, to the last, and ends at their heading', async () => {
  const { next, settings } = showApp(settingsOf({}));
  await expect.element(undo('working alliance')).toBeVisible();
  undo('working alliance').element().focus();
  for (const following of [undo('rapport'), undo('projection'), heading('Not meant here')]) {
    await userEvent.keyboard('{Enter}');
    next()?.succeed();
    await expect.element(following).toHaveFocus();
  }
  expect(settings()).toEqual(settingsOf({ notMeant: [] }));
  await expect.element(page.getByText(/No term is left out anywhere/)).toBeVisible();
});

test('leaves what can’t be undone where it is, with the focus on its button', async () => {
  const { next } = showApp(settingsOf({}));
  await undo('rapport').click();
  next()?.fail();
  await expect.element(status).toHaveTextContent(NOT_STORED);
  await expect.element(undo('rapport')).toHaveFocus();
});

test('does not take the focus from where the reader has gone meanwhile', async () => {
  const { next } = showApp(settingsOf({}));
  await undo('rapport').click();
  headings.element().focus();
  next()?.succeed();
  await expect.element(undo('rapport')).not.toBeInTheDocument();
  await expect.element(headings).toHaveFocus();
});

test('takes a site out of the list, and says so', async () => {
  const { next, settings } = showApp(settingsOf({ sitesOff: ['example.com'] }));
  await page.getByRole('button', { name: 'Remove example.com' }).click();
  next()?.succeed();
  await expect.element(page.getByRole('heading', { name: 'Sites that you switched' })).toHaveFocus();
  await expect.element(status).toHaveTextContent('example.com is as other sites are again.');
  expect(settings()).toEqual(settingsOf({ sitesOff: [] }));
});

test('follows changes that are made elsewhere, and where the settings are kept', async () => {
  const { changeElsewhere } = showApp(settingsOf({ notMeant: [] }));
  await expect.element(page.getByText(/No term is left out anywhere/)).toBeVisible();
  changeElsewhere({ settings: settingsOf({ density: 'every', sitesOff: ['new.example'] }), place: 'thisDevice' });
  await expect.element(page.getByRole('radio', { name: 'Every time' })).toBeChecked();
  await expect.element(page.getByRole('switch', { name: 'new.example' })).toBeVisible();
  await expect.element(undo('working alliance')).toBeVisible();
  await expect.element(page.getByText(/kept on this device only/)).toBeVisible();
});

test('resets everything once that is confirmed, and puts it all back', async () => {
  const before = settingsOf({ density: 'page', markColour: '#8a1c7c', known: ['rapport'] });
  const { next, settings } = showApp(before);
  const reset = page.getByRole('button', { name: 'Reset everything', exact: true });
  await reset.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(next()).toBeUndefined();
  await reset.click();
  await page.getByRole('button', { name: 'Reset everything now' }).click();
  next()?.succeed();
  await expect.poll(() => status.element().textContent).toContain('as they were at first');
  expect(settings()).toEqual(parseSettings(undefined));
  const putBack = page.getByRole('button', { name: 'Put back the settings of before' });
  await expect.element(putBack).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  next()?.succeed();
  await expect.element(status).toHaveTextContent('The settings of before are back.');
  expect(settings()).toEqual(before);
  await expect.element(heading('All settings')).toHaveFocus();
});

test('offers no way back where the reset could not be stored', async () => {
  const { next } = showApp(settingsOf({}));
  await page.getByRole('button', { name: 'Reset everything' }).click();
  await page.getByRole('button', { name: 'Reset everything now' }).click();
  next()?.fail();
  await expect.element(status).toHaveTextContent(NOT_STORED);
  expect(page.getByRole('button', { name: 'Put back the settings of before' }).query()).toBeNull();
});

test('says that the settings can’t be read, and offers no control over them', async () => {
  const store = { ...makeStore(settingsOf({})).store, load: () => Promise.reject(new Error('No storage.')) };
  show(<OptionsApp store={store} cache={cache()} />);
  await expect.element(page.getByText(/would not give/)).toBeVisible();
  expect(page.getByRole('radio').query()).toBeNull();
});

test('can undo even where the entries can’t be read', async () => {
  const { store, next, settings } = makeStore(settingsOf({}));
  show(<OptionsApp store={store} cache={createEntryCache(() => Promise.reject(new Error('Gone.')))} />);
  await undo('working-alliance').click();
  next()?.succeed();
  await expect.element(undo('working-alliance')).not.toBeInTheDocument();
  expect(settings().notMeant).toHaveLength(2);
});
