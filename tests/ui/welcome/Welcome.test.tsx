import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Welcome } from '../../../src/ui/welcome/Welcome.tsx';
import { expectNoViolations, setScheme } from '../axe.ts';
import { misfits, squeeze, TIGHT } from '../fit.ts';
import { show } from '../show.ts';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/card/card.css';
import '../../../src/ui/welcome/welcome.css';

const none = () => {};
const NO_WAYS = { onGlossary: none, onSaved: none, onOptions: none };

test('has a text to try it on in English, and says how a site is switched off, what is read and how a term is learned', () => {
  show(<Welcome {...NO_WAYS} />);
  const sample = page.getByRole('article').element();
  expect(sample.getAttribute('lang')).toBe('en');
  expect(sample.textContent).toContain('therapeutic alliance');
  const headings = page.getByRole('heading', { level: 2 }).elements();
  expect(headings.map((each) => each.textContent)).toEqual([
    'Switching a site off',
    'What is read',
    'Learning a term',
    'By the keyboard',
  ]);
  expect(page.getByText(/The star on a card saves its term/).query()).not.toBeNull();
  expect(page.getByText(/nothing leaves your device/).query()).not.toBeNull();
});

test('leads to the glossary, to the saved terms and to the options', async () => {
  const [onGlossary, onSaved, onOptions] = [vi.fn(), vi.fn(), vi.fn()];
  show(<Welcome onGlossary={onGlossary} onSaved={onSaved} onOptions={onOptions} />);
  await page.getByRole('button', { name: 'Browse the glossary' }).click();
  await page.getByRole('button', { name: 'Saved terms' }).click();
  await page.getByRole('button', { name: 'Options' }).click();
  expect([onGlossary, onSaved, onOptions].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test('axe finds nothing against the welcome page', async () => {
    setScheme(scheme);
    show(<Welcome {...NO_WAYS} />);
    await expectNoViolations(scheme);
  });
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test('the welcome page fits 320 px', async () => {
    await squeeze(tight);
    show(<Welcome {...NO_WAYS} />);
    expect(misfits()).toEqual([]);
  });
});
