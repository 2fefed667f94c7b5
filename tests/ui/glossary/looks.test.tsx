import { describe, expect, onTestFinished, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { expectNoViolations, setScheme } from '../axe.ts';
import { misfits, squeeze, TIGHT } from '../fit.ts';
import { heading, listed, NARROW, openGlossary, searchBox, WIDE } from './support.tsx';

const WINDOWS = [
  ['wide', WIDE],
  ['narrow', NARROW],
] as const;
const HASHES = ['', '#working-alliance', '#no-such-term'];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(WINDOWS)('axe finds nothing against the glossary page in a %s window', async (_, size) => {
    setScheme(scheme);
    await openGlossary('', size);
    for (const hash of HASHES) {
      location.hash = hash;
      await expect.poll(() => document.querySelector('.glossary.with-entry') !== null).toBe(hash !== '');
      await expectNoViolations(scheme);
    }
    location.hash = '';
    await searchBox.fill('xylophone');
    await expect.poll(listed).toEqual([]);
    await expectNoViolations(scheme);
  });
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test.each(HASHES)('the glossary page fits 320 px at "%s"', async (hash) => {
    await squeeze(tight);
    await openGlossary(hash, [320, 600]);
    expect(misfits()).toEqual([]);
  });

  test.each([WIDE, [721, 500] as const])('the glossary page fits a window of %i by %i px', async (...size) => {
    await squeeze(tight);
    await openGlossary('#working-alliance', size);
    expect(misfits()).toEqual([]);
    await page.getByRole('searchbox').fill('x'.repeat(60));
    expect(misfits()).toEqual([]);
  });
});

test('the list scrolls by itself beside an entry, and the search box stays', async () => {
  await openGlossary('#working-alliance', [1100, 480]);
  scrollTo(0, 10_000);
  await expect.element(searchBox).toBeInViewport();
});

test('prints the entry alone', async () => {
  await openGlossary('#working-alliance', WIDE);
  await expect.element(heading).toBeVisible();
  const { send } = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  await send('Emulation.setEmulatedMedia', { media: 'print' });
  onTestFinished(() => send('Emulation.setEmulatedMedia', { media: '' }).then(() => undefined));
  await expect.element(page.getByRole('navigation')).not.toBeInTheDocument();
  await expect.element(page.getByText('Psygloss glossary')).not.toBeVisible();
  await expect.element(page.getByText('Someone shows working alliance.')).toBeVisible();
});
