import type { TermId } from '../glossary/entry.ts';
import { EvidenceWords, type Words } from './evidenceWords.ts';
import { exactSpelling } from './exactSpelling.ts';
import type { Match } from './overlaps.ts';
import { addTally, type Candidate, type Clues, type Findings, type Tally } from './sense.ts';
import { NO_STATE, type Tables } from './tables.ts';
import { NO_WORD } from './vocabulary.ts';
import type { WordSink } from './words.ts';

/** How many words before and after a guarded form are near it, and how many may tell of its subject. */
const NEAR_WORDS = 10;
const SUBJECT_WORDS = 60;
const CUE_UNIT = 10;

type Veto = Pick<Match, 'start' | 'end'> & Words;

/** A guarded form as it is met: what follows it has not been read yet. */
interface Guarded extends Match, Words {
  readonly prior: number;
  readonly term: number;
}

/** Walks the automaton along the words of one text. Terms that started at different words run side by side. */
export class Walk implements WordSink {
  readonly #tables: Tables;
  readonly #text: string;
  readonly #candidates: (Candidate | Guarded)[] = [];
  readonly #vetoes: Veto[] = [];
  /** The states of the terms that have begun, and where each began; those from `#threads` on are left over. */
  readonly #states: number[] = [];
  readonly #starts: number[] = [];
  readonly #firsts: number[] = [];
  #threads = 0;
  #words = 0;
  /** The sum of the weights of all cue words, in tenths of log-odds. */
  #weight = 0;

  constructor(tables: Tables, text: string) {
    this.#tables = tables;
    this.#text = text;
  }

  word(hash: number, start: number, end: number, joined: boolean): void {
    const { vocabulary, reader, cues, first, edges } = this.#tables;
    const waiting = joined ? this.#threads : 0;
    this.#threads = 0;
    const number = this.#words++;
    const word = vocabulary.indexOf(reader, this.#text, hash, start, end, waiting > 0);
    if (word === NO_WORD) return;
    this.#weight += cues[word] ?? 0;
    for (let thread = 0; thread < waiting; thread++) {
      const next = edges[this.#states[thread] ?? 0]?.get(word);
      if (next !== undefined) this.#advance(next, this.#starts[thread] ?? 0, end, this.#firsts[thread] ?? 0);
    }
    const begun = first[word] ?? NO_STATE;
    if (begun !== NO_STATE) this.#advance(begun, start, end, number);
  }

  /** What was found; call it once, when the text has been read. */
  findings(): Findings {
    const vetoOf = ({ start, end }: Match): Veto | undefined =>
      this.#vetoes.find((veto) => veto.start <= start && end <= veto.end);
    const free = this.#candidates.filter((each) => !vetoOf(each));
    const guarded = free.filter((each) => 'prior' in each);
    const needsEvidence = guarded.length > 0 || this.#vetoes.length > 0;
    // "Great Depression" says nothing of psychology: the words of vetoes are not heard.
    const evidence = needsEvidence ? new EvidenceWords(this.#tables, this.#text, this.#vetoes) : undefined;
    const weight = evidence ? evidence.weightOf({ first: 0, last: this.#words - 1 }) : this.#weight;
    const tally = { words: this.#words, weight: weight / CUE_UNIT, terms: free.length - guarded.length };
    const candidates = this.#candidates.map((each): Candidate => {
      const { start, end, id } = each;
      const veto = vetoOf(each);
      if (veto) return { start, end, id, vetoedBy: this.#text.slice(veto.start, veto.end) };
      if (!('prior' in each) || !evidence) return each;
      const mentions = guarded.filter((other) => other.id === id);
      return { start, end, id, clues: this.#cluesOf(each, mentions, evidence, tally) };
    });
    return { candidates, tally };
  }

  #advance(state: number, start: number, end: number, first: number): void {
    this.#states[this.#threads] = state;
    this.#starts[this.#threads] = start;
    this.#firsts[this.#threads] = first;
    this.#threads++;
    if (this.#tables.isAccepting[state] === 1) this.#accept(state, start, end, first);
  }

  #accept(state: number, start: number, end: number, first: number): void {
    const outputs = this.#tables.outputs.get(state);
    if (!outputs) return;
    for (const [term, use, ...exactSpellings] of outputs) {
      const isExact = exactSpellings.length > 0;
      if (isExact && !exactSpellings.includes(exactSpelling(this.#text.slice(start, end)))) continue;
      const match = { start, end, id: this.#tables.ids[term] as TermId };
      const last = this.#words - 1;
      if (use === 'veto') this.#vetoes.push({ start, end, first, last });
      else if (use === 'plain') this.#candidates.push(match);
      else this.#candidates.push({ ...match, prior: use, term, first, last });
    }
  }

  /** @param mentions all guarded forms of the same term in this text: they are no evidence for each other */
  #cluesOf(
    { prior, term, first, last }: Guarded,
    mentions: readonly Guarded[],
    evidence: EvidenceWords,
    tally: Tally,
  ): Clues {
    const { words, cues, subjects, against } = this.#tables;
    const speakFor = subjects.get(term);
    const speakAgainst = against.get(term);
    const subject = new Set<string>();
    const near: [string, number][] = [];
    const nearAgainst: string[] = [];
    for (let at = evidence.from(first - SUBJECT_WORDS); at < evidence.words.length; at++) {
      const number = evidence.numbers[at] ?? 0;
      if (number > last + SUBJECT_WORDS) break;
      if (mentions.some((mention) => mention.first <= number && number <= mention.last)) continue;
      const word = evidence.words[at] ?? NO_WORD;
      const name = words[word] ?? '';
      if (speakFor?.has(word)) subject.add(name);
      if (number < first - NEAR_WORDS || number > last + NEAR_WORDS) continue;
      const weight = (cues[word] ?? 0) / CUE_UNIT;
      if (weight !== 0) near.push([name, weight]);
      if (speakAgainst?.has(word)) nearAgainst.push(name);
    }
    const paragraph = mentions.reduce((rest, mention) => addTally(rest, tallyOf(mention, evidence), -1), tally);
    const own = tallyOf({ first, last }, evidence);
    return { prior, near, subject: [...subject], against: nearAgainst, paragraph, own };
  }
}

/** What some words add to the tally. */
function tallyOf(words: Words, evidence: EvidenceWords): Tally {
  return { words: words.last - words.first + 1, weight: evidence.weightOf(words) / CUE_UNIT, terms: 0 };
}
