import { expect, it, vi } from 'vitest';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { createGlossary } from '../../../src/core/glossary/glossary.ts';
import { makeEntry } from '../support.ts';

const ALLIANCE = makeEntry('alliance');
const RAPPORT = makeEntry('rapport');

function glossary() {
  const fetchEntries = vi.fn(async () => [ALLIANCE, RAPPORT]);
  return { entries: createGlossary(fetchEntries).entries, fetchEntries };
}

it('gives the entries in the order asked for, without those that do not exist', async () => {
  const { entries } = glossary();
  expect(await entries([RAPPORT.id, 'unknown' as TermId, ALLIANCE.id])).toEqual([RAPPORT, ALLIANCE]);
});

it('is not read before it is needed', () => {
  expect(glossary().fetchEntries).not.toHaveBeenCalled();
});

it('is read once, even when asked twice at a time', async () => {
  const { entries, fetchEntries } = glossary();
  await Promise.all([entries([ALLIANCE.id]), entries([RAPPORT.id])]);
  await entries([ALLIANCE.id]);
  expect(fetchEntries).toHaveBeenCalledTimes(1);
});

it('is read again after a read that failed', async () => {
  const { entries, fetchEntries } = glossary();
  fetchEntries.mockRejectedValueOnce(new Error('no such file'));
  await expect(entries([ALLIANCE.id])).rejects.toThrow('no such file');
  expect(await entries([ALLIANCE.id])).toEqual([ALLIANCE]);
});

it('gives all entries in the alphabetical order of their headwords, whatever their case', async () => {
  const terms = ['Rorschach test', 'reactance', 'affect', 'Übertragung', 'unconditional'];
  const { all } = createGlossary(async () => terms.map((term, index) => makeEntry(`id-${index}`, { term })));
  expect((await all()).map(({ term }) => term)).toEqual([
    'affect',
    'reactance',
    'Rorschach test',
    'Übertragung',
    'unconditional',
  ]);
});
