import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InPrivateWindow } from '../../../src/ui/learn/InPrivateWindow.tsx';
import { t } from '../../../src/ui/words.ts';
import { expectNoViolations, setScheme } from '../axe.ts';
import { misfits, resize, squeeze, TIGHT } from '../fit.ts';
import { showPage } from '../show.ts';
import { metOf, openLearn, reviewOf, savedTerm } from './support.tsx';

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
    savedTerm('mindfulness', 3),
  ],
  reviews: [
    ...['easy', 'again', 'good'].map((grade, index) => reviewOf('rapport', 50 - 15 * index, grade as 'easy')),
    reviewOf('empathy', 40, 'good'),
    reviewOf('empathy', 39, 'good'),
  ],
};
const button = (name: string) => page.getByRole('button', { name });
/** Shows the answer, or chooses one of two terms. */
async function answer(): Promise<void> {
  await expect.poll(() => document.querySelector('.question')).not.toBeNull();
  const show = button(t('learn.review.show'));
  await (show.query() ? show : button('sympathy')).click();
  await expect.poll(() => document.querySelector('.grades')).not.toBeNull();
}

/** Goes through what the page can show, and looks at each of it. */
async function lookAtAll(look: () => Promise<void>): Promise<void> {
  const store = openLearn(LEARNING, '#saved');
  await page.getByText(t('learn.files.title'), { exact: true }).click();
  await button(t('learn.files.clear')).click();
  await page.getByText(t('learn.saved.more', 1, { count: 1 })).click();
  await button(t('learn.saved.removeLabel', { term: 'transference' })).click();
  await expect.element(page.getByText(t('learn.saved.removed', { term: 'transference' }))).toBeVisible();
  await look();
  store.refuses = true;
  await page.getByRole('textbox', { name: t('learn.saved.note', { term: 'empathy' }) }).fill('with somebody');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('alert').filter({ hasText: t('learn.saved.noteNotStored') })).toBeVisible();
  await look();
  location.hash = '#review';
  do {
    await expect.poll(() => document.querySelector('.question')).not.toBeNull();
    await look();
    await answer();
    store.refuses = true;
    await userEvent.keyboard('3');
    await expect.element(page.getByText(t('learn.review.notStored'))).toBeVisible();
    await look();
    store.refuses = false;
    await userEvent.keyboard('3');
    await expect.poll(() => document.querySelector('.answer')).toBeNull();
  } while (document.querySelector('.question'));
  await look();
  await userEvent.keyboard('u');
  await expect.poll(() => document.querySelector('.answer')).not.toBeNull();
  const asked = (await store.saved()).find(({ schedule }) => schedule.due <= Date.now());
  if (asked) await store.grade({ term: asked.id, at: Date.now(), grade: 'good' });
  await expect.element(page.getByText(t('learn.review.answeredElsewhere'))).toBeVisible();
  await look();
  location.hash = '#progress';
  await expect.element(page.getByRole('table').first()).toBeVisible();
  await look();
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against the page in the ${scheme} scheme`, async () => {
    // Tall enough for nothing to lie below what is in sight always: axe can't judge that.
    await resize(800, 3000);
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

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test('the page fits 320 px', async () => {
    await squeeze(tight);
    await lookAtAll(async () => expect(misfits()).toEqual([]));
  });

  test('the page fits 320 px while it is empty, and in a private window', async () => {
    await squeeze(tight);
    openLearn({}, '#saved');
    await expect.element(page.getByText(t('learn.none.text'))).toBeVisible();
    expect(misfits()).toEqual([]);
    document.querySelector('.own-page')?.parentElement?.remove();
    showPage(<InPrivateWindow onOpen={() => {}} />);
    await expect.element(page.getByText(t('learn.private.text'))).toBeVisible();
    expect(misfits()).toEqual([]);
  });
});

test('the grades are in reach of a thumb, and large enough for it', async () => {
  await resize(360, 640);
  openLearn(LEARNING, '#review');
  await answer();
  for (const grade of [/^Again/, /^Hard/, /^Good/, /^Easy/]) {
    const button = page.getByRole('button', { name: grade });
    await expect.element(button).toBeInViewport({ ratio: 1 });
    const { height, width, top } = button.element().getBoundingClientRect();
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
    expect(top).toBeGreaterThan(320);
  }
});
