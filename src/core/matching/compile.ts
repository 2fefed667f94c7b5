import { foldCharacter, IGNORABLE } from './characters.ts';
import { exactSpellings } from './exactSpelling.ts';
import type { Form, Lexicon, LexiconTerm, Output } from './lexicon.ts';
import { spellingsOf } from './spellings.ts';
import { WordReader } from './words.ts';

/** A form reduced to what matching compares. */
interface Pattern {
  readonly term: number;
  readonly spellings: readonly (readonly string[])[];
  readonly exactSpellings: readonly string[];
}

/** Cuts `text` into folded words; what lies between them is dropped. */
export function foldWords(text: string): string[] {
  const reader = new WordReader();
  const words: string[] = [];
  reader.read(text, {
    word: (_hash, start, end) => {
      const codes = Array.from({ length: end - start }, (_, i) => foldCharacter(text.charCodeAt(start + i)));
      words.push(String.fromCharCode(...codes.filter((code) => code !== IGNORABLE)));
    },
  });
  return words;
}

function toPattern(term: number, form: Form): Pattern {
  const words = foldWords(form.text);
  if (words.length === 0) throw new Error(`The form "${form.text}" holds no word.`);
  if (!form.exactCase) return { term, spellings: spellingsOf(words), exactSpellings: [] };
  const last = words.length - 1;
  return {
    term,
    spellings: words.map((word, index) => (index === last ? [word, `${word}s`] : [word])),
    exactSpellings: exactSpellings(form.text),
  };
}

/**
 * Builds the automaton for all forms of all terms: the subset construction over words, each form being a chain of sets of
 * spellings (Rabin & Scott 1959, https://doi.org/10.1147/rd.32.0114).
 * @param terms each with at least one form
 * @throws Error where a form holds no word
 */
export function compileLexicon(terms: readonly LexiconTerm[]): Lexicon {
  const patterns = terms.flatMap((term, index) => term.forms.map((form) => toPattern(index, form)));
  const wordIndex = new Map<string, number>();
  const indexOf = (word: string): number => {
    const index = wordIndex.get(word) ?? wordIndex.size;
    wordIndex.set(word, index);
    return index;
  };

  const states: number[][] = [];
  const outputs: [number, Output[]][] = [];
  const stateOf = new Map<string, number>();
  const build = (members: readonly number[], depth: number): number => {
    const key = `${depth}:${members.join(',')}`;
    const known = stateOf.get(key);
    if (known !== undefined) return known;
    const state = states.length;
    const edges: number[] = [];
    states.push(edges);
    stateOf.set(key, state);

    const nextMembers = new Map<string, number[]>();
    const found: Output[] = [];
    for (const member of members) {
      const pattern = patterns[member];
      if (!pattern) continue;
      if (pattern.spellings.length === depth) {
        const output: Output = [pattern.term, ...pattern.exactSpellings];
        if (pattern.exactSpellings.length > 0) found.unshift(output);
        else found.push(output);
      }
      for (const spelling of pattern.spellings[depth] ?? []) {
        nextMembers.set(spelling, [...(nextMembers.get(spelling) ?? []), member]);
      }
    }
    if (found.length > 0) outputs.push([state, found]);
    for (const [spelling, next] of nextMembers) edges.push(indexOf(spelling), build(next, depth + 1));
    return state;
  };
  build(
    patterns.map((_, index) => index),
    0,
  );

  return { ids: terms.map((term) => term.id), words: [...wordIndex.keys()].join(' '), states, outputs };
}
