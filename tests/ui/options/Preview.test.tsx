import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { parseSettings, type Settings } from '../../../src/core/settings/settings.ts';
import { show } from '../show.ts';
import { options } from './support.tsx';

type Chosen = { readonly [Name in keyof Settings]?: unknown };
const withChosen = (chosen: Chosen) => options({ settings: parseSettings(chosen) });

/** The texts that are marked on the first page of the preview, by the names of their highlights. */
function marked(at = 0): Record<string, string[]> {
  const sample = document.querySelectorAll('.preview-page')[at];
  const named = [...CSS.highlights].map(([name, ranges]) => {
    const inSample = [...ranges].filter(({ startContainer }) => sample?.contains(startContainer));
    return [name, inSample.map(({ startContainer }) => startContainer.textContent ?? '')] as const;
  });
  return Object.fromEntries(named.filter(([, texts]) => texts.length > 0));
}

test('marks the terms of its pages as the choices say, and follows each at once', async () => {
  const showNext = show(withChosen({}));
  const first = ['empathy', 'therapeutic alliance', 'alliance rupture', 'empathy'];
  expect(marked()).toEqual({ 'psygloss-term': first, 'psygloss-known': ['rapport'] });
  showNext(withChosen({ density: 'page', inLinks: false, knownMarks: 'hidden' }));
  await expect.poll(() => marked()).toEqual({ 'psygloss-term': ['empathy', 'therapeutic alliance'] });
  showNext(withChosen({ density: 'every', inHeadings: true, knownMarks: 'marked', markStyle: 'tint' }));
  await expect.poll(() => marked()['psygloss-term-tint']).toHaveLength(7);
});

test('draws a colour of the reader’s own so that it can be seen on each ground, and says how', async () => {
  show(withChosen({ markColour: '#ffe27a' }));
  expect(Object.keys(marked(0))).toContain('psygloss-term-darker');
  expect(Object.keys(marked(2))).toContain('psygloss-term');
  await expect.element(page.getByText(/A light page: contrast 1\.3 to 1, too faint\./)).toBeVisible();
  await expect.element(page.getByText(/A dark page: contrast 1\d\.\d to 1, clear\./)).toBeVisible();
  expect(document.adoptedStyleSheets).toHaveLength(1);
});

test('shows a colour while it is looked for, and chooses it when that is done', async () => {
  const onPrefer = vi.fn();
  show(options({ settings: parseSettings({}), onPrefer }));
  const input = document.querySelector<HTMLInputElement>('input[type=color]');
  if (!input) throw new Error('There is no colour to choose.');
  input.value = '#ffe27a';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.element(page.getByText(/A light page: contrast 1\.3/)).toBeVisible();
  expect(onPrefer).not.toHaveBeenCalled();
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onPrefer).toHaveBeenCalledExactlyOnceWith({ markColour: '#ffe27a' });
});

test('leaves no highlight and no sheet when it goes', async () => {
  const showNext = show(withChosen({ markColour: '#ffe27a' }));
  expect(CSS.highlights.size).toBeGreaterThan(0);
  showNext(<p>Gone.</p>);
  await expect.poll(() => CSS.highlights.size).toBe(0);
  expect(document.adoptedStyleSheets).toEqual([]);
});
