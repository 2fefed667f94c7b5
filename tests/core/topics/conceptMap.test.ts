import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMap, tiesAmong } from '../../../src/core/topics/conceptMap.ts';
import { makeEntry } from '../support.ts';

const NAMES = Array.from({ length: 14 }, (_, index) => `term-${index}`);
const linkTo = (id: string) => ({ id: makeEntry(id).id, term: id });

/** Up to 14 entries, each with some others related. */
const related = fc
  .array(fc.subarray(NAMES), { maxLength: NAMES.length })
  .map((links) => links.map((names, index) => makeEntry(`term-${index}`, { related: names.map(linkTo) })));

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
        expect(map.ties).toHaveLength(tiesAmong(entries).length);
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

  it('brings together what belongs together', () => {
    // Two families of four, given by turns.
    const even = [0, 2, 4, 6].map((index) => linkTo(`term-${index}`));
    const odd = [1, 3, 5, 7].map((index) => linkTo(`term-${index}`));
    const { nodes } = layOutMap(
      NAMES.slice(0, 8).map((id, index) => makeEntry(id, { related: index % 2 ? odd : even })),
    );
    const ring = [
      ...nodes.filter(({ side }) => side === 'left'),
      ...nodes.filter(({ side }) => side === 'right').reverse(),
    ].map(({ entry }) => Number(entry.id.slice(5)) % 2);
    const changes = ring.filter((family, index) => family !== ring[(index + 1) % ring.length]);
    expect(changes).toHaveLength(2);
  });

  it('breaks long headwords between their words', () => {
    const { nodes } = layOutMap([
      makeEntry('obsessive-compulsive', { term: 'obsessive-compulsive personality disorder' }),
    ]);
    expect(nodes[0]?.lines).toEqual(['obsessive-compulsive', 'personality disorder']);
  });
});
