import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../src/build/readGlossary.ts';
import { reportOn } from '../../src/build/report.ts';
import { ASKED } from './questions.ts';
import { ALLIANCE, edit, GOOD, RAPPORT } from './support.ts';

function sectionsOf(files = GOOD): Map<string, ReadonlyMap<string, string>> {
  return new Map(reportOn(readGlossary(files)).map(({ heading, rows }) => [heading, new Map(rows)]));
}

describe('the report', () => {
  it('counts the entries of each topic, empty topics too', () => {
    expect(sectionsOf().get('Entries by topic: 2')).toEqual(
      new Map([
        ['Therapeutic process', '2'],
        ['Assessment', '0'],
      ]),
    );
  });

  it('counts the questions of each topic', () => {
    expect(sectionsOf(ASKED).get('Questions by topic: 3')).toEqual(
      new Map([
        ['Therapeutic process', '2'],
        ['Assessment', '1'],
      ]),
    );
  });

  it('counts plain and guarded forms apart, and entries that have few', () => {
    const files = edit(GOOD, ALLIANCE, 'guarded: []', 'guarded: [pact]');
    expect(sectionsOf(files).get('Forms per entry, the headword included')).toEqual(
      new Map([
        ['all', '5, mean 2.5, 1 to 4'],
        ['plain', '4, mean 2.0, 1 to 3'],
        ['guarded', '1, mean 0.5, 0 to 1'],
        ['entries with fewer than four', '1'],
      ]),
    );
  });

  it('counts a source that two entries cite once by kind and decade, and not those that nobody cites', () => {
    const sections = sectionsOf();
    expect([...sections.keys()]).toContain('Sources: 1 references, cited 2 times');
    expect(sections.get('Sources by kind')).toEqual(new Map([['empirical', '1']]));
    expect(sections.get('Sources by decade')).toEqual(new Map([['2010s', '1']]));
  });

  it('counts entries by the day of their review', () => {
    const files = edit(GOOD, RAPPORT, '2026-11-22', '2025-01-31');
    expect(sectionsOf(files).get('Entries by day of review')).toEqual(
      new Map([
        ['2025-01-31', '1'],
        ['2026-11-22', '1'],
      ]),
    );
  });
});
