import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openLearn, reviewOf, savedTerm } from './support.tsx';

/** The rows of a table, by its place on the page. */
function rowsOf(index: number): string[][] {
  const rows = document.querySelectorAll('table')[index]?.querySelectorAll('tbody tr') ?? [];
  return [...rows].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

test('says what is due, what was learned and what was remembered, in sentences and in tables', async () => {
  const saved = [savedTerm('rapport', 60), savedTerm('empathy', 2), savedTerm('transference', 1)];
  const reviews = [reviewOf('rapport', 50, 'easy'), reviewOf('rapport', 20, 'again'), reviewOf('rapport', 19, 'good')];
  openLearn({ saved, reviews }, '#progress');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Progress');
  await expect.element(page.getByText(/^Due now: [23] terms\./)).toBeVisible();
  expect(rowsOf(0)).toHaveLength(8);
  expect(rowsOf(0)[0]?.[0]).toBe('now');
  await expect.element(page.getByText(/^1 term by now\./)).toBeVisible();
  expect(rowsOf(1)).toHaveLength(12);
  expect(rowsOf(1).at(-1)?.[1]).toBe('1');
  const remembered = rowsOf(2).map(([, share]) => share);
  expect(remembered).toHaveLength(12);
  expect(new Set(remembered)).toEqual(new Set(['not asked', '0%']));
});

test('says kindly that there is nothing to show yet', async () => {
  openLearn({}, '#progress');
  await expect.element(page.getByText(/There is nothing to show yet/)).toBeVisible();
  expect(document.querySelector('table')).toBeNull();
});

test('shows no table of what has no data yet', async () => {
  openLearn({ saved: [savedTerm('rapport', 1)] }, '#progress');
  await expect.element(page.getByText('Due now: 1 term. In the coming seven days: 0 more.')).toBeVisible();
  await expect.element(page.getByText(/No term that you had learned was asked for/)).toBeVisible();
  expect(document.querySelectorAll('table')).toHaveLength(1);
});

test('counts what is due as the review does: without terms that the glossary has no entry for', async () => {
  openLearn({ saved: [savedTerm('rapport', 1), savedTerm('of an older glossary', 1)] }, '#progress');
  await expect.element(page.getByText('Due now: 1 term. In the coming seven days: 0 more.')).toBeVisible();
});
