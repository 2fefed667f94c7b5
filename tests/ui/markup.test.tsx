import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { readLearning, writeLearning } from '../../src/core/learning/learningFile.ts';
import { readBackup } from '../../src/core/settings/backup.ts';
import { Sheet } from '../../src/ui/sheet/Sheet.tsx';
import { entryOf } from './entries.ts';
import { metOf, openLearn, savedTerm } from './learn/support.tsx';
import { options } from './options/support.tsx';
import { show } from './show.ts';

/** What would tell of itself if it were taken for markup. */
const HARM = '<img src="x" onerror="harm()"><script>harm()</script><a href="javascript:harm()">press</a>';

/** Fails if a text becomes markup, be it for a moment. */
function watchForMarkup(): void {
  const made: string[] = [];
  Object.assign(globalThis, { harm: () => made.push('ran') });
  const observer = new MutationObserver((records) => note(records));
  const note = (records: MutationRecord[]): void => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof Element)
        for (const each of [node, ...node.querySelectorAll('*')])
          if (each.matches('img, script, iframe, [onerror], a[href^="javascript:" i]')) made.push(each.outerHTML);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  onTestFinished(() => {
    note(observer.takeRecords());
    observer.disconnect();
    expect(made).toEqual([]);
  });
}

async function take(selector: string, text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error('There is no way to take a file.');
  await userEvent.upload(input, new File([text], 'mine<img src=x onerror=harm()>.json', { type: 'application/json' }));
}

const shown = (): string => document.body.textContent;

test('what a file of saved terms holds is shown as text', async () => {
  watchForMarkup();
  const met = metOf(`${HARM} and rapport`, 'rapport', { title: HARM });
  const text = writeLearning({ saved: [savedTerm('rapport', 1, { note: HARM, met: [met] })], reviews: [] });
  openLearn({}, '#saved');
  await expect.element(page.getByText('Files', { exact: true })).toBeVisible();
  await take('input[type=file]', text);
  await expect.poll(shown).toContain('1 saved term');
  for (const summary of document.querySelectorAll('details')) summary.open = true;
  await expect.poll(() => shown().split(HARM).length - 1).toBeGreaterThanOrEqual(2);
  expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toContain(HARM);
  // Nor does the file's own name.
  await take('input[type=file]', '{');
  await expect.poll(shown).toContain('mine<img src=x onerror=harm()>.json');
});

test.each([
  'javascript:harm()',
  'data:text/html,<script>harm()</script>',
  ' javascript:harm()',
  'blob:https://a.example/b',
])('a file whose page is at %s is refused', (address) => {
  const met = metOf('rapport', 'rapport', { address });
  const text = writeLearning({ saved: [savedTerm('rapport', 1, { met: [met] })], reviews: [] });
  expect(readLearning(text)).toEqual({ kind: 'fault', fault: { kind: 'unreadable', path: 'saved[0].met[0].address' } });
});

test('what a file of settings holds is shown as text, what is wrong with one included', async () => {
  watchForMarkup();
  const file = { format: 'psygloss-settings', version: 1 };
  const set = { sitesOff: [HARM, `${HARM}.example`], notMeant: [{ site: HARM, term: HARM }], known: [HARM] };
  const reading = readBackup(JSON.stringify({ ...file, settings: set }));
  if (reading.kind !== 'settings') throw new Error('It is refused, and can show nothing.');
  show(options({ settings: reading.settings, notice: { kind: 'none' } }));
  expect(shown()).toContain(HARM);
  await take('input[accept*=json]', JSON.stringify({ ...file, settings: { [HARM]: 1 } }));
  await expect.poll(() => page.getByRole('alert').last().element().textContent).toContain(HARM);
});

test('what a page and an entry hold is shown as text in a study sheet', () => {
  watchForMarkup();
  const parts = { definition: HARM, detail: HARM, example: HARM, id: HARM as TermId, topic: HARM };
  const entry = entryOf(HARM, parts);
  show(<Sheet sheet={{ title: HARM, place: HARM, entries: [entry] }} onPrint={() => {}} />);
  expect(shown().split(HARM).length).toBeGreaterThan(5);
});
