import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitOf, childOf, childrenBy, type Node, TrieBuilder, unpackTrie } from '../../../src/core/matching/trie.ts';

/** What is found is told by two numbers, so that it is not taken for a step. */
function build(paths: readonly (readonly number[])[]): Map<number, Node<number>> {
  const builder = new TrieBuilder<number>();
  for (const [index, path] of paths.entries()) builder.add(path, index);
  return new Map(
    builder
      .pack((what) => [what, 7])
      .map(({ step, trie }) => [
        step,
        unpackTrie(trie, (numbers) => {
          const what = numbers.next();
          expect(numbers.next()).toBe(7);
          return what;
        }),
      ]),
  );
}

function foundAt(node: Node<number> | undefined, path: readonly number[]): readonly number[] | undefined {
  const [step, ...rest] = path;
  return !node || step === undefined ? node?.found : foundAt(childOf(node, step), rest);
}

function maskOf(steps: readonly number[]): number {
  return steps.reduce((mask, step) => mask | bitOf(step), 0);
}

const somePaths = fc.uniqueArray(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), {
  maxLength: 40,
  selector: (path) => path.join(),
});

it('what was put in is found at the end of its path, and nowhere else', () => {
  fc.assert(
    fc.property(somePaths, somePaths, (paths, others) => {
      const tries = build(paths);
      expect([...tries.keys()]).toEqual([...new Set(paths.map(([first = 0]) => first))].sort((a, b) => a - b));
      for (const [first = 0, ...rest] of [...paths, ...others]) {
        const index = paths.findIndex((path) => path.join() === [first, ...rest].join());
        expect(foundAt(tries.get(first), rest) ?? []).toEqual(index < 0 ? [] : [index]);
      }
    }),
  );
});

it('several things at the end of one path are all found, in their order, up to seven', () => {
  expect(build(Array(7).fill([1])).get(1)?.found).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(() => build(Array(8).fill([1]))).toThrow('8 forms are spelled alike; give them up.');
});

it('a node leads by each set that a word shares with it, whichever of them has more', () => {
  const node = build([
    [1, 3],
    [1, 35],
    [1, 9],
    [1, 9, 4],
  ]).get(1);
  if (!node) throw new Error('There is nothing to walk.');
  const foundBy = (...sets: number[]) => childrenBy(node, { sets, mask: maskOf(sets) }).map(({ found }) => found[0]);
  expect(node.mask).toBe(maskOf([3, 9]));
  expect(foundBy(9, 35)).toEqual([2, 1]);
  expect(foundBy(9, 1, 40, 35, 67)).toEqual([2, 1]);
  expect(foundBy(4, 9, 50)).toEqual([2]);
  expect(foundBy(67)).toEqual([]);
  expect(foundBy(2)).toEqual([]);
});
