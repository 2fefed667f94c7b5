import type { JSX } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel, type PanelProps } from '../../../src/ui/panel/Panel.tsx';
import { t } from '../../../src/ui/words.ts';
import { expectNoViolations, setScheme } from '../axe.ts';
import { SERVICES } from '../entries.ts';
import { misfits, squeeze, TIGHT } from '../fit.ts';
import { show } from '../show.ts';
import { load, pageTerm } from '../support.tsx';
import '../../../src/ui/panel/panel.css';

const TERMS = [pageTerm('working alliance', 2), pageTerm('anxiety', 1, 'Disorders'), pageTerm('empathy', 3)];

function panel(props: Partial<PanelProps> = {}): JSX.Element {
  return (
    <Panel
      page={{ kind: 'reachable', on: true, mode: 'everywhere' }}
      isPaused={false}
      terms={TERMS}
      services={SERVICES}
      load={load}
      onReveal={() => {}}
      onGlossary={() => {}}
      onExport={() => {}}
      onQuiz={() => {}}
      {...props}
    />
  );
}

const rows = () => [...document.querySelectorAll('.page-term > span:first-child')].map((row) => row.textContent);
const headings = () =>
  page
    .getByRole('heading', { level: 2 })
    .elements()
    .map((each) => each.textContent);
const filter = page.getByRole('searchbox');

describe('the list', () => {
  test('has the terms in the order in which they stand on the page', () => {
    show(panel());
    expect(rows()).toEqual(['working alliance', 'anxiety', 'empathy']);
  });

  test('has them by topic when that is chosen, by mouse or keyboard', async () => {
    show(panel());
    await page.getByText('By topic').click();
    await expect.poll(rows).toEqual(['anxiety', 'empathy', 'working alliance']);
    expect(headings()).toEqual(['Disorders', 'Therapeutic process', 'Study sheet of 3 terms']);
    page.getByRole('radio', { name: 'By topic' }).element().focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(rows).toEqual(['working alliance', 'anxiety', 'empathy']);
  });

  test('is filtered as one types, and says when nothing is left', async () => {
    show(panel());
    await filter.fill('  AN');
    await expect.poll(rows).toEqual(['working alliance', 'anxiety']);
    await filter.fill('xylophone');
    await expect
      .element(page.getByRole('status').filter({ hasText: /^No term of this page has “xylophone”/ }))
      .toBeVisible();
    expect(page.getByRole('button', { name: 'Print' }).query()).toBeNull();
  });

  test.each([
    ['is still asked', { kind: 'asking' }, /^Reading …$/],
    ['can’t be reached', { kind: 'unreachable' }, /can’t read this page/],
    ['has none', { kind: 'reachable', on: true, mode: 'everywhere' }, /No terms of the glossary/],
    ['is switched off', { kind: 'reachable', on: false, mode: 'everywhere' }, /the site is switched off/],
  ] as const)('says why it is empty when the page %s', async (_, state, words) => {
    show(panel({ page: state, terms: [] }));
    await expect.element(page.getByText(words)).toBeVisible();
  });
});

test('leads to the first place of a term, then to each next, and says which one it is', async () => {
  const onReveal = vi.fn();
  show(panel({ onReveal }));
  const alliance = page.getByRole('button', { name: /^working alliance/ });
  for (const place of ['Place 1 of 2', 'Place 2 of 2', 'Place 1 of 2']) {
    await alliance.click();
    await expect.element(page.getByRole('status').filter({ hasText: place })).toBeInTheDocument();
  }
  await page.getByRole('button', { name: /^empathy/ }).click();
  expect(onReveal.mock.calls.map(([term, index]) => [term.id, index])).toEqual([
    ['working-alliance', 0],
    ['working-alliance', 1],
    ['working-alliance', 0],
    ['empathy', 0],
  ]);
});

test('opens the entry of a term, and comes back to the list as it was', async () => {
  show(panel());
  await filter.fill('emp');
  await page.getByRole('button', { name: 'Read about empathy' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('empathy');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(filter).toHaveValue('emp');
});

test('leads from an entry to the glossary page', async () => {
  const onGlossary = vi.fn();
  show(panel({ onGlossary }));
  await page.getByRole('button', { name: 'Read about empathy' }).click();
  await page.getByRole('button', { name: 'Open in the glossary' }).click();
  expect(onGlossary).toHaveBeenCalledExactlyOnceWith('empathy');
});

test.each([
  ['Print', 'print'],
  ['Markdown', 'markdown'],
  ['CSV', 'csv'],
  ['Anki', 'anki'],
] as const)('makes a study sheet of what is listed: %s', async (name, format) => {
  const onExport = vi.fn();
  show(panel({ onExport }));
  await filter.fill('an');
  await page.getByRole('button', { name, exact: true }).click();
  expect(onExport).toHaveBeenCalledExactlyOnceWith(format, [TERMS[0], TERMS[1]]);
});

test('has the quiz apart from what makes a study sheet', () => {
  show(panel());
  const heading = page.getByRole('heading', { name: 'Study sheet of 3 terms' }).element();
  const quiz = page.getByRole('button', { name: 'Quiz on these 3 terms' }).element();
  expect(quiz.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(heading.getBoundingClientRect().top).toBeGreaterThan(quiz.getBoundingClientRect().bottom);
});

test('makes a quiz of what is listed', async () => {
  const onQuiz = vi.fn();
  show(panel({ onQuiz }));
  await filter.fill('an');
  await page.getByRole('button', { name: 'Quiz on these 2 terms' }).click();
  expect(onQuiz).toHaveBeenCalledExactlyOnceWith([TERMS[0], TERMS[1]]);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test('axe finds nothing against the panel, by either order, empty, and with an entry', async () => {
    setScheme(scheme);
    const showNext = show(panel());
    await expectNoViolations(scheme);
    await page.getByText('By topic').click();
    await expect.poll(headings).toContain('Disorders');
    await expectNoViolations(scheme);
    await page.getByRole('button', { name: 'Read about empathy' }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('empathy');
    await expectNoViolations(scheme);
    showNext(panel({ terms: [], page: { kind: 'unreachable' } }));
    await expectNoViolations(scheme);
  });
});

describe.each(TIGHT)('in $language with text at $textSize', (tight) => {
  test('the panel fits 320 px', async () => {
    await squeeze(tight);
    const showNext = show(
      panel({ terms: [pageTerm('psychoneuroimmunology', 1000, 'Psychoneuroendocrinology and more')] }),
    );
    await page.getByText(t('panel.order.topic')).click();
    await expect.poll(headings).toContain('Psychoneuroendocrinology and more');
    expect(misfits()).toEqual([]);
    await filter.fill('x'.repeat(60));
    await expect.poll(rows).toEqual([]);
    expect(misfits()).toEqual([]);
    showNext(panel({ page: { kind: 'unreachable' }, terms: [] }));
    expect(misfits()).toEqual([]);
  });
});
