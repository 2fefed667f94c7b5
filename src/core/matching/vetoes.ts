import { TURN } from './lexicon.ts';
import type { Tables, VetoNode } from './tables.ts';
import { childOf, childrenBy } from './trie.ts';
import type { Span } from './walk.ts';
import type { TextWords } from './words.ts';

/** Returns every veto in which the word `at` is the first of a term. */
export function vetoesAround(tables: Tables, words: TextWords, at: number): Span[] {
  const found: Span[] = [];
  for (const set of words.known[at]?.sets ?? []) followOn(tables.vetoesFrom(set), at + 1);
  return found;

  function followOn(node: VetoNode, next: number): void {
    const turned = childOf(node, TURN);
    if (turned) followBack(turned, at - 1, next - 1);
    if (next < words.count && words.joined[next] === 1) {
      for (const child of childrenFor(node, next)) followOn(child, next + 1);
    }
  }

  function followBack(node: VetoNode, next: number, last: number): void {
    if (node.found.length > 0) found.push({ first: next + 1, last });
    if (next >= 0 && words.joined[next + 1] === 1) {
      for (const child of childrenFor(node, next)) followBack(child, next - 1, last);
    }
  }

  function childrenFor(node: VetoNode, next: number): readonly VetoNode[] {
    const word = words.known[next];
    return word ? childrenBy(node, word) : [];
  }
}
