import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { linkTo } from '../entries.ts';
import { type MemoryStore, memoryStore } from './memory.ts';
import { metOf, openLearn, openWith, reviewOf, savedTerm } from './support.tsx';

const { keyboard } = userEvent;
const search = page.getByRole('searchbox', { name: 'Search the saved terms' });
const undo = page.getByRole('button', { name: 'Undo' });
const deleteButton = (term: string) => page.getByRole('button', { name: `Delete ${term}` });
const note = (term: string) => page.getByRole('textbox', { name: `Note on ${term}` });
/** The terms as they are listed. */
const listed = (): string[] =>
  [...document.querySelectorAll('.saved-term h2')].map(({ textContent }) => textContent ?? '');
const status = (): string => document.querySelector('.learn-notice [role=status]')?.textContent ?? '';

/** What the browser does when the page is to be closed. */
function leaveThePage(): 'asks' | 'goes' {
  return dispatchEvent(new Event('beforeunload', { cancelable: true })) ? 'goes' : 'asks';
}

const ALLIANCE = 'The therapeutic alliance grew with every session.';
const THREE = {
  saved: [
    savedTerm('working alliance', 3, { met: [metOf(ALLIANCE, 'therapeutic alliance', { title: 'On bonds' })] }),
    savedTerm('rapport', 2, { note: 'like being in tune' }),
    savedTerm('empathy', 1),
  ],
  reviews: [reviewOf('working alliance', 1, 'easy')],
};

test('is what the page shows while nothing is due, and tells how a term is saved', async () => {
  openLearn({}, '');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Saved terms');
  await expect.element(page.getByText(/saved by the star on its card/)).toBeVisible();
  expect(document.title).toBe('Saved terms – Psygloss');
});

test('lists each term with its topic, when it is due, where it was met and its entry', async () => {
  openLearn(THREE, '#saved');
  await expect.poll(listed).toEqual(['empathy', 'rapport', 'working alliance']);
  const link = page.getByRole('link', { name: 'working alliance' });
  await expect.element(link).toHaveAttribute('href', 'glossary.html#working-alliance');
  await expect.element(page.getByText('Therapeutic process · due now').first()).toBeVisible();
  await expect.element(page.getByText(/Therapeutic process · in [678] days/)).toBeVisible();
  const source = page.getByRole('link', { name: 'On bonds' });
  await expect.element(source).toHaveAttribute('href', 'https://example.org/page');
  await expect.element(source).toHaveAttribute('rel', 'noreferrer');
  await expect.element(source).toHaveAttribute('target', '_blank');
  expect(document.querySelector('blockquote b')?.textContent).toBe('therapeutic alliance');
});

test('makes no link of an address that is not of the web', async () => {
  const address = 'javascript:alert(1)';
  openLearn({ saved: [savedTerm('rapport', 1, { met: [metOf('Some rapport.', 'rapport', { address })] })] }, '#saved');
  await expect.element(page.getByText('A page')).toBeVisible();
  expect(document.querySelector('a[href^=javascript]')).toBeNull();
});

test('shows the sentence that was met last, and the others when asked', async () => {
  const met = [metOf('Early rapport.', 'rapport'), metOf('Late rapport.', 'rapport', { at: 2 })];
  openLearn({ saved: [savedTerm('rapport', 1, { met })] }, '#saved');
  await expect.element(page.getByText('Late rapport.')).toBeVisible();
  await expect.element(page.getByText('Early rapport.')).not.toBeVisible();
  await page.getByText('1 more place').click();
  await expect.element(page.getByText('Early rapport.')).toBeVisible();
});

test.each([
  ['rapp', ['rapport']],
  ['tune', ['rapport']],
  ['session', ['working alliance']],
])('is searched for “%s” as it is typed', async (query, found) => {
  openLearn(THREE, '#saved');
  await search.fill(query);
  await expect.poll(listed).toEqual(found);
  await expect.element(page.getByText('1 of 3 terms found')).toBeVisible();
});

test('says that nothing was found', async () => {
  openLearn(THREE, '#saved');
  await search.fill('xylophone');
  await expect.element(page.getByText(/Nothing found for “xylophone”/)).toBeVisible();
});

test('is put in another order', async () => {
  openLearn(THREE, '#saved');
  await page.getByRole('combobox', { name: 'Order' }).selectOptions('Due first');
  await expect.poll(listed).toEqual(['rapport', 'empathy', 'working alliance']);
});

/** The notes as they are stored, by terms. */
const notesIn = async (store: MemoryStore): Promise<Record<string, string>> =>
  Object.fromEntries((await store.saved()).map(({ id, note }) => [id, note]));

test('stores a note at once when it is left', async () => {
  const store = openLearn(THREE, '#saved');
  await note('empathy').fill('feeling with');
  note('empathy').element().blur();
  await expect.poll(() => notesIn(store), { timeout: 400 }).toMatchObject({ empathy: 'feeling with' });
  await expect.element(page.getByText('Saved', { exact: true }).last()).toBeVisible();
});

test('stores a note, in which Enter begins a line, a moment after typing pauses, and stays where the reader types', async () => {
  const store = openLearn(THREE, '#saved');
  await expect.element(note('rapport')).toBeVisible();
  // The time of a pause is in the test's hands: keys may come slowly.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await note('rapport').fill('one');
  await keyboard('{Enter}two');
  vi.advanceTimersByTime(500);
  expect(await notesIn(store)).toMatchObject({ rapport: 'like being in tune' });
  expect(leaveThePage()).toBe('asks');
  // To poll has the time go on.
  await expect.poll(() => notesIn(store)).toMatchObject({ rapport: 'one\ntwo' });
  vi.useRealTimers();
  await expect.element(page.getByText('Saved', { exact: true }).last()).toBeVisible();
  await expect.element(note('rapport')).toHaveFocus();
  expect(leaveThePage()).toBe('goes');
  await keyboard(' and three');
  await expect.element(note('rapport')).toHaveValue('one\ntwo and three');
});

test('stores a note when the page shows something else before it is left', async () => {
  const store = openLearn(THREE, '#saved');
  await expect.element(note('empathy')).toBeVisible();
  const box = note('empathy').element();
  // Without the focus, which not every browser says is lost with the box.
  if (box instanceof HTMLTextAreaElement) box.value = 'feeling with';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  location.hash = '#progress';
  await expect.poll(() => notesIn(store), { timeout: 400 }).toMatchObject({ empathy: 'feeling with' });
});

test('takes back what was typed too, while it is being stored', async () => {
  const store = openLearn(THREE, '#saved');
  await note('empathy').fill('feeling with');
  await expect.poll(() => notesIn(store), { timeout: 5000 }).toMatchObject({ empathy: 'feeling with' });
  await note('empathy').fill('');
  await expect.poll(() => notesIn(store), { timeout: 5000 }).toMatchObject({ empathy: '' });
});

test('does not hold the reader back for the draft of a term that is deleted on another page', async () => {
  const store = openLearn(THREE, '#saved');
  await note('empathy').fill('feeling with');
  expect(leaveThePage()).toBe('asks');
  await store.remove(linkTo('empathy').id);
  await expect.poll(listed).toHaveLength(2);
  expect(leaveThePage()).toBe('goes');
});

test('keeps a term in its place, and the reader in its note, when the note no longer is what was searched for', async () => {
  const store = openLearn(THREE, '#saved');
  await search.fill('tune');
  await expect.poll(listed).toEqual(['rapport']);
  await note('rapport').fill('ease');
  await expect.poll(() => notesIn(store), { timeout: 5000 }).toMatchObject({ rapport: 'ease' });
  await expect.element(page.getByText('Saved', { exact: true }).last()).toBeVisible();
  expect(listed()).toEqual(['rapport']);
  await expect.element(note('rapport')).toHaveFocus();
  await search.fill('tun');
  await expect.poll(listed).toEqual([]);
});

test('keeps terms in their places while what is due changes, until they are put in order again', async () => {
  const store = openLearn(THREE, '#saved');
  const order = page.getByRole('combobox', { name: 'Order' });
  await order.selectOptions('Due first');
  await expect.poll(listed).toEqual(['rapport', 'empathy', 'working alliance']);
  await note('rapport').click();
  await store.grade({ term: linkTo('rapport').id, at: Date.now(), grade: 'easy' });
  await store.putBack(savedTerm('transference', 5));
  await expect.poll(listed).toContain('transference');
  expect(listed().filter((name) => name !== 'transference')).toEqual(['rapport', 'empathy', 'working alliance']);
  await expect.element(note('rapport')).toHaveFocus();
  await order.selectOptions('By the alphabet');
  await order.selectOptions('Due first');
  await expect.poll(listed).toEqual(['transference', 'empathy', 'working alliance', 'rapport']);
});

test('is as high as its note', async () => {
  openLearn(THREE, '#saved');
  const box = note('empathy');
  await expect.element(box).toBeVisible();
  const before = box.element().clientHeight;
  await box.fill('one\ntwo\nthree\nfour');
  expect(box.element().clientHeight).toBeGreaterThan(before * 2);
  expect(box.element().scrollHeight).toBeLessThanOrEqual(box.element().clientHeight);
});

test('keeps a note that can’t be stored, through a search and another page, until it can', async () => {
  const store = openLearn(THREE, '#saved');
  // Before anything is written: on a busy machine a pause passes between two steps of a test.
  store.refuses = true;
  await note('empathy').fill('feeling with');
  await expect.element(page.getByText(/would not store this note/)).toBeVisible();
  expect(leaveThePage()).toBe('asks');
  await search.fill('rapport');
  await expect.poll(listed).toEqual(['rapport']);
  location.hash = '#progress';
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Progress');
  location.hash = '#saved';
  await expect.element(note('empathy')).toHaveValue('feeling with');
  store.refuses = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(note('empathy')).toHaveFocus();
  await expect.poll(async () => (await store.saved()).find(({ id }) => id === 'empathy')?.note).toBe('feeling with');
  expect(leaveThePage()).toBe('goes');
});

test('deletes a term, keeps the keyboard’s place, and puts it back', async () => {
  const store = openLearn(THREE, '#saved');
  await deleteButton('rapport').click();
  await expect.poll(listed).toEqual(['empathy', 'working alliance']);
  await expect.element(deleteButton('working alliance')).toHaveFocus();
  expect(status()).toMatch(/“rapport” was deleted/);
  await undo.click();
  await expect.poll(listed).toEqual(['empathy', 'rapport', 'working alliance']);
  await expect.element(note('rapport')).toHaveValue('like being in tune');
  expect(status()).toBe('Everything is back.');
  await expect.element(page.getByText('Everything is back.')).toHaveFocus();
  expect(undo.query()).toBeNull();
  expect(await store.saved()).toHaveLength(3);
});

test('puts a term back by Ctrl+Z, but not while a note is written', async () => {
  openLearn(THREE, '#saved');
  await deleteButton('rapport').click();
  await expect.poll(listed).toHaveLength(2);
  await note('empathy').click();
  await keyboard('{Control>}z{/Control}');
  await deleteButton('empathy').element().focus();
  expect(listed()).toHaveLength(2);
  await keyboard('{Control>}z{/Control}');
  await expect.poll(listed).toHaveLength(3);
});

test('says that a term could not be deleted, and can still put back the one before', async () => {
  const store = openLearn(THREE, '#saved');
  await deleteButton('rapport').click();
  await expect.poll(listed).toHaveLength(2);
  store.refuses = true;
  await deleteButton('empathy').click();
  await expect.poll(status).toMatch(/would not store this change/);
  expect(listed()).toHaveLength(2);
  store.refuses = false;
  await undo.click();
  await expect.poll(listed).toHaveLength(3);
});

test('keeps a term that the glossary has no more, and says so', async () => {
  openLearn({ saved: [savedTerm('gone', 1)] }, '#saved');
  await expect.poll(listed).toEqual(['gone']);
  await expect.element(page.getByText(/not in the glossary any more/)).toBeVisible();
});

test('shows what another page saves', async () => {
  const store = openLearn({}, '#saved');
  await expect.element(page.getByText(/You have saved no terms yet/)).toBeVisible();
  const [, rapport] = THREE.saved;
  if (rapport) await store.putBack(rapport);
  await expect.poll(listed).toEqual(['rapport']);
});

test('draws few of 5,000 terms, more as one scrolls, and few again for another search', async () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    savedTerm(`term ${index}`, 1 + index / 5000, { met: [metOf(ALLIANCE, 'alliance')] }),
  );
  openLearn({ saved: many }, '#saved');
  await expect.element(page.getByText('5000 saved terms')).toBeVisible();
  expect(listed().length).toBeLessThan(200);
  await search.fill('term-4999');
  await expect.poll(listed).toEqual(['term-4999']);
  await search.fill('');
  await expect.poll(() => listed().length).toBeGreaterThan(1);
  const before = listed().length;
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(() => listed().length).toBeGreaterThan(before);
  await search.fill('term');
  await expect.poll(() => listed().length).toBe(before);
});

test.each([
  ['NewerLearningError', /stored by a newer version of Psygloss\. Update/],
  ['BlockedLearningError', /Close the other pages of Psygloss/],
  ['UnknownError', /Reload this page to try again/],
])('says what to do where nothing can be read, after a %s', async (name, words) => {
  const failing = async () => {
    throw Object.assign(new Error('No.'), { name });
  };
  openWith({ ...memoryStore({ saved: [], reviews: [] }), saved: failing }, '#saved');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('What you saved could not be read.');
  await expect.element(page.getByText(words)).toBeVisible();
});
