import type { TermId } from '../glossary/entry.ts';
import { cluesOf, type Guarded, listenAround, tallyOf } from './clues.ts';
import { fitsExactly } from './exactSpelling.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './overlaps.ts';
import type { Candidate, CueWords, Findings, SenseWeights } from './sense.ts';
import { Tables } from './tables.ts';
import { vetoesAround } from './vetoes.ts';
import { type FormFound, type Span, Walk } from './walk.ts';
import { TextWords, WordReader } from './words.ts';

/** Finds the terms of one lexicon in any text. */
export interface Matcher {
  /**
   * @param text a run of text; terms do not reach across its ends
   * @returns what may be a term, in the order in which it ends, overlaps included; offsets are UTF-16 code units of
   *   `text`, the end exclusive
   */
  find(text: string): Findings;
  /** The words on which the clues of a candidate rest that `find` gave for this text; none where it has no clues. */
  cueWords(text: string, candidate: Match): CueWords;
  /** What each kind of evidence weighs, for judging what was found. */
  readonly weights: SenseWeights;
}

/** A form that was found, with what it says. */
interface Found extends Guarded {
  readonly isGuarded: boolean;
  readonly isExact: boolean;
}

/** Unpacks a compiled lexicon into what finds its terms. */
export function createMatcher(lexicon: Lexicon): Matcher {
  const tables = new Tables(lexicon);
  const reader = new WordReader();
  const words = new TextWords();
  const walk = new Walk(tables);

  /** Reads a text into `words`; words that mean something else are unknown there afterwards. */
  function read(text: string): { found: Found[]; vetoOf(span: Span): Span | undefined } {
    reader.read(text, words);
    tables.vocabulary.lookUp(words, text);
    const found: Found[] = [];
    for (const form of walk.along(words)) insert(found, form, text);
    const vetoes: Span[] = [];
    for (const [index, { first }] of found.entries()) {
      if (found[index - 1]?.first !== first) vetoes.push(...vetoesAround(tables, words, first));
    }
    vetoes.sort((a, b) => b.last - b.first - (a.last - a.first));
    // "Great Depression" says nothing of psychology: the words of vetoes are not heard.
    for (const { first, last } of vetoes) words.known.fill(undefined, first, last + 1);
    return {
      found,
      vetoOf: ({ first, last }) => vetoes.find((veto) => veto.first <= first && last <= veto.last),
    };
  }

  /** Adds a form; of several for the same words those whose case fits come first, then those of the first term. */
  function insert(found: Found[], { first, last, saying }: FormFound, text: string): void {
    const { term, prior, exact } = saying;
    if (exact !== undefined && !fitsExactly(exact, textOf(text, { first, last }))) return;
    const isGuarded = prior !== undefined;
    const one = { first, last, term, prior: prior ?? 0, isGuarded, isExact: exact !== undefined };
    let place = found.length;
    while (place > 0 && comesAfter(found[place - 1], one)) place--;
    if (place === found.length) found.push(one);
    else found.splice(place, 0, one);
  }

  function textOf(text: string, { first, last }: Span): string {
    return text.slice(words.starts[first], words.ends[last]);
  }

  function wholeText(): Span {
    return { first: 0, last: words.count - 1 };
  }

  function matchOf({ first, last, term }: Guarded): Match {
    return { start: words.starts[first] ?? 0, end: words.ends[last] ?? 0, id: tables.ids[term] as TermId };
  }

  return {
    weights: lexicon.weights,
    find(text) {
      const { found, vetoOf } = read(text);
      if (found.length === 0) return { candidates: [], tally: tallyOf(words, wholeText()) };
      const free = found.filter((form) => !vetoOf(form));
      const guarded = free.filter(({ isGuarded }) => isGuarded);
      const all = tallyOf(words, wholeText());
      const tally = { ...all, terms: free.length - guarded.length };
      const candidates = found.map((form): Candidate => {
        const match = matchOf(form);
        const veto = vetoOf(form);
        if (veto) return { ...match, vetoedBy: textOf(text, veto) };
        if (!form.isGuarded) return match;
        const mentions = guarded.filter(({ term }) => term === form.term);
        return { ...match, clues: cluesOf(tables, words, form, mentions, tally) };
      });
      return { candidates, tally };
    },
    cueWords(text, { start, end, id }) {
      const { found, vetoOf } = read(text);
      const guarded = found.filter((form) => form.isGuarded && !vetoOf(form));
      const form = guarded.find((each) => {
        const match = matchOf(each);
        return match.start === start && match.end === end && match.id === id;
      });
      const heard: Record<keyof CueWords, string[]> = { near: [], nearOther: [], subject: [], against: [] };
      if (!form) return heard;
      const mentions = guarded.filter(({ term }) => term === form.term);
      listenAround(tables, words, form, mentions, (kind, { name }) => heard[kind].push(name));
      return heard;
    },
  };
}

function comesAfter(before: Found | undefined, { first, last, term, isExact }: Found): boolean {
  if (before?.first !== first || before.last !== last) return false;
  return before.isExact === isExact ? before.term > term : isExact;
}
