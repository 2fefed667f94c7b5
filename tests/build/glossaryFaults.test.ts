import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../src/build/compileGlossary.ts';
import {
  ALLIANCE,
  edit,
  entryText,
  faultsOf,
  GOOD,
  lineOf,
  makeReference,
  RAPPORT,
  REFERENCES,
  TOPICS,
  write,
} from './support.ts';

describe('the places of files', () => {
  it.each([
    'entries/trust.yaml',
    'entries/process/Trust.yaml',
    'entries/process/trust.yml',
    'entries/process/bonds/trust.yaml',
    'entries/process/notes.txt',
  ])('are told where one is misplaced: %s', (file) => {
    expect(faultsOf(write(GOOD, file, entryText('trust', 'alliance')))).toEqual([
      { file, line: 1, message: expect.stringMatching(/entries\/<topic>\/<id>\.yaml .* move or rename it/) },
    ]);
  });

  it('are told where a folder is no topic', () => {
    const file = 'entries/methods/trust.yaml';
    expect(faultsOf(write(GOOD, file, entryText('trust', 'alliance')))).toContainEqual({
      file,
      line: 1,
      message: expect.stringMatching(/"methods" is not in topics.yaml; add it there or move the file/),
    });
  });

  it('are told where another entry is confused with this one and does not say so', () => {
    const file = 'entries/process/trust.yaml';
    expect(faultsOf(write(GOOD, file, entryText('trust', 'alliance')))).toEqual([
      {
        file,
        line: 10,
        message: expect.stringMatching(/"alliance" does not name "trust" under its confusedWith; add it/),
      },
    ]);
  });

  it('are told where two entries each name the other as overlapping', () => {
    const one = edit(GOOD, ALLIANCE, 'evidence:', 'overlaps:\n  - rapport\nevidence:');
    const both = edit(one, RAPPORT, 'evidence:', 'overlaps:\n  - alliance\nevidence:');
    expect(faultsOf(one)).toEqual([]);
    expect(faultsOf(both)).toEqual([
      {
        file: ALLIANCE,
        line: lineOf(both, ALLIANCE, 'overlaps:') + 1,
        message: expect.stringMatching(/"rapport" names "alliance" under its overlaps too; keep one of the two/),
      },
    ]);
  });

  it('are told along with faults of the same file that do not concern it', () => {
    const file = 'entries/process/trust.yaml';
    const text = entryText('trust', 'alliance').replace('definition:', 'meaning:');
    const messages = faultsOf(write(GOOD, file, text)).map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringMatching(/"definition" is missing/));
    expect(messages).toContainEqual(expect.stringMatching(/"alliance" does not name "trust"/));
  });

  it('are told where two topics have the same id', () => {
    const file = 'entries/assessment/alliance.yaml';
    expect(faultsOf(write(GOOD, file, entryText('trust', 'rapport')))).toEqual([
      {
        file: ALLIANCE,
        line: 1,
        message: expect.stringMatching(`"alliance" is taken by ${file}; rename one of the files`),
      },
    ]);
  });
});

describe('faults in the list of topics', () => {
  it('name the line of a topic without a name', () => {
    const files = write(GOOD, TOPICS, 'process:\n  name: Process\nassessment:\n  title: Assessment\n');
    const faults = faultsOf(files);
    expect(faults).toContainEqual({
      file: TOPICS,
      line: 4,
      message: expect.stringMatching(/"assessment\.name" is missing; add it/),
    });
  });

  it('are told where the list is missing', () => {
    const files = new Map([...GOOD].filter(([file]) => file !== TOPICS));
    expect(faultsOf(files)).toContainEqual(expect.objectContaining({ file: TOPICS, line: 1 }));
  });
});

describe('faults in the references', () => {
  it('name the reference with a malformed DOI, at its line', () => {
    const files = edit(GOOD, REFERENCES, '"10.1037/test0001"', '"https://doi.org/10.1037/test0001"');
    expect(faultsOf(files)).toContainEqual({
      file: REFERENCES,
      line: lineOf(files, REFERENCES, '"id": "alpha-2015"'),
      message: expect.stringMatching(/"alpha-2015", field "DOI": must be a bare DOI, .* Mend or remove that field/),
    });
  });

  it('name the reference with an address that is not https', () => {
    const files = edit(GOOD, REFERENCES, '"id": "delta-1999",', '"id": "delta-1999",\n  "URL": "http://example.org/",');
    expect(faultsOf(files)).toEqual([
      {
        file: REFERENCES,
        line: lineOf(files, REFERENCES, '"id": "delta-1999"'),
        message: expect.stringMatching(/"delta-1999", field "URL": must begin with https:/),
      },
    ]);
  });

  it('name a field that references do not have', () => {
    const files = edit(GOOD, REFERENCES, '"id": "delta-1999",', '"id": "delta-1999",\n  "colour": "red",');
    expect(faultsOf(files)).toEqual([
      {
        file: REFERENCES,
        line: lineOf(files, REFERENCES, '"id": "delta-1999"'),
        message: expect.stringMatching(/"delta-1999", field "colour"/),
      },
    ]);
  });

  it('name a reference that is there twice, at the second', () => {
    const files = write(GOOD, REFERENCES, JSON.stringify([makeReference(), makeReference()], undefined, 1));
    const text = files.get(REFERENCES) ?? '';
    const second = text.slice(0, text.lastIndexOf('"id"')).split('\n').length;
    expect(faultsOf(files)).toEqual([
      { file: REFERENCES, line: second, message: expect.stringMatching(/"alpha-2015" is there twice; remove one/) },
    ]);
  });

  it('name the line at which the JSON can no longer be read', () => {
    const files = edit(GOOD, REFERENCES, '"id": "gamma-2001",', '"id": "gamma-2001"');
    expect(faultsOf(files)).toContainEqual({
      file: REFERENCES,
      line: lineOf(files, REFERENCES, '"id": "gamma-2001"') + 1,
      message: expect.stringMatching(/not valid JSON/),
    });
  });

  it('are told where the file is no list', () => {
    expect(faultsOf(write(GOOD, REFERENCES, '{}'))).toContainEqual({
      file: REFERENCES,
      line: 1,
      message: expect.stringMatching(/must be a list/),
    });
  });
});

describe('the faults of one run', () => {
  const twoInOneFile = edit(
    edit(GOOD, ALLIANCE, 'strength: strong', 'strength: great'),
    ALLIANCE,
    '2026-11-22',
    'today',
  );
  const spoiled = edit(
    edit(twoInOneFile, RAPPORT, 'alpha-2015', 'nobody-1900'),
    REFERENCES,
    '"id": "delta-1999",',
    '"id": "delta-1999", "colour": "red",',
  );

  it('are all listed, not only the first', () => {
    expect(faultsOf(spoiled).map(({ file }) => file)).toEqual([REFERENCES, ALLIANCE, ALLIANCE, RAPPORT]);
  });

  it('are written one a line, as file:line: message', () => {
    const line = lineOf(spoiled, RAPPORT, 'nobody-1900');
    expect(() => compileGlossary(spoiled)).toThrow(/^The glossary has 4 faults:\n/);
    expect(() => compileGlossary(spoiled)).toThrow(`\n${RAPPORT}:${line}: there is no reference "nobody-1900"`);
  });

  it.each([
    ['references', REFERENCES, '['],
    ['topics', TOPICS, 'process: ['],
  ])('do not grow by one for each entry where the %s can not be read', (_what, file, text) => {
    expect(faultsOf(write(GOOD, file, text)).map((fault) => fault.file)).toEqual([file]);
  });

  it('do not grow by one for each link to an entry that can not be read', () => {
    expect(faultsOf(edit(GOOD, ALLIANCE, 'term: alliance', 'term: "alliance'))).toHaveLength(1);
  });
});
