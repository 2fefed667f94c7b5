import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Sheet } from '../../../src/ui/sheet/Sheet.tsx';
import { expectNoViolations, setScheme } from '../axe.ts';
import { entryOf } from '../entries.ts';
import { misfits, squeeze, TIGHT } from '../fit.ts';
import { show } from '../show.ts';
import { ALLIANCE, EMPATHY } from '../support.tsx';
import '../../../src/ui/sheet/sheet.css';

const SHEET = { title: 'On <b>trust</b>', place: 'example.org/a', entries: [ALLIANCE, EMPATHY] };

test('has the page, and each term with what it means, an example and its sources', () => {
  show(<Sheet sheet={SHEET} onPrint={() => {}} />);
  expect(page.getByRole('heading', { level: 1 }).element().textContent).toBe('On <b>trust</b>');
  expect(page.getByText('Terms on example.org/a, explained by Psygloss').query()).not.toBeNull();
  const articles = page
    .getByRole('article')
    .elements()
    .map((each) => each.textContent);
  expect(articles).toHaveLength(2);
  for (const part of [
    ALLIANCE.term,
    ALLIANCE.definition,
    ALLIANCE.example,
    ALLIANCE.evidence.reason,
    'Doe, J. (2020)',
  ]) {
    expect(articles[0]).toContain(part);
  }
});

test('is printed at a press', async () => {
  const onPrint = vi.fn();
  show(<Sheet sheet={SHEET} onPrint={onPrint} />);
  await page.getByRole('button', { name: 'Print' }).click();
  expect(onPrint).toHaveBeenCalledOnce();
});

test('says how to get one where there is none', async () => {
  show(<Sheet sheet={undefined} onPrint={() => {}} />);
  await expect.element(page.getByText(/Open the panel beside a page/)).toBeVisible();
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test('axe finds nothing against the sheet', async () => {
    setScheme(scheme);
    show(<Sheet sheet={SHEET} onPrint={() => {}} />);
    await expectNoViolations(scheme);
  });
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test('the sheet fits 320 px, and what stands there without one', async () => {
    await squeeze(tight);
    const long = entryOf('psychoneuroimmunology', { definition: `See https://example.org/${'x'.repeat(60)}.` });
    const showNext = show(<Sheet sheet={{ ...SHEET, entries: [long], place: 'x'.repeat(60) }} onPrint={() => {}} />);
    expect(misfits()).toEqual([]);
    showNext(<Sheet sheet={undefined} onPrint={() => {}} />);
    expect(misfits()).toEqual([]);
  });
});
