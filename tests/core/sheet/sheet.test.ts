import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetName, toAnki, toCsv, toMarkdown } from '../../../src/core/sheet/sheet.ts';
import { makeEntry } from '../support.ts';

const source = {
  citation: [
    { text: 'Doe, J. (2020). A study. ', italic: false },
    { text: 'Journal of *Stars*, 7', italic: true },
    { text: '(2), 1–9.', italic: false },
  ],
  url: 'https://doi.org/10.1000/182',
  summary: 'It mattered.',
};
const entry = makeEntry('working-alliance', {
  definition: 'Says "we", and means it.',
  example: 'They agree.',
  sources: [source],
});
const sheet = { title: 'On [trust]', place: 'example.org/a_b', entries: [entry, makeEntry('rapport')] };

describe('in Markdown', () => {
  it('has the page, and for each term what it means and from whom that is known', () => {
    expect(toMarkdown(sheet)).toBe(`# On \\[trust\\]

example.org/a\\_b

## working alliance

Says "we", and means it.

*Therapeutic process.* Some trials.

- It mattered. Doe, J. (2020). A study. *Journal of \\*Stars\\*, 7*(2), 1–9. <https://doi.org/10.1000/182>

## rapport

Something.

*Therapeutic process.* Some trials.

`);
  });

  it('has each text on one line, a source without an address by its citation alone, and no space at an end of what is in italics', () => {
    const citation = [
      { text: 'Roe (2021).', italic: false },
      { text: ' ', italic: true },
      { text: 'A trial.', italic: false },
      { text: ' Brain, 7 ', italic: true },
      { text: '(2). ', italic: false },
      { text: 'X', italic: true },
    ];
    const odd = makeEntry('rapport', { definition: 'Two\n\nlines.', sources: [{ citation, summary: 'It held.' }] });
    const lines = toMarkdown({ ...sheet, entries: [odd] }).split('\n');
    expect(lines).toContain('Two lines.');
    expect(lines.at(-2)).toBe('- It held. Roe (2021). A trial. *Brain, 7* (2). *X*');
  });

  it('lets no title break out of its line', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const [first, second] = toMarkdown({ ...sheet, title }).split('\n');
        expect(first?.startsWith('# ')).toBe(true);
        expect(second).toBe('');
        expect(/(^|[^\\])[<>[\]`*_]/.test(first?.slice(1) ?? '')).toBe(false);
      }),
    );
  });
});

describe('as comma-separated values', () => {
  it('has a line of headings and one for each term, with quotes doubled', () => {
    expect(toCsv(sheet)).toBe(
      [
        '"term","definition","example","topic","sources"',
        '"working alliance","Says ""we"", and means it.","They agree.","Therapeutic process","Doe, J. (2020). A study. Journal of *Stars*, 7(2), 1–9. https://doi.org/10.1000/182"',
        '"rapport","Something.","An instance of it.","Therapeutic process",""',
        '',
      ].join('\r\n'),
    );
  });

  it('has the sources of a term on lines of their own, those without an address by their citation alone', () => {
    const roe = { citation: [{ text: 'Roe (2021).', italic: false }], summary: 'It held.' };
    const [, row] = toCsv({ ...sheet, entries: [makeEntry('rapport', { sources: [roe, source, roe] })] }).split('\r\n');
    expect(row?.split('"').at(-2)?.split('\n')).toEqual([
      'Roe (2021).',
      'Doe, J. (2020). A study. Journal of *Stars*, 7(2), 1–9. https://doi.org/10.1000/182',
      'Roe (2021).',
    ]);
  });

  it('leaves the signs of a formula within a text as they are', () => {
    expect(toCsv({ ...sheet, entries: [makeEntry('rapport', { definition: 'a = b' })] })).toContain(',"a = b",');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('lets no spreadsheet take %j for a formula', (definition) => {
    const [, line] = toCsv({ ...sheet, entries: [makeEntry('rapport', { definition })] }).split('\r\n');
    expect(line?.split(',')[1]).toBe(`"'${definition}"`);
  });
});

describe('for Anki', () => {
  it('says how it is to be read, and has a note of three fields for each term', () => {
    expect(toAnki(sheet)).toBe(
      [
        '#separator:tab',
        '#html:false',
        '#tags column:3',
        'working alliance\tSays "we", and means it. They agree.\tpsygloss therapeutic-process',
        'rapport\tSomething. An instance of it.\tpsygloss therapeutic-process',
        '',
      ].join('\n'),
    );
  });

  it.each(['"Yes," they said.', '#1 of them'])(
    'keeps a field that begins as a quoted one or a comment does: %s',
    (definition) => {
      const [line] = toAnki({ ...sheet, entries: [makeEntry('rapport', { definition })] })
        .split('\n')
        .slice(3);
      expect(line?.split('\t')[1]).toBe(`"${definition.replaceAll('"', '""')} An instance of it."`);
    },
  );

  it('has one space where there are several, none around a field, and tags of letters and hyphens', () => {
    const wide = makeEntry('rapport', { definition: ' "So" \n they', example: 'said. ', topic: 'Methods & measures' });
    expect(toAnki({ ...sheet, entries: [wide] }).split('\n')[3]).toBe(
      'rapport\t"""So"" they said."\tpsygloss methods-measures',
    );
  });

  it('keeps each note on a line of its own, whatever stands in an entry', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (definition, example) => {
        const lines = toAnki({ ...sheet, entries: [makeEntry('rapport', { definition, example })] }).split('\n');
        expect(lines).toHaveLength(5);
        expect(lines[3]?.split('\t')).toHaveLength(3);
      }),
    );
  });
});

describe('the name of its file', () => {
  it.each([
    ['What is trust? – Part 2/3', 'psygloss-what-is-trust-part-2-3'],
    ['../../etc/passwd', 'psygloss-etc-passwd'],
    ['', 'psygloss-terms'],
    ['Über Empathie', 'psygloss-u-ber-empathie'],
  ])('of %j is %s', (title, name) => {
    expect(sheetName({ ...sheet, title })).toBe(name);
  });

  it('has 60 characters of the title at most', () => {
    expect(sheetName({ ...sheet, title: 'a'.repeat(90) })).toBe(`psygloss-${'a'.repeat(60)}`);
  });
});
