import { TURN } from './lexicon.ts';
import type { Tables } from './tables.ts';
import { childOf, childrenBy, NO_NODE } from './trie.ts';
import { NO_WORD } from './vocabulary.ts';
import type { Span } from './walk.ts';
import type { TextWords } from './words.ts';

/** Returns every veto in which the word `at` is the first of a term. */
export function vetoesAround({ vetoes, vetoStarts, setsOf }: Tables, words: TextWords, at: number): Span[] {
  const found: Span[] = [];
  const first = words.known[at] ?? NO_WORD;
  if (first === NO_WORD) return found;
  for (let start = vetoStarts.from[first] ?? 0; start < (vetoStarts.from[first + 1] ?? 0); start++) {
    followOn(vetoStarts.values[start] ?? 0, at + 1);
  }
  return found;

  function followOn(node: number, next: number): void {
    const turned = childOf(vetoes, node, TURN);
    if (turned !== NO_NODE) followBack(turned, at - 1, next - 1);
    if (next < words.count && words.joined[next] === 1) {
      for (const child of childrenFor(node, next)) followOn(child, next + 1);
    }
  }

  function followBack(node: number, next: number, last: number): void {
    const { firstFound } = vetoes;
    if (firstFound[node] !== firstFound[node + 1]) found.push({ first: next + 1, last });
    if (next >= 0 && words.joined[next + 1] === 1) {
      for (const child of childrenFor(node, next)) followBack(child, next - 1, last);
    }
  }

  function childrenFor(node: number, next: number): readonly number[] {
    const word = words.known[next] ?? NO_WORD;
    return word === NO_WORD ? [] : childrenBy(vetoes, node, setsOf, word);
  }
}
