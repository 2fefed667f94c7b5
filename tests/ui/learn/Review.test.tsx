import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { linkTo } from '../entries.ts';
import { memoryStore } from './memory.ts';
import { metOf, openLearn, openWith, reviewOf, savedTerm } from './support.tsx';

const { keyboard } = userEvent;
const show = page.getByRole('button', { name: 'Show the answer' });
const undo = page.getByRole('button', { name: 'Undo the last answer' });
const button = (name: RegExp) => page.getByRole('button', { name });
/** The name of what has the focus, as a screen reader has it. */
const focused = (): string => {
  const labels = document.activeElement?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  return labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
};
const alert = (): string => page.getByRole('alert').element().textContent ?? '';
/** Two terms that were never asked for: the one that was saved first is due first. */
const TWO = { saved: [savedTerm('rapport', 2), savedTerm('transference', 1)] };

test('asks for what is due, shows the answer with its evidence and its entry, and goes on with the next', async () => {
  const store = openLearn(TWO, '');
  await expect.element(page.getByText('2 terms left')).toBeVisible();
  await expect.element(page.getByText('What does this term mean?')).toBeVisible();
  expect(page.getByText('What rapport is, in a sentence.').query()).toBeNull();
  await show.click();
  await expect.element(page.getByText('What rapport is, in a sentence.')).toBeVisible();
  await expect.element(page.getByText('Moderate evidence')).toBeVisible();
  const entry = page.getByRole('link', { name: 'Read the entry' });
  await expect.element(entry).toHaveAttribute('href', 'glossary.html#rapport');
  await button(/^Good/).click();
  await expect.element(page.getByText('1 term left')).toBeVisible();
  await expect.element(page.getByRole('region', { name: /mean\? transference/ })).toBeVisible();
  expect(await store.reviews()).toMatchObject([{ term: 'rapport', grade: 'good' }]);
});

test('says on each grade when the term comes again, and comes to rest once nothing is due', async () => {
  openLearn({ saved: [savedTerm('rapport', 1)] }, '#review');
  await show.click();
  await expect.element(button(/^Again.*1 minute$/)).toBeVisible();
  await expect.element(button(/^Hard.*6 minutes$/)).toBeVisible();
  await expect.element(button(/^Good.*10 minutes$/)).toBeVisible();
  await button(/^Easy.*8 days$/).click();
  await expect.element(page.getByText('Nothing is due. The next term comes back in 8 days.')).toHaveFocus();
});

test('is gone through by the keyboard alone, and a screen reader hears each step', async () => {
  const store = openLearn(TWO, '#review');
  await expect.element(show).toBeVisible();
  await keyboard(' ');
  await expect.poll(focused).toBe('Answer rapport What rapport is, in a sentence.');
  await keyboard('3');
  await expect.poll(focused).toBe('What does this term mean? transference');
  await keyboard('{Enter}');
  await expect.poll(focused).toMatch(/^Answer transference/);
  await keyboard('1');
  await expect.element(page.getByText(/Nothing is due/)).toHaveFocus();
  expect((await store.reviews()).map(({ term, grade }) => `${term} ${grade}`)).toEqual([
    'rapport good',
    'transference again',
  ]);
});

test.each([['u'], ['{Control>}z{/Control}']])('takes the last answer back by %s, and asks again', async (keys) => {
  const store = openLearn(TWO, '#review');
  await expect.element(show).toBeVisible();
  expect(undo.query()).toBeNull();
  await keyboard(' ');
  await keyboard('1');
  await expect.poll(focused).toMatch(/transference/);
  await keyboard(keys);
  await expect.poll(focused).toMatch(/^Answer rapport/);
  expect(await store.reviews()).toEqual([]);
  await expect.element(page.getByText('2 terms left')).toBeVisible();
  await keyboard('4');
  await expect.poll(focused).toMatch(/transference/);
  expect(await store.reviews()).toMatchObject([{ term: 'rapport', grade: 'easy' }]);
});

test('takes back one answer after the other', async () => {
  const store = openLearn(TWO, '#review');
  await expect.element(show).toBeVisible();
  for (const key of [' ', '3', ' ', '3']) await keyboard(key);
  await expect.element(page.getByText(/Nothing is due/)).toBeVisible();
  await undo.click();
  await expect.poll(focused).toMatch(/^Answer transference/);
  await undo.click();
  await expect.poll(focused).toMatch(/^Answer rapport/);
  expect(undo.query()).toBeNull();
  expect(await store.reviews()).toEqual([]);
});

test('keeps the question until its answer is stored', async () => {
  const store = openLearn(TWO, '#review');
  await show.click();
  store.refuses = true;
  await button(/^Good/).click();
  await expect.poll(alert).toMatch(/would not store this answer/);
  await expect.element(page.getByText('What rapport is, in a sentence.')).toBeVisible();
  expect(await store.reviews()).toEqual([]);
  store.refuses = false;
  await button(/^Good/).click();
  await expect.element(page.getByRole('region', { name: /transference/ })).toBeVisible();
  expect(await store.reviews()).toHaveLength(1);
});

test('says that an answer could not be taken back', async () => {
  const store = openLearn(TWO, '#review');
  await expect.element(show).toBeVisible();
  for (const key of [' ', '3', ' ', '3']) await keyboard(key);
  await expect.element(page.getByText(/Nothing is due/)).toBeVisible();
  store.refuses = true;
  await keyboard('u');
  await expect.poll(alert).toMatch(/counts as given/);
  await expect.element(undo).toBeVisible();
});

test('stores one answer, however often its key is pressed', async () => {
  const inner = memoryStore({ reviews: [], ...TWO });
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  openWith({ ...inner, grade: async (review) => opened.then(() => inner.grade(review)) }, '#review');
  await expect.element(show).toBeVisible();
  for (const key of [' ', '3', '3', '1']) await keyboard(key);
  // Not taken before it is stored.
  await expect.element(page.getByText('What rapport is, in a sentence.')).toBeVisible();
  open();
  await expect.poll(focused).toMatch(/transference/);
  expect(await inner.reviews()).toHaveLength(1);
});

test('asks for the term of a sentence that was met, with a gap in its place', async () => {
  const met = [metOf('They built rapport at once.', 'rapport')];
  const reviews = [reviewOf('rapport', 40, 'good'), reviewOf('rapport', 39, 'good')];
  openLearn({ saved: [savedTerm('rapport', 50, { met })], reviews }, '#review');
  await expect.element(page.getByText('Which term stands in the gap?')).toBeVisible();
  await expect.element(page.getByRole('region', { name: /They built gap at once\./ })).toBeVisible();
  await show.click();
  await expect.element(page.getByText('They built rapport at once.')).toBeVisible();
  const link = page.getByRole('link', { name: 'A page' });
  await expect.element(link).toHaveAttribute('href', 'https://example.org/page');
});

/** Due, and asked for by two terms that are easily confused. */
const CONFUSED = {
  saved: [savedTerm('empathy', 50)],
  reviews: [reviewOf('empathy', 40, 'good'), reviewOf('empathy', 39, 'good')],
};

test('has one of two terms chosen, and says whether it was right', async () => {
  openLearn(CONFUSED, '#review');
  await expect.element(page.getByText('Which of the two is it?')).toBeVisible();
  expect(show.query()).toBeNull();
  await button(/^empathy$/).click();
  await expect.poll(focused).toMatch(/^Right\. empathy/);
  await expect.element(page.getByText('is felt with somebody.')).toBeVisible();
  expect(document.querySelector('.grade.primary')).toBeNull();
});

test('chooses “Again” after a wrong choice, which Enter takes and another key overrules', async () => {
  const store = openLearn(CONFUSED, '#review');
  await button(/^sympathy$/).click();
  await expect.poll(focused).toMatch(/^Not this time.* empathy/);
  await keyboard('{Enter}');
  await expect.element(page.getByText(/Nothing is due/)).toBeVisible();
  expect((await store.reviews()).at(-1)?.grade).toBe('again');
  await keyboard('u');
  await keyboard('2');
  await expect.element(page.getByText(/Nothing is due/)).toBeVisible();
  expect((await store.reviews()).at(-1)?.grade).toBe('hard');
});

test('shows the reader’s own note with the answer', async () => {
  openLearn({ saved: [savedTerm('rapport', 1, { note: 'Like being in tune.' })] }, '#review');
  await show.click();
  await expect.element(page.getByText(/Like being in tune\./)).toBeVisible();
});

test('goes on by itself where the term is deleted on another page', async () => {
  const store = openLearn(TWO, '#review');
  await expect.element(show).toBeVisible();
  const [first] = await store.saved();
  if (first) await store.remove(first.id);
  await expect.element(page.getByRole('region', { name: /transference/ })).toBeVisible();
});

test('goes on by itself where the question is answered in another tab', async () => {
  const store = openLearn(TWO, '#review');
  await expect.poll(focused).toMatch(/rapport/);
  await store.grade({ term: linkTo('rapport').id, at: Date.now(), grade: 'good' });
  await expect.poll(focused).toBe('What does this term mean? transference');
  await expect.element(page.getByText('1 term left')).toBeVisible();
});

test('leaves an answer that is being read where it is answered in another tab, and asks for no grade', async () => {
  const store = openLearn(TWO, '#review');
  await show.click();
  await store.grade({ term: linkTo('rapport').id, at: Date.now(), grade: 'good' });
  await expect.element(page.getByRole('status').filter({ hasText: /in another tab/ })).toBeVisible();
  await expect.element(page.getByText('What rapport is, in a sentence.')).toBeVisible();
  expect(button(/^Good/).query()).toBeNull();
  await keyboard('3');
  await expect.poll(focused).toMatch(/^Answer rapport/);
  await keyboard('{Enter}');
  await expect.poll(focused).toMatch(/transference/);
  expect(await store.reviews()).toHaveLength(1);
});

describe('the keys', () => {
  /** Puts the focus somewhere that is no part of the question. */
  const AWAY: Readonly<Record<string, () => void>> = {
    'the navigation': () => page.getByRole('link', { name: 'Topics' }).element().focus(),
    'a button before the question': () => undo.element().focus(),
    nothing: () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  };

  test.each(Object.keys(AWAY))('do nothing while the focus is on %s', async (where) => {
    const store = openLearn(TWO, '#review');
    await expect.poll(focused).toMatch(/rapport/);
    await keyboard(' ');
    await keyboard('3');
    await expect.poll(focused).toMatch(/transference/);
    await keyboard(' ');
    await expect.poll(focused).toMatch(/^Answer transference/);
    AWAY[where]?.();
    await keyboard('1');
    expect(await store.reviews()).toHaveLength(1);
    await keyboard('u');
    expect(await store.reviews()).toHaveLength(1);
    await expect.element(page.getByText('What transference is, in a sentence.')).toBeVisible();
  });

  test('act again after a press on the question, and Tab goes on from a press beside it', async () => {
    const store = openLearn(TWO, '#review');
    await expect.poll(focused).toMatch(/rapport/);
    const margin = { position: { x: 2, y: 300 } };
    await userEvent.click(document.documentElement, margin);
    expect(document.activeElement).toBe(document.body);
    await keyboard(' ');
    expect(page.getByText('What rapport is, in a sentence.').query()).toBeNull();
    await keyboard('{Tab}');
    expect(document.activeElement).not.toBe(document.body);
    await page.getByText('What does this term mean?').click();
    await keyboard(' ');
    await expect.element(page.getByText('What rapport is, in a sentence.')).toBeVisible();
    await userEvent.click(document.documentElement, margin);
    await page.getByText('How well did you know it?').click();
    await keyboard('4');
    await expect.poll(focused).toMatch(/transference/);
    expect(await store.reviews()).toMatchObject([{ grade: 'easy' }]);
  });

  test('are there at once for who comes back from another part of the page', async () => {
    openLearn(TWO, '#review');
    await expect.poll(focused).toMatch(/rapport/);
    location.hash = '#progress';
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Progress');
    page.getByRole('link', { name: 'Review' }).element().focus();
    location.hash = '#review';
    await expect.poll(focused).toMatch(/rapport/);
  });
});

test('says what is due while it rests, and waits until the reader goes on', async () => {
  const store = openLearn({ saved: [] }, '#review');
  await expect.element(page.getByText(/You have saved no terms yet/)).toBeVisible();
  const [term] = TWO.saved;
  if (term) await store.putBack(term);
  await expect.element(page.getByText('1 term is due.')).toBeVisible();
  await button(/^Review now$/).click();
  await expect.element(show).toBeVisible();
});
