import type { TermId } from '../glossary/entry.ts';
import type { Match } from './overlaps.ts';

/*
 * Tells whether a word that psychology shares with the rest of the language is meant in its psychological sense: the
 * log-odds of several kinds of evidence are added up, as in logistic regression. All numbers are data, fitted by
 * `npm run tune` and kept in glossary/sense.json.
 */

/** The kinds of evidence; each has one weight. */
export const FEATURES = ['page', 'terms', 'paragraph', 'near', 'nearOther', 'subject', 'against'] as const;
export type Feature = (typeof FEATURES)[number];

/** What one unit of each kind of evidence adds to the log-odds. */
export type SenseWeights = Readonly<Record<Feature, number>>;

/** How much text was read, and what its words say. */
export interface Tally {
  readonly words: number;
  /** The sum of the weights of all cue words. */
  readonly weight: number;
  /** How many plain forms were found. */
  readonly terms: number;
}

export const NOTHING_READ: Tally = { words: 0, weight: 0, terms: 0 };

/** What stands around one guarded form. */
export interface Clues {
  /** Log-odds of the form itself. */
  readonly prior: number;
  /** Cue words near by, with their weights. */
  readonly near: readonly (readonly [word: string, weight: number])[];
  /** Words around it that belong to the subject of this term, each once. */
  readonly subject: readonly string[];
  /** Words near by that speak against this term in particular. */
  readonly against: readonly string[];
  /** The text in which it stands, without the form itself. */
  readonly paragraph: Tally;
  /** The form itself, which is no evidence for itself. */
  readonly own: Tally;
}

/** A match with, where its form is guarded, what there is to judge it by. */
export interface Candidate extends Match {
  /** The wording around it that means something else. */
  readonly vetoedBy?: string;
  readonly clues?: Clues;
}

/** One piece of evidence: what it adds to the log-odds, and the words that it rests on. */
export interface Evidence {
  readonly kind: 'form' | Feature;
  readonly logOdds: number;
  readonly words: readonly string[];
}

/** What was found in one run of text. */
export interface Findings {
  /** In the order in which they end; they may overlap. */
  readonly candidates: readonly Candidate[];
  readonly tally: Tally;
}

/** Adds the second tally to the first so many times; below zero, it is taken away. */
export function addTally(a: Tally, b: Tally, times: number): Tally {
  return { words: a.words + times * b.words, weight: a.weight + times * b.weight, terms: a.terms + times * b.terms };
}

/** What a page says as a whole; grows and shrinks with what is read of it. */
export class PageTally {
  #all = NOTHING_READ;
  readonly #own = new Map<TermId, Tally>();

  /** Adds what was found in a part of the page, so many times over; below zero, it is taken away again. */
  add({ candidates, tally }: Findings, times: number): void {
    this.#all = addTally(this.#all, tally, times);
    for (const { id, clues } of candidates) {
      if (clues) this.#own.set(id, addTally(this.#own.get(id) ?? NOTHING_READ, clues.own, times));
    }
  }

  /** How much the page speaks for psychology, in log-odds of cue words a word. */
  density(): number {
    return densityOf(this.#all);
  }

  /** The page without the guarded forms of `id`: a word that stands often is not thereby psychology. */
  without(id: TermId): Tally {
    return addTally(this.#all, this.#own.get(id) ?? NOTHING_READ, -1);
  }
}

/**
 * So many words of no weight are thought to stand on every page and in every paragraph: a short text says less than a
 * long one of the same density (additive smoothing).
 */
const PAGE_SMOOTHING = 60;
const PARAGRAPH_SMOOTHING = 15;
/** Evidence of one kind beyond this says no more: it repeats itself. In log-odds of cue words, and in counts. */
const MAX_NEAR = 8;
const MAX_NEAR_OTHER = 6;
const MAX_TERMS_PER_HUNDRED = 3;
const MAX_SUBJECT = 4;
const MAX_AGAINST = 2;

function sum(near: Clues['near'], counts: (weight: number) => boolean): number {
  return near.reduce((total, [, weight]) => (counts(weight) ? total + weight : total), 0);
}

function densityOf({ weight, words }: Tally): number {
  return weight / (words + PAGE_SMOOTHING);
}

/** The amount of each kind of evidence, before it is weighed. */
export function measure({ near, subject, against, paragraph }: Clues, page: Tally): Record<Feature, number> {
  return {
    page: densityOf(page),
    terms: Math.min(MAX_TERMS_PER_HUNDRED, (100 * page.terms) / (page.words + PAGE_SMOOTHING)),
    paragraph: paragraph.weight / (paragraph.words + PARAGRAPH_SMOOTHING),
    near: Math.min(
      MAX_NEAR,
      sum(near, (weight) => weight > 0),
    ),
    nearOther: Math.max(
      -MAX_NEAR_OTHER,
      sum(near, (weight) => weight < 0),
    ),
    subject: Math.min(MAX_SUBJECT, subject.length),
    against: Math.min(MAX_AGAINST, against.length),
  };
}

/** The log-odds that a guarded form is meant: its own, and those of each kind of evidence. */
export function weigh(clues: Clues, page: Tally, weights: SenseWeights): Evidence[] {
  const amounts = measure(clues, page);
  const wordsFor: Partial<Record<Feature, readonly string[]>> = {
    near: clues.near.flatMap(([word, weight]) => (weight > 0 ? [word] : [])),
    nearOther: clues.near.flatMap(([word, weight]) => (weight < 0 ? [word] : [])),
    subject: clues.subject,
    against: clues.against,
  };
  return [
    { kind: 'form', logOdds: clues.prior, words: [] },
    ...FEATURES.map((kind) => ({ kind, logOdds: weights[kind] * amounts[kind], words: wordsFor[kind] ?? [] })),
  ];
}

/** Whether a term is meant, by the sum of its evidence; a plain form always is, but within a veto none. */
export function isMeant({ id, clues, vetoedBy }: Candidate, page: PageTally, weights: SenseWeights): boolean {
  if (vetoedBy !== undefined) return false;
  if (!clues) return true;
  // Not by way of `weigh`: pages have thousands of these, and only a card asks for the words.
  const amounts = measure(clues, page.without(id));
  return FEATURES.reduce((logOdds, kind) => logOdds + weights[kind] * amounts[kind], clues.prior) > 0;
}
