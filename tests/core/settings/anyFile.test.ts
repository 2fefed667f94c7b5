import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLearning, writeLearning } from '../../../src/core/learning/learningFile.ts';
import { readBackup, writeBackup } from '../../../src/core/settings/backup.ts';
import { addSiteList, writeSiteList } from '../../../src/core/settings/siteList.ts';
import { readPattern } from '../../../src/ui/sites/patterns.ts';
import { someLearning } from '../learning/support.ts';
import { someSettings } from './support.ts';

const DEPTH = 20_000;
const PUT = [
  '__proto__',
  '"__proto__":{"a":1},',
  '"constructor":1,',
  '1e999',
  '-0',
  '9007199254740993',
  '1'.repeat(400),
  '\0',
  '\ufeff',
];
const bytes = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 200 }).map((array) => new TextDecoder().decode(array)),
  fc.json(),
  fc.constantFrom(...PUT, '['.repeat(DEPTH) + ']'.repeat(DEPTH), `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`),
);

/** A file that is right, with something in place of a part of it; or anything. */
function filesLike(right: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const spoiled = fc.tuple(right, fc.nat(), fc.nat(30), bytes).map(([text, place, length, put]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + length);
  });
  return fc.oneof(bytes, spoiled);
}

const settingsFiles = filesLike(someSettings.map(writeBackup));
const siteFiles = filesLike(someSettings.map(writeSiteList));
const learningFiles = filesLike(someLearning.map(writeLearning));

const asPattern = (text: string): string | undefined => {
  const read = readPattern(text);
  return read.kind === 'read' ? read.pattern : undefined;
};

it('a file of settings, whatever is in it, is refused or gives settings that can be written and read again', () => {
  fc.assert(
    fc.property(settingsFiles, (text) => {
      const reading = readBackup(text);
      if (reading.kind === 'settings') expect(readBackup(writeBackup(reading.settings))).toEqual(reading);
    }),
    { numRuns: 500 },
  );
});

it('a file of what was learned, whatever is in it, is refused or gives what can be written and read again', () => {
  fc.assert(
    fc.property(learningFiles, (text) => {
      const reading = readLearning(text);
      if (reading.kind === 'learning') expect(readLearning(writeLearning(reading.learning))).toEqual(reading);
    }),
    { numRuns: 500 },
  );
});

it('a list of sites, whatever is in it, names its lines at fault or gives rules that can be written and read again', () => {
  fc.assert(
    fc.property(someSettings, siteFiles, (before, text) => {
      const added = addSiteList(before, text, asPattern);
      if ('faults' in added) expect(added.faults.every(({ line, text }) => line > 0 && text !== '')).toBe(true);
      else if (added.count > 0) {
        const listed = addSiteList({ sitesOff: [], sitesOn: [] }, writeSiteList(added.rules), (pattern) => pattern);
        expect(listed).toMatchObject({ rules: added.rules });
      }
    }),
    { numRuns: 500 },
  );
});

it('gives no object another prototype, whatever a file calls its members', () => {
  readBackup('{"format":"psygloss-settings","version":1,"settings":{"__proto__":{"spoiled":true}}}');
  readLearning('{"format":"psygloss-learning","version":1,"saved":[],"reviews":[],"__proto__":{"spoiled":true}}');
  expect({}).not.toHaveProperty('spoiled');
  expect(readBackup('{"format":"psygloss-settings","version":1,"settings":{"__proto__":{"mode":"chosen"}}}')).toEqual({
    kind: 'fault',
    fault: { kind: 'unknown', members: ['__proto__'] },
  });
});
