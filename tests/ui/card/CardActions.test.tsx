import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CardActions } from '../../../src/ui/card/CardActions.tsx';
import { Marking } from '../../../src/ui/card/Marking.tsx';
import { entryOf, SERVICES } from '../entries.ts';
import { show } from '../show.ts';

const ENTRY = entryOf('empathy');

/** What was copied last, by type. */
let copied: Record<string, string>;

beforeEach(() => {
  copied = {};
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    for (const type of item?.types ?? []) copied[type] = (await (await item?.getType(type))?.text()) ?? '';
  });
});

async function copy(name: string): Promise<void> {
  show(<CardActions entry={ENTRY} services={SERVICES} />);
  await page.getByText('Copy', { exact: true }).click();
  await page.getByRole('button', { name }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(`Copied: ${name}`);
}

test('copies the entry as text, with its sources', async () => {
  await copy('Text');
  expect(copied['text/plain']).toBe(
    'Empathy\nWhat empathy is, in a sentence.\nMany studies, mostly correlational.\nDoe, J. (2020). A study. Journal. https://doi.org/10.1000/182',
  );
});

test('copies the sources in APA style, with titles in italics for programs that keep them', async () => {
  await copy('Sources (APA)');
  expect(copied['text/plain']).toBe('Doe, J. (2020). A study. Journal. https://doi.org/10.1000/182');
  expect(copied['text/html']).toBe('<p>Doe, J. (2020). A study. <i>Journal</i>. https://doi.org/10.1000/182</p>');
});

test('copies a reference to the entry itself in APA style', async () => {
  await copy('This entry (APA)');
  expect(copied['text/plain']).toBe(
    'Psygloss. (2026, November 22). Empathy. In Psygloss (Version 1.2.3) [Browser extension].',
  );
});

test('copies the address of the term', async () => {
  await copy('Link');
  expect(copied['text/plain']).toBe('glossary.html#empathy');
  expect(copied['text/html']).toBe('<a href="glossary.html#empathy">Empathy</a>');
});

test.each([
  [{}, 'Your browser did not let it be copied.'],
  [
    { onGlossary() {} },
    'This page does not let anything be copied from here. Open the term in the glossary, and copy it there.',
  ],
])(
  'says so when the browser lets nothing be copied, and where it would where there is such a place',
  async (more, words) => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('Blocked', 'NotAllowedError'));
    show(<CardActions entry={ENTRY} services={{ ...SERVICES, ...more }} />);
    await page.getByText('Copy', { exact: true }).click();
    await page.getByRole('button', { name: 'Text' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent(words);
  },
);

function reportOf(name: string): URL {
  const link = page.getByRole('link', { name }).element();
  expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['noreferrer', '_blank']);
  return new URL(link.getAttribute('href') ?? '');
}

test('an error is reported with the entry and the version, and nothing of the page', () => {
  show(<CardActions entry={ENTRY} services={SERVICES} />);
  const report = reportOf('Report an error');
  expect([...report.searchParams.keys()]).toEqual(['title', 'body']);
  expect(report.searchParams.get('title')).toBe('Error in the entry “empathy”');
  expect(report.searchParams.get('body')).toMatch(/Entry: empathy, reviewed 2026-11-22. Psygloss 1.2.3.$/);
});

test('a wrong mark is reported without why it was marked', () => {
  show(<Marking entry={ENTRY} version="1.2.3" why="“secret” stands near by." onKnow={async () => true} />);
  const report = reportOf('Report a wrong mark');
  expect(report.searchParams.get('title')).toBe('Wrong mark of “empathy”');
  expect(report.href).not.toContain(location.host);
  expect(report.href).not.toContain('secret');
});
