import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { StarButton } from '../../../src/ui/card/StarButton.tsx';
import { linkTo, SERVICES } from '../entries.ts';
import { show } from '../show.ts';

const star = page.getByRole('button', { name: 'Save empathy, to learn it' });

test('shows whether a term is saved, and takes it in and out', async () => {
  const save = vi.fn(async () => 'stored' as const);
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
  show(<StarButton entry={linkTo('empathy')} services={{ ...SERVICES, save: async () => 'refused' }} />);
  await star.click();
  await expect.element(page.getByText('Your browser would not store this.')).toHaveRole('status');
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
});

test.each([
  ['newer', /could not be read.*newer version of Psygloss/],
  ['blocked', /could not be read.*Close the other pages/],
] as const)('says what is the matter where what is saved is %s', async (fault, words) => {
  show(<StarButton entry={linkTo('empathy')} services={{ ...SERVICES, save: async () => fault }} />);
  await star.click();
  await expect.element(page.getByText(words)).toHaveRole('status');
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
});

test('says in a private window, and only there, that what is saved stays', async () => {
  const showNext = show(<StarButton entry={linkTo('empathy')} services={{ ...SERVICES, isPrivate: true }} />);
  await expect.element(star).toHaveAccessibleDescription(/It stays saved when this private window is closed\.$/);
  await star.click();
  await expect.element(star).toHaveAccessibleDescription(/^Saved\..*private window/);
  showNext(<StarButton entry={linkTo('empathy')} services={SERVICES} />);
  await expect.element(star).not.toHaveAccessibleDescription(/private window/);
});

test('asks anew when what is saved may have changed', async () => {
  const showNext = show(<StarButton entry={linkTo('empathy')} services={SERVICES} />);
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
  showNext(<StarButton entry={linkTo('empathy')} services={{ ...SERVICES, isSaved: async () => true }} />);
  await expect.element(star).toHaveAttribute('aria-pressed', 'true');
});
