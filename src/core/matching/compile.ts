import { exactSpellings } from './exactSpelling.ts';
import type { Form, Lexicon, LexiconTerm, Output, Sense, Use } from './lexicon.ts';
import { parsePattern } from './patterns.ts';
import { spellingsOf } from './spellings.ts';
import { foldWords } from './words.ts';

/** A form reduced to what matching compares. */
interface Pattern {
  readonly term: number;
  readonly use: Use;
  readonly spellings: readonly (readonly string[])[];
  readonly exactSpellings: readonly string[];
}

function toPatterns(term: number, { text, exactCase, use }: Form): Pattern[] {
  if (!exactCase)
    return parsePattern(text).map((choices) => ({ term, use, spellings: spellingsOf(choices), exactSpellings: [] }));
  const words = foldWords(text);
  if (words.length === 0) throw new Error(`The form "${text}" holds no word`);
  const last = words.length - 1;
  const spellings = words.map((word, index) => (index === last ? [word, `${word}s`] : [word]));
  return [{ term, use, spellings, exactSpellings: exactSpellings(text) }];
}

/** Numbers words in the order in which they are met. */
class WordIndex {
  readonly #indices = new Map<string, number>();

  of(word: string): number {
    const index = this.#indices.get(word) ?? this.#indices.size;
    this.#indices.set(word, index);
    return index;
  }

  words(): string {
    return [...this.#indices.keys()].join(' ');
  }
}

/**
 * Builds the automaton for all forms of all terms: the subset construction over words, each form being a chain of sets of
 * spellings (Rabin & Scott 1959, https://doi.org/10.1147/rd.32.0114). States from which the same is found by the same words
 * are one, which leaves half of them.
 * @param terms each with at least one form
 * @param sense what the words around a guarded form say
 * @throws Error where a form holds no word, or its pattern can't be read
 */
export function compileLexicon(terms: readonly LexiconTerm[], { cues, weights }: Sense): Lexicon {
  // A veto is nobody's: with one term for all of them they share their states.
  const patterns = terms.flatMap(({ forms }, index) =>
    forms.flatMap((form) => toPatterns(form.use === 'veto' ? 0 : index, form)),
  );
  const wordIndex = new WordIndex();
  const automaton = buildAutomaton(patterns, wordIndex);
  const wordsOf = (list: (term: LexiconTerm) => readonly string[]): Lexicon['against'] =>
    terms.flatMap((term, index) => {
      const words = list(term).map((word) => wordIndex.of(word));
      return words.length > 0 ? [[index, words] as const] : [];
    });
  return {
    ids: terms.map((term) => term.id),
    ...automaton,
    cues: Object.entries(cues).flatMap(([word, weight]) => [wordIndex.of(word), weight]),
    subjects: wordsOf(({ subject }) => subject),
    against: wordsOf(({ against }) => against),
    weights,
    words: wordIndex.words(),
  };
}

function buildAutomaton(patterns: readonly Pattern[], wordIndex: WordIndex): Pick<Lexicon, 'states' | 'outputs'> {
  const states: (readonly number[])[] = [[]];
  const outputs: [number, Output[]][] = [];
  const stateOf = new Map<string, number>();
  /** States by all that can be seen of them. */
  const equals = new Map<string, number>();
  const stateFor = (edges: readonly number[], found: readonly Output[], isStart: boolean): number => {
    if (isStart) {
      states[0] = edges;
      return 0;
    }
    const look = JSON.stringify([edges, found]);
    const same = equals.get(look);
    if (same !== undefined) return same;
    const state = states.push(edges) - 1;
    equals.set(look, state);
    if (found.length > 0) outputs.push([state, [...found]]);
    return state;
  };
  const build = (members: readonly number[], depth: number): number => {
    const key = `${depth}:${members.join(',')}`;
    const known = stateOf.get(key);
    if (known !== undefined) return known;
    const nextMembers = new Map<string, number[]>();
    const found: Output[] = [];
    for (const member of members) {
      const pattern = patterns[member];
      if (!pattern) continue;
      if (pattern.spellings.length === depth) {
        const output: Output = [pattern.term, pattern.use, ...pattern.exactSpellings];
        if (pattern.exactSpellings.length > 0) found.unshift(output);
        else found.push(output);
      }
      for (const spelling of pattern.spellings[depth] ?? []) {
        nextMembers.set(spelling, [...(nextMembers.get(spelling) ?? []), member]);
      }
    }
    const edges = [...nextMembers].map(([spelling, next]) => [wordIndex.of(spelling), build(next, depth + 1)] as const);
    const state = stateFor(edges.sort(([a], [b]) => a - b).flat(), found, depth === 0);
    stateOf.set(key, state);
    return state;
  };
  build(
    patterns.map((_, index) => index),
    0,
  );
  return { states, outputs };
}
