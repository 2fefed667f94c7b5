import { expect, onTestFinished, test } from 'vitest';
import type { TermId } from '../../src/core/glossary/entry.ts';
import type { MarkingRules } from '../../src/core/settings/settings.ts';
import { createMarkSheets } from '../../src/page/markSheets.ts';
import { attachOpenRoot, EVERY, get, readPage, setPage } from './support.ts';

const EMPATHY = new Set(['empathy' as TermId]);

/** The texts that are painted, by the names of their highlights. */
function paintedByName(): Record<string, string[]> {
  const named = [...CSS.highlights].map(([name, ranges]) => {
    const texts = [...ranges].map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? '').slice(startOffset, endOffset),
    );
    return [name, texts] as const;
  });
  return Object.fromEntries(named.filter(([, texts]) => texts.length > 0));
}
const painted = () => expect.poll(paintedByName);

function read(html: string, rules: Partial<MarkingRules>) {
  setPage(html);
  const { reading, end } = readPage({ rules: { ...EVERY, ...rules } });
  return { end, reading, change: (next: Partial<MarkingRules>) => reading.setRules({ ...EVERY, ...next }) };
}

test('paints a page that is open anew, at once, when the style changes', async () => {
  const { change } = read('<p>empathy and rupture</p>', {});
  await painted().toEqual({ 'psygloss-term': ['empathy', 'rupture'] });
  change({ markStyle: 'dashed' });
  expect(paintedByName()).toEqual({ 'psygloss-term-dashed': ['empathy', 'rupture'] });
});

test('fades a term that its reader knows, and marks it as before when that is taken back', async () => {
  const { change } = read('<p>empathy and rupture</p>', { known: EMPATHY });
  await painted().toEqual({ 'psygloss-known': ['empathy'], 'psygloss-term': ['rupture'] });
  change({ known: new Set() });
  await painted().toEqual({ 'psygloss-term': ['rupture', 'empathy'].sort() });
});

test('does not mark a term that its reader knows, by choice, and counts it all the same', async () => {
  const { reading, change } = read('<p>empathy and rupture</p>', { known: EMPATHY, knownMarks: 'hidden' });
  await painted().toEqual({ 'psygloss-term': ['rupture'] });
  expect(reading.counts().get('empathy' as TermId)).toBe(1);
  expect(reading.markAt(get('p').firstChild ?? document, 3)).toBeUndefined();
  change({ known: EMPATHY, knownMarks: 'marked' });
  await painted().toEqual({ 'psygloss-term': ['rupture', 'empathy'].sort() });
});

test.each([
  ['background: white; color: black', 'psygloss-term-darker'],
  ['background: #f4ecd8; color: #5b4636', 'psygloss-term-darker'],
  ['background: #777777; color: white', 'psygloss-term'],
  ['background: #9a9a9a; color: black', 'psygloss-term-plain'],
  ['background: oklch(0.2 0 0); color: white', 'psygloss-term'],
  ['background: rgb(0 0 0 / 90%); color: white', 'psygloss-term'],
])('draws the reader’s own yellow so that it can be seen on %s', async (style, name) => {
  read(`<div style="${style}"><p>empathy</p></div>`, { markColour: '#ffe27a' });
  await painted().toEqual({ [name]: ['empathy'] });
});

test('looks for the ground of text in a shadow tree around its host', async () => {
  setPage('<div style="background: black; color: white"><x-card></x-card></div>');
  attachOpenRoot(get('x-card'), '<p>empathy</p>');
  readPage({ rules: { ...EVERY, markColour: '#ffe27a' } });
  await painted().toEqual({ 'psygloss-term': ['empathy'] });
});

test('takes a page without a colour of its own as light or dark by its scheme', async () => {
  document.documentElement.style.colorScheme = 'dark';
  onTestFinished(() => document.documentElement.removeAttribute('style'));
  read('<p>empathy</p>', { markColour: '#ffe27a' });
  await painted().toEqual({ 'psygloss-term': ['empathy'] });
});

test('leaves no highlight behind, whatever the style was', async () => {
  const { change, end } = read('<p>empathy and rupture</p>', { known: EMPATHY });
  await painted().toHaveProperty('psygloss-known');
  change({ known: EMPATHY, markStyle: 'tint' });
  end();
  expect([...CSS.highlights.keys()]).toEqual([]);
});

test('takes away what an earlier script has left, and nothing of the page’s own', async () => {
  for (const name of ['psygloss-known', 'own']) CSS.highlights.set(name, new Highlight());
  onTestFinished(() => CSS.highlights.clear());
  read('<p>empathy</p>', {});
  expect([...CSS.highlights.keys()]).toEqual(['own']);
});

test('puts its highlights back where the page has emptied the registry', async () => {
  const { reading } = read('<p>empathy and rupture</p>', { known: EMPATHY });
  await painted().toHaveProperty('psygloss-known');
  CSS.highlights.clear();
  reading.markAt(document.body, 0);
  expect(paintedByName()).toEqual({ 'psygloss-known': ['empathy'], 'psygloss-term': ['rupture'] });
});

test('gives a page a sheet only for a colour of the reader’s own, puts it back where the page drops it, and takes it along', () => {
  const life = new AbortController();
  const own = new CSSStyleSheet();
  document.adoptedStyleSheets = [own];
  onTestFinished(() => {
    document.adoptedStyleSheets = [];
  });
  setPage('<x-card></x-card>');
  const root = attachOpenRoot(get('x-card'), 'empathy');
  const sheets = createMarkSheets(document, '::highlight(psygloss-term) { color: red }', () => [root], life.signal);
  sheets.adoptInto(root);
  sheets.setLooks({ markStyle: 'dotted', markColour: undefined });
  expect(document.adoptedStyleSheets).toEqual([own]);
  sheets.setLooks({ markStyle: 'dotted', markColour: '#8a1c7c' });
  const added = document.adoptedStyleSheets.filter((sheet) => sheet !== own);
  expect(added.map(({ cssRules }) => cssRules[0]?.cssText)).toEqual([expect.stringContaining('138, 28, 124')]);
  expect(root.adoptedStyleSheets).toContain(added[0]);
  document.adoptedStyleSheets = [own];
  sheets.keep();
  sheets.keep();
  expect(document.adoptedStyleSheets).toEqual([own, ...added]);
  life.abort();
  expect(document.adoptedStyleSheets).toEqual([own]);
  expect(root.adoptedStyleSheets).toEqual([]);
});
