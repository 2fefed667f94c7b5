import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../show.ts';
import { options, settingsOf } from './support.tsx';

const radio = (name: string) => page.getByRole('radio', { name });
const section = (name: string) => page.getByRole('heading', { level: 2, name }).element().closest('section');

describe('how much is marked', () => {
  test.each([
    ['every', 'Every time'],
    ['section', 'First in each section'],
    ['page', 'First on the page'],
  ])('shows the density %s as “%s”, and that alone', (density, name) => {
    show(options({ settings: settingsOf({ density }) }));
    const group = page.getByRole('group', { name: 'How often a term is marked' });
    expect(group.getByRole('radio', { checked: true }).elements()).toEqual([radio(name).element()]);
  });

  test('has a sentence for each choice', async () => {
    show(options({}));
    const controls = [...page.getByRole('radio').elements(), ...page.getByRole('checkbox').elements()];
    expect(controls).toHaveLength(19);
    for (const control of controls) await expect.element(control).toHaveAccessibleDescription(/^[A-Z].+\.$/);
  });

  test('is chosen by a press on the sentence too', async () => {
    const onPrefer = vi.fn();
    show(options({ onPrefer }));
    await page.getByText(/The fewest marks/).click();
    expect(onPrefer).toHaveBeenCalledExactlyOnceWith({ density: 'page' });
  });

  test('is walked by the arrow keys as one group', async () => {
    const onPrefer = vi.fn();
    show(options({ onPrefer }));
    radio('First in each section').element().focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(onPrefer).toHaveBeenCalledExactlyOnceWith({ density: 'every' });
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('checkbox', { name: 'In headings' })).toHaveFocus();
  });

  test.each([
    ['In headings', 'inHeadings', false],
    ['In links', 'inLinks', true],
  ] as const)('is switched %s', async (name, member, on) => {
    const onPrefer = vi.fn();
    const showNext = show(options({ onPrefer }));
    const control = page.getByRole('checkbox', { name });
    expect(control.element()).toHaveProperty('checked', on);
    await control.click();
    expect(onPrefer).toHaveBeenCalledExactlyOnceWith({ [member]: !on });
    showNext(options({ settings: settingsOf({ [member]: !on }) }));
    expect(control.element()).toHaveProperty('checked', !on);
  });
});

describe('what is not meant where', () => {
  test('is listed by headword and site, with a button that says in full what it does', async () => {
    const onMeantAgain = vi.fn();
    show(options({ onMeantAgain }));
    const items = [...(section('Not meant here')?.querySelectorAll('li') ?? [])];
    expect(items.map((item) => [...item.querySelectorAll('div > span')].map((span) => span.textContent))).toEqual([
      ['projection', 'cinema.example'],
      ['rapport', 'example.org'],
      ['working alliance', 'example.org'],
    ]);
    await page.getByRole('button', { name: 'Undo: mark working alliance on example.org again' }).click();
    expect(onMeantAgain).toHaveBeenCalledExactlyOnceWith(
      { site: 'example.org', term: 'working-alliance' },
      'working alliance',
    );
  });

  test('is listed by its name where the glossary has no such entry any more', () => {
    show(options({ headwords: new Map() }));
    expect(section('Not meant here')?.textContent).toContain('working-alliance');
  });

  test('waits for the headwords, and only that', () => {
    show(options({ headwords: undefined }));
    expect(page.getByRole('heading', { name: 'Not meant here' }).query()).toBeNull();
    expect(page.getByRole('button', { name: /^Remove/ }).elements()).toHaveLength(3);
  });

  test('is nothing at first, and says how something comes there', () => {
    show(options({ settings: settingsOf({ notMeant: [] }), headwords: undefined }));
    expect(section('Not meant here')?.textContent).toContain('open its card');
    expect(section('Not meant here')?.querySelector('ul')).toBeNull();
  });
});

describe('terms that the reader knows', () => {
  test('are listed by headword, with a button that says in full what it does', async () => {
    const onMarkAgain = vi.fn();
    show(options({ settings: settingsOf({ known: ['rapport', 'working-alliance'] }), onMarkAgain }));
    await page.getByRole('button', { name: 'Mark again working alliance' }).click();
    expect(onMarkAgain).toHaveBeenCalledExactlyOnceWith('working-alliance', 'working alliance');
    expect(section('Terms that you know')?.querySelectorAll('li')).toHaveLength(2);
  });

  test('are none at first, and the page says how one comes there', () => {
    show(options({}));
    expect(section('Terms that you know')?.textContent).toContain('I know this');
  });
});

describe('what came of a change', () => {
  test.each([
    [{ kind: 'meantAgain', headword: 'rapport', site: 'example.org' }, '“rapport” is marked on example.org again.'],
    [{ kind: 'siteRemoved', pattern: 'file:' }, 'files on this device is as other sites are again.'],
    [{ kind: 'markedAgain', headword: 'rapport' }, '“rapport” is marked like all others again.'],
    [{ kind: 'putBack' }, 'The settings of before are back.'],
    [{ kind: 'notStored' }, 'Your browser would not store this change. Everything is as it was before.'],
    [{ kind: 'notRead' }, 'Your browser would not give Psygloss its settings. Reload this page to try again.'],
  ] as const)('is announced: %o', async (notice, words) => {
    const showNext = show(options({}));
    // A region that comes together with its text need not be announced.
    const region = page.getByRole('status').first();
    expect(region.element().textContent).toBe('');
    showNext(options({ notice }));
    await expect.element(region).toHaveTextContent(words);
    await expect.element(region).toBeInViewport();
  });

  test('is said to be kept on this device only when it is', async () => {
    const showNext = show(options({}));
    expect(page.getByText(/kept on this device/).query()).toBeNull();
    showNext(options({ keptHere: true }));
    await expect.element(page.getByText(/kept on this device only/)).toBeVisible();
  });
});

test('says that settings are synced, or that they are kept on this device, and not both', async () => {
  const showNext = show(options({}));
  await expect.element(page.getByText(/own sync/)).toBeVisible();
  showNext(options({ keptHere: true }));
  await expect.element(page.getByText(/own sync/)).not.toBeInTheDocument();
});

test('shows no choice before the settings are read, so that none is shown that does not hold', () => {
  show(options({ settings: undefined }));
  expect(page.getByRole('radio').query()).toBeNull();
  expect(page.getByRole('heading', { level: 2 }).query()).toBeNull();
});
