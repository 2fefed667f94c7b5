import type { TermId } from '../glossary/entry.ts';
import { type Lists, toLists } from './columns.ts';
import { CUE_OFFSET, type Lexicon } from './lexicon.ts';
import { unpackNumbers } from './packing.ts';
import { NO_NODE, type Trie, unpackTrie } from './trie.ts';
import { Vocabulary } from './vocabulary.ts';

/** What finding needs, unpacked from a lexicon. Words, sets of spellings and terms are named by number. */
export interface Tables {
  readonly vocabulary: Vocabulary;
  /** For each word the sets that it is in. */
  readonly setsOf: Lists;
  readonly forms: Trie;
  readonly vetoes: Trie;
  /** For each word the nodes of `forms`, and of `vetoes`, to which it leads from the root. */
  readonly formStarts: Lists;
  readonly vetoStarts: Lists;
  /** For each thing found in `forms` its term, its use, and where case matters its position in `exact` plus one. */
  readonly terms: Int32Array;
  readonly uses: Int32Array;
  readonly exactOf: Int32Array;
  readonly exact: readonly string[];
  readonly priors: readonly number[];
  readonly ids: readonly TermId[];
  /** For each word its weight as a cue, in tenths of log-odds. */
  readonly cues: Int8Array;
  /** For each word twice the numbers of the terms whose subject it is of, and one more for those that it speaks against. */
  readonly speaks: Lists;
}

/** Unpacks a lexicon. Takes milliseconds, so it is done where there is text to read, and nowhere else. */
export function unpackTables(lexicon: Lexicon): Tables {
  const vocabulary = new Vocabulary(lexicon.words);
  const setsOf = unpackSets(lexicon.sets, vocabulary.size);
  const forms = unpackTrie(lexicon.forms);
  const vetoes = unpackTrie(lexicon.vetoes);
  const says = unpackNumbers(lexicon.says);
  const terms = new Int32Array(says.length / 2);
  const uses = new Int32Array(terms.length);
  const exactOf = new Int32Array(terms.length);
  let exacts = 0;
  for (let at = 0; at < terms.length; at++) {
    const use = says[2 * at + 1] ?? 0;
    terms[at] = says[2 * at] ?? 0;
    uses[at] = use >> 1;
    if (use & 1) exactOf[at] = ++exacts;
  }
  return {
    vocabulary,
    setsOf,
    forms,
    vetoes,
    formStarts: startsIn(forms, setsOf),
    vetoStarts: startsIn(vetoes, setsOf),
    terms,
    uses,
    exactOf,
    exact: lexicon.exact,
    priors: lexicon.priors,
    ids: lexicon.ids.split(' ') as TermId[],
    cues: unpackCues(lexicon.cues, vocabulary.size),
    speaks: unpackSpeaks(lexicon.speaks, vocabulary.size),
  };
}

function unpackSets(packed: string, wordCount: number): Lists {
  const numbers = unpackNumbers(packed);
  const owners = new Int32Array(numbers.length);
  const values = new Int32Array(numbers.length);
  let count = 0;
  let first = 0;
  let set = 0;
  for (let at = 0; at < numbers.length; ) {
    set++;
    first += numbers[at++] ?? 0;
    let word = first;
    owners[count] = word;
    values[count++] = set;
    for (let more = numbers[at++] ?? 0; more > 0; more--) {
      word += numbers[at++] ?? 0;
      owners[count] = word;
      values[count++] = set;
    }
  }
  return toLists(owners.subarray(0, count), values.subarray(0, count), wordCount);
}

function startsIn({ firstChild, steps }: Trie, { from, values }: Lists): Lists {
  const end = firstChild[1] ?? 0;
  const nodeOf = new Int32Array((steps[end - 1] ?? 0) + 1);
  for (let node = 1; node < end; node++) nodeOf[steps[node] ?? 0] = node;
  const owners = new Int32Array(values.length);
  const nodes = new Int32Array(values.length);
  let count = 0;
  for (let word = 0; word + 1 < from.length; word++) {
    for (let at = from[word] ?? 0; at < (from[word + 1] ?? 0); at++) {
      const node = nodeOf[values[at] ?? 0] ?? NO_NODE;
      if (node === NO_NODE) continue;
      owners[count] = word;
      nodes[count++] = node;
    }
  }
  return toLists(owners.subarray(0, count), nodes.subarray(0, count), from.length - 1);
}

function unpackCues(packed: string, wordCount: number): Int8Array {
  const numbers = unpackNumbers(packed);
  const cues = new Int8Array(wordCount);
  let word = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    word += numbers[at] ?? 0;
    cues[word] = (numbers[at + 1] ?? 0) - CUE_OFFSET;
  }
  return cues;
}

function unpackSpeaks(packed: string, wordCount: number): Lists {
  const numbers = unpackNumbers(packed);
  const owners = new Int32Array(numbers.length);
  const values = new Int32Array(numbers.length);
  let count = 0;
  let word = 0;
  for (let at = 0; at < numbers.length; ) {
    word += numbers[at++] ?? 0;
    let value = 0;
    for (let more = numbers[at++] ?? 0; more > 0; more--) {
      value += numbers[at++] ?? 0;
      owners[count] = word;
      values[count++] = value;
    }
  }
  return toLists(owners.subarray(0, count), values.subarray(0, count), wordCount);
}
