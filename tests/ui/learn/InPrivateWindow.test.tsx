import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { InPrivateWindow } from '../../../src/ui/learn/InPrivateWindow.tsx';
import { showPage } from '../show.ts';

test('says that what is saved is in ordinary windows, and leads there', async () => {
  const onOpen = vi.fn();
  showPage(<InPrivateWindow onOpen={onOpen} />);
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('What you saved is not in private windows.');
  await page.getByRole('button', { name: 'Open them in an ordinary window' }).click();
  expect(onOpen).toHaveBeenCalledOnce();
});
