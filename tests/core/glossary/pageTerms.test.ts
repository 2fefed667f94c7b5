import { expect, it } from 'vitest';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { addUpFrames } from '../../../src/core/glossary/pageTerms.ts';
import { makeEntry } from '../support.ts';

const ENTRIES = ['alliance', 'empathy', 'rapport'].map((id) => makeEntry(id));
const [ALLIANCE, EMPATHY, RAPPORT] = ['alliance', 'empathy', 'rapport'] as TermId[];
const find = async (id: TermId) => ENTRIES.find((entry) => entry.id === id);

it('adds up what stands in several frames, the most frequent term first, then by the alphabet', async () => {
  const terms = await addUpFrames(
    [
      [
        [RAPPORT as TermId, 1],
        [EMPATHY as TermId, 1],
      ],
      [],
      [
        [ALLIANCE as TermId, 1],
        [RAPPORT as TermId, 2],
      ],
    ],
    find,
  );
  expect(terms.map(({ id, count }) => [id, count])).toEqual([
    ['rapport', 3],
    ['alliance', 1],
    ['empathy', 1],
  ]);
});

it('leaves out what has no entry', async () => {
  expect(await addUpFrames([[['unknown' as TermId, 4]]], find)).toEqual([]);
});
