import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { StarButton } from '../../../src/ui/card/StarButton.tsx';
import { linkTo, SERVICES } from '../entries.ts';
import { show } from '../show.ts';

const star = page.getByRole('button', { name: 'Save empathy, to learn it' });

test('shows whether a term is saved, and takes it in and out', async () => {
  const save = vi.fn(async () => true);
  show(<StarButton entry={linkTo('empathy')} services={{ ...SERVICES, isSaved: async () => true, save }} />);
  await expect.element(star).toHaveAttribute('aria-pressed', 'true');
  await star.click();
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
  await star.click();
  await expect.element(star).toHaveAttribute('aria-pressed', 'true');
  expect(save.mock.calls).toEqual([
    ['empathy', false],
    ['empathy', true],
  ]);
});

test('stays as it is where that could not be stored, and says so', async () => {
  show(<StarButton entry={linkTo('empathy')} services={{ ...SERVICES, save: async () => false }} />);
  await star.click();
  await expect.element(page.getByText('Your browser would not store this.')).toHaveRole('status');
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
});

test('asks anew when what is saved may have changed', async () => {
  const showNext = show(<StarButton entry={linkTo('empathy')} services={SERVICES} />);
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
  showNext(<StarButton entry={linkTo('empathy')} services={{ ...SERVICES, isSaved: async () => true }} />);
  await expect.element(star).toHaveAttribute('aria-pressed', 'true');
});
