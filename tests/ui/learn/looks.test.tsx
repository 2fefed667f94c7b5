import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoViolations, setScheme } from '../axe.ts';
import { ENGLISH, misfits, squeeze } from '../fit.ts';
import { metOf, openLearn, reviewOf, savedTerm, setWindow } from './support.tsx';

const LONG = 'psychoneuroendocrinology'.repeat(2);
const met = [
  metOf('Some rapport was there.', 'rapport', { title: LONG }),
  metOf('More rapport came.', 'rapport', { at: 2 }),
];
const LEARNING = {
  saved: [
    savedTerm('rapport', 60, { met, note: `${LONG}\nand more` }),
    savedTerm('empathy', 50),
    savedTerm(LONG, 2),
    savedTerm('transference', 1),
  ],
  reviews: [
    ...['easy', 'again', 'good'].map((grade, index) => reviewOf('rapport', 50 - 15 * index, grade as 'easy')),
    reviewOf('empathy', 40, 'good'),
    reviewOf('empathy', 39, 'good'),
  ],
};
const show = page.getByRole('button', { name: 'Show the answer' });

/** Goes through what the page can show, and looks at each of it. */
async function lookAtAll(look: () => Promise<void>): Promise<void> {
  const store = openLearn(LEARNING, '#saved');
  await page.getByText('Files', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByText('1 more place').click();
  await page.getByRole('button', { name: 'Delete transference' }).click();
  await expect.element(page.getByText(/was deleted/)).toBeVisible();
  await look();
  store.refuses = true;
  await page.getByRole('textbox', { name: 'Note on empathy' }).fill('with somebody');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/would not store this note/)).toBeVisible();
  await look();
  location.hash = '#review';
  await expect.element(page.getByText(/terms? left/)).toBeVisible();
  await look();
  for (;;) {
    if (show.query()) await show.click();
    else await page.getByRole('button', { name: 'sympathy' }).click();
    await page.getByRole('button', { name: /^Good/ }).click();
    await expect.element(page.getByText(/would not store this answer/)).toBeVisible();
    await look();
    store.refuses = false;
    await page.getByRole('button', { name: /^Good/ }).click();
    await expect.poll(() => document.querySelector('.answer')).toBeNull();
    await look();
    if (page.getByText(/Nothing is due/).query()) break;
    store.refuses = true;
  }
  location.hash = '#progress';
  await expect.element(page.getByRole('table').first()).toBeVisible();
  await look();
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against the page in the ${scheme} scheme`, async () => {
    // Tall enough for nothing to lie below what is in sight always: axe can't judge that.
    await setWindow(800, 3000);
    setScheme(scheme);
    await lookAtAll(() => expectNoViolations(scheme));
  });

  test(`axe finds nothing against the page while it is empty in the ${scheme} scheme`, async () => {
    setScheme(scheme);
    openLearn({}, '#saved');
    await expect.element(page.getByText(/You have saved no terms yet/)).toBeVisible();
    await expectNoViolations(scheme);
  });
}

describe.each(ENGLISH)('with text at $textSize', (tight) => {
  test('the page fits 320 px', async () => {
    await squeeze(tight);
    await lookAtAll(async () => expect(misfits()).toEqual([]));
  });
});

test('the grades are in reach of a thumb, and large enough for it', async () => {
  await setWindow(360, 640);
  openLearn(LEARNING, '#review');
  await expect.element(page.getByText(/terms? left/)).toBeVisible();
  if (show.query()) await show.click();
  else await page.getByRole('button', { name: 'sympathy' }).click();
  for (const grade of [/^Again/, /^Hard/, /^Good/, /^Easy/]) {
    const button = page.getByRole('button', { name: grade });
    await expect.element(button).toBeInViewport({ ratio: 1 });
    const { height, width, top } = button.element().getBoundingClientRect();
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
    expect(top).toBeGreaterThan(320);
  }
});
