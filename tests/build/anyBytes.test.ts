import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALLIANCE, edit, faultsOf, GOOD, RAPPORT, REFERENCES, TOPICS, write } from './support.ts';

const FILES = [
  ALLIANCE,
  RAPPORT,
  TOPICS,
  REFERENCES,
  'sense.json',
  'entries/process/new.yaml',
  'questions/process/new.yaml',
];

/** What YAML and JSON make something of, or of which authors' slips are made. */
const SIGNS = [
  '\t',
  ': ',
  '- ',
  '"',
  "'",
  '&a',
  '*a',
  '|',
  '>-',
  '{',
  '}',
  '[',
  ']',
  '#',
  '?',
  '!!binary',
  '<<: *a',
  '\0',
  '%YAML',
  '---',
  '…',
  '\ud800',
  '\r',
  '\n',
  '\n  ',
  '~',
  'null',
  '1e999',
  '.nan',
  '0x1',
  '2026-13-45',
  '__proto__',
  'constructor',
];
const bytes = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.uint8Array().map((array) => new TextDecoder().decode(array)),
  fc.json(),
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join('')),
  fc.constantFrom('[', '{').map((sign) => sign.repeat(5_000)),
);

/** A file that is right, with something put in place of a part of it. */
function spoiled(file: string): fc.Arbitrary<string> {
  const text = GOOD.get(file) ?? GOOD.get(ALLIANCE) ?? '';
  return fc
    .tuple(fc.nat(text.length), fc.nat(20), bytes)
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
}

it.each(FILES)('are told as faults with their file and line, whatever bytes are in %s', { timeout: 30_000 }, (file) => {
  fc.assert(
    fc.property(fc.oneof(bytes, spoiled(file)), (text) => {
      for (const fault of faultsOf(write(GOOD, file, text))) {
        expect([...GOOD.keys(), file]).toContain(fault.file);
        expect(fault.line).toBeGreaterThanOrEqual(1);
        expect(fault.message).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
});

it.each(['term: *other', 'term: &other *other', '<<: *other'])('names the line of an alias: %s', (text) => {
  const files = edit(GOOD, ALLIANCE, 'term: alliance', text);
  expect(faultsOf(files)).toContainEqual({ file: ALLIANCE, line: 1, message: expect.stringContaining('an alias') });
});
