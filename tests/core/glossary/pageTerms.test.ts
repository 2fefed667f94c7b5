import { expect, it } from 'vitest';
import type { TermId } from '../../../src/core/glossary/entry.ts';
import { addUpFrames, byCount, byTopic, placeInFrames } from '../../../src/core/glossary/pageTerms.ts';
import { makeEntry } from '../support.ts';

const TOPICS: Readonly<Record<string, string>> = { alliance: 'Process', empathy: 'Emotion', rapport: 'Process' };
const ENTRIES = Object.entries(TOPICS).map(([id, topic]) => ({ ...makeEntry(id), topic }));
const find = async (id: TermId) => ENTRIES.find((entry) => entry.id === id);
const counts = (all: Readonly<Record<string, number>>) =>
  Object.entries(all).map(([id, count]) => [id as TermId, count] as const);

/** A page of three frames, of which the second tells last. */
const FRAMES = new Map([
  [0, counts({ rapport: 1, empathy: 1 })],
  [9, counts({ alliance: 1, rapport: 2 })],
  [4, counts({ empathy: 1 })],
]);

it('adds up what stands in several frames, in the order of the frames and of what is in them', async () => {
  const terms = await addUpFrames(FRAMES, find);
  expect(terms.map(({ id, count, topic }) => [id, count, topic])).toEqual([
    ['rapport', 3, 'Process'],
    ['empathy', 2, 'Emotion'],
    ['alliance', 1, 'Process'],
  ]);
});

it('goes through the frames by their numbers, whichever told first', async () => {
  const frames = new Map([
    [10, counts({ alliance: 2, rapport: 1 })],
    [9, counts({ empathy: 1, rapport: 1 })],
  ]);
  const terms = await addUpFrames(frames, find);
  expect(terms.map(({ id }) => id)).toEqual(['empathy', 'rapport', 'alliance']);
  expect(terms[1]?.frames.map(({ frameId }) => frameId)).toEqual([9, 10]);
});

it('leaves out what has no entry', async () => {
  expect(await addUpFrames(new Map([[0, counts({ unknown: 4 })]]), find)).toEqual([]);
});

it('sorts by count, then by the alphabet', async () => {
  const terms = await addUpFrames(new Map([[0, counts({ rapport: 1, empathy: 2, alliance: 1 })]]), find);
  expect(byCount(terms).map(({ id }) => id)).toEqual(['empathy', 'alliance', 'rapport']);
});

it('groups by topic, both by the alphabet', async () => {
  const groups = byTopic(await addUpFrames(FRAMES, find));
  expect([...groups].map(([topic, terms]) => [topic, terms.map(({ id }) => id)])).toEqual([
    ['Emotion', ['empathy']],
    ['Process', ['alliance', 'rapport']],
  ]);
});

it('counts the places of a term through its frames, and begins anew after the last', async () => {
  const [rapport] = await addUpFrames(FRAMES, find);
  if (!rapport) throw new Error('There is no rapport.');
  expect([0, 1, 2, 3].map((index) => placeInFrames(rapport, index))).toEqual([
    { frameId: 0, index: 0 },
    { frameId: 9, index: 0 },
    { frameId: 9, index: 1 },
    { frameId: 0, index: 0 },
  ]);
});
