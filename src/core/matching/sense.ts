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

/** What stands around one guarded form, in numbers. */
export interface Clues {
  /** Log-odds of the form itself. */
  readonly prior: number;
  /** The sums of the weights of cue words near by that speak for psychology and for other things. */
  readonly near: number;
  readonly nearOther: number;
  /** How many different words around it belong to the subject of this term. */
  readonly subject: number;
  /** How many words near by speak against this term in particular. */
  readonly against: number;
  /** The text in which it stands, without the forms of this term: how much it speaks for psychology, by `densityOf`. */
  readonly paragraph: number;
  /** The form itself, which is no evidence for itself. */
  readonly own: Tally;
}

/** The words around a guarded form on which its clues rest. */
export type CueWords = Readonly<Record<'near' | 'nearOther' | 'subject' | 'against', readonly string[]>>;

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

/** A tally that grows and shrinks. */
class RunningTally implements Tally {
  words = 0;
  weight = 0;
  terms = 0;

  add(tally: Tally, times: number): void {
    this.words += times * tally.words;
    this.weight += times * tally.weight;
    this.terms += times * tally.terms;
  }
}

/** What a page says as a whole; grows and shrinks with what is read of it. */
export class PageTally {
  readonly #all = new RunningTally();
  readonly #own = new Map<TermId, RunningTally>();

  /** Adds what was found in a part of the page, so many times over; below zero, it is taken away again. */
  add({ candidates, tally }: Findings, times: number): void {
    this.#all.add(tally, times);
    for (const { id, clues } of candidates) {
      if (!clues) continue;
      const own = this.#own.get(id) ?? new RunningTally();
      own.add(clues.own, times);
      this.#own.set(id, own);
    }
  }

  /** How many words have been read. */
  get words(): number {
    return this.#all.words;
  }

  /** How much the page speaks for psychology, in log-odds of cue words a word. */
  density(): number {
    return densityOf(this.#all, PAGE_SMOOTHING);
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

function densityOf({ weight, words }: Tally, smoothing: number): number {
  return weight / (words + smoothing);
}

/** How much a paragraph speaks for psychology, in log-odds of cue words a word. */
export function paragraphDensity(paragraph: Tally): number {
  return densityOf(paragraph, PARAGRAPH_SMOOTHING);
}

/** The amount of each kind of evidence, before it is weighed. */
export function measure(clues: Clues, page: Tally): Record<Feature, number> {
  return {
    page: densityOf(page, PAGE_SMOOTHING),
    terms: Math.min(MAX_TERMS_PER_HUNDRED, (100 * page.terms) / (page.words + PAGE_SMOOTHING)),
    paragraph: clues.paragraph,
    near: Math.min(MAX_NEAR, clues.near),
    nearOther: Math.max(-MAX_NEAR_OTHER, clues.nearOther),
    subject: Math.min(MAX_SUBJECT, clues.subject),
    against: Math.min(MAX_AGAINST, clues.against),
  };
}

/**
 * The log-odds that a guarded form is meant: its own, and those of each kind of evidence.
 * @param words what the clues rest on
 */
export function weigh(clues: Clues, page: Tally, weights: SenseWeights, words: CueWords): Evidence[] {
  const amounts = measure(clues, page);
  const wordsFor: Partial<Record<Feature, readonly string[]>> = words;
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
  let logOdds = clues.prior;
  for (const kind of FEATURES) logOdds += weights[kind] * amounts[kind];
  return logOdds > 0;
}
