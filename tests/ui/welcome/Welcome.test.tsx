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

test('has a text to try it on in English, and says how a site is switched off and what is read', () => {
  show(<Welcome onGlossary={none} onOptions={none} />);
  const sample = page.getByRole('article').element();
  expect(sample.getAttribute('lang')).toBe('en');
  expect(sample.textContent).toContain('therapeutic alliance');
  const headings = page.getByRole('heading', { level: 2 }).elements();
  expect(headings.map((each) => each.textContent)).toEqual(['Switching a site off', 'What is read', 'By the keyboard']);
  expect(page.getByText(/nothing leaves your device/).query()).not.toBeNull();
});

test('leads to the glossary and to the options', async () => {
  const [onGlossary, onOptions] = [vi.fn(), vi.fn()];
  show(<Welcome onGlossary={onGlossary} onOptions={onOptions} />);
  await page.getByRole('button', { name: 'Browse the glossary' }).click();
  await page.getByRole('button', { name: 'Options' }).click();
  expect([onGlossary, onOptions].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test('axe finds nothing against the welcome page', async () => {
    setScheme(scheme);
    show(<Welcome onGlossary={none} onOptions={none} />);
    await expectNoViolations(scheme);
  });
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test('the welcome page fits 320 px', async () => {
    await squeeze(tight);
    show(<Welcome onGlossary={none} onOptions={none} />);
    expect(misfits()).toEqual([]);
  });
});
