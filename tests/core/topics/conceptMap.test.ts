import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/glossary/entry.ts';
import { type ConceptMap, layOutMap, tiesAmong } from '../../../src/core/topics/conceptMap.ts';
import { makeEntry } from '../support.ts';

const NAMES = Array.from({ length: 14 }, (_, index) => `term-${index}`);
const linkTo = (id: string) => ({ id: makeEntry(id).id, term: id });

/** Up to 14 entries, each with some others related. */
const related = fc
  .array(fc.subarray(NAMES), { maxLength: NAMES.length })
  .map((links) => links.map((names, index) => makeEntry(`term-${index}`, { related: names.map(linkTo) })));

/** The entries in their order around the ring. */
function ringOf({ nodes }: ConceptMap): Entry[] {
  const sides = (['left', 'right'] as const).map((side) => nodes.filter((node) => node.side === side));
  const [left = [], right = []] = sides;
  return [...left, ...right.reverse()].map(({ entry }) => entry);
}

describe('the ties', () => {
  it('are pairs of which one names the other, each once, and none to anything else', () => {
    const entries = [
      makeEntry('a', { related: [linkTo('b'), linkTo('elsewhere')] }),
      makeEntry('b', { related: [linkTo('a')] }),
      makeEntry('c', { related: [linkTo('a')] }),
      makeEntry('d'),
    ];
    expect(tiesAmong(entries).map(([a, b]) => `${a.id} ${b.id}`)).toEqual(['a b', 'a c']);
  });
});

describe('the map', () => {
  it('has every entry once, and is the same each time', () => {
    fc.assert(
      fc.property(related, (entries) => {
        const map = layOutMap(entries);
        expect(map.nodes.map(({ entry }) => entry.id).sort()).toEqual(entries.map(({ id }) => id).sort());
        expect(map.ties.map((tie) => tie.map(({ entry }) => entry))).toEqual(tiesAmong(entries));
        expect(map.nodes).toEqual(expect.arrayContaining(map.ties.flat()));
        expect(layOutMap(entries)).toEqual(map);
      }),
    );
  });

  it('gives the words of each entry a row of its own at the side of the ring, within the map', () => {
    fc.assert(
      fc.property(related, (entries) => {
        const { nodes, width, height } = layOutMap(entries);
        for (const side of ['left', 'right']) {
          const rows = nodes.filter((node) => node.side === side).map(({ y }) => y);
          expect(rows).toEqual([...rows].sort((a, b) => a - b));
          for (const [index, y] of rows.entries()) expect(y - (rows[index - 1] ?? -29)).toBeGreaterThanOrEqual(58);
          for (const y of rows) expect(y).toBeLessThanOrEqual(height - 29);
        }
        for (const { side, x } of nodes) expect(side === 'left' ? x : width - x).toBeGreaterThanOrEqual(200);
        for (const { side, x } of nodes) expect(side === 'left' ? x < width / 2 : x > width / 2).toBe(true);
      }),
    );
  });

  it('has as many on the left as on the right, or one more, and no empty row', () => {
    fc.assert(
      fc.property(related, (entries) => {
        const { nodes, height } = layOutMap(entries);
        const left = nodes.filter(({ side }) => side === 'left').length;
        expect(left).toBe(Math.ceil(entries.length / 2));
        expect(nodes.filter(({ side }) => side === 'right')).toHaveLength(entries.length - left);
        expect(height).toBe(left * 58);
      }),
    );
  });

  it('has its points on an ellipse that reaches half a row beyond the first and the last', () => {
    fc.assert(
      fc.property(related, (entries) => {
        const { nodes, width, height } = layOutMap(entries);
        for (const { x, y } of nodes) {
          const distance = ((x - width / 2) / 150) ** 2 + ((y - height / 2) / (height / 2 + 29)) ** 2;
          expect(distance).toBeCloseTo(1, 1);
        }
      }),
    );
  });

  it('is such that no two could change places and make the ties shorter', () => {
    fc.assert(
      fc.property(related, (entries) => {
        const ties = tiesAmong(entries);
        const lengthOf = (ring: readonly Entry[]): number =>
          ties.reduce((sum, [a, b]) => {
            const steps = Math.abs(ring.indexOf(a) - ring.indexOf(b));
            return sum + Math.min(steps, ring.length - steps);
          }, 0);
        const ring = ringOf(layOutMap(entries));
        const others = ring.flatMap((a, i) =>
          ring.slice(i + 1).map((b) => ring.map((entry) => (entry === a ? b : entry === b ? a : entry))),
        );
        for (const other of others) expect(lengthOf(other)).toBeGreaterThanOrEqual(lengthOf(ring));
      }),
    );
  });

  it('brings together what belongs together', () => {
    // Two families of four, given by turns.
    const even = [0, 2, 4, 6].map((index) => linkTo(`term-${index}`));
    const odd = [1, 3, 5, 7].map((index) => linkTo(`term-${index}`));
    const map = layOutMap(NAMES.slice(0, 8).map((id, index) => makeEntry(id, { related: index % 2 ? odd : even })));
    const ring = ringOf(map).map(({ id }) => Number(id.slice(5)) % 2);
    const changes = ring.filter((family, index) => family !== ring[(index + 1) % ring.length]);
    expect(changes).toHaveLength(2);
  });

  it.each([
    ['obsessive-compulsive personality disorder', ['obsessive-compulsive', 'personality disorder']],
    ['classical conditioning', ['classical conditioning']],
    ['availability heuristics', ['availability', 'heuristics']],
    ['fear of missing out at work', ['fear of missing out at', 'work']],
  ])('breaks headwords of more than 22 letters between their words: %s', (term, lines) => {
    expect(layOutMap([makeEntry('id', { term })]).nodes[0]?.lines).toEqual(lines);
  });
});
