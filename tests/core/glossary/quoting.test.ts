import { expect, it, onTestFinished, vi } from 'vitest';
import { quoteEntry, quoteLink, quoteReference, quoteSources } from '../../../src/core/glossary/quoting.ts';
import { makeEntry } from '../support.ts';

it('an entry is quoted with its sources, which keep their italics and their links', () => {
  const sources = [
    {
      citation: [
        { text: 'Doe (2020). ', italic: false },
        { text: 'A & B', italic: true },
      ],
      summary: 'x',
      url: 'https://a.org',
    },
    { citation: [{ text: 'Roe (2021). <C>', italic: false }], summary: 'y' },
  ];
  const entry = makeEntry('ego', { definition: 'A part.', evidence: { strength: 'limited', reason: 'Few.' }, sources });
  expect(quoteEntry(entry).plain).toBe('Ego\nA part.\nFew.\nDoe (2020). A & B https://a.org\nRoe (2021). <C>');
  expect(quoteSources(entry).html).toBe(
    '<p>Doe (2020). <i>A &amp; B</i> https://a.org</p><p>Roe (2021). &lt;C&gt;</p>',
  );
});

it('a reference to an entry gives the day of its review, whatever the time zone', () => {
  vi.stubEnv('TZ', 'America/Los_Angeles');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(new Date('2026-01-01').getDate()).toBe(31);
  const quote = quoteReference({ term: 'ego', reviewed: '2026-01-01' }, '1.0.0');
  expect(quote.plain).toBe('Psygloss. (2026, January 1). Ego. In Psygloss (Version 1.0.0) [Browser extension].');
  expect(quote.html).toBe(
    '<p>Psygloss. (2026, January 1). Ego. In <i>Psygloss</i> (Version 1.0.0) [Browser extension].</p>',
  );
});

it('a link to an entry is its address and, where links are kept, its headword', () => {
  const address = 'https://a.org/?b="c"&d#ego';
  expect(quoteLink({ term: 'ego <self>' }, address)).toEqual({
    plain: address,
    html: '<a href="https://a.org/?b=&quot;c&quot;&amp;d#ego">Ego &lt;self&gt;</a>',
  });
});

it('a headword begins with a capital, unless it begins with something else', () => {
  const first = (term: string) => quoteEntry(makeEntry('id', { term })).plain.split('\n')[0];
  expect(['élan vital', '“good enough” mother', 'b-Value'].map(first)).toEqual([
    'Élan vital',
    '“good enough” mother',
    'B-Value',
  ]);
});
