import { settle } from '../core/matching/meaning.ts';
import {
  type Candidate,
  type CueWords,
  type Evidence,
  type Findings,
  NOTHING_READ,
  PageTally,
  type SenseWeights,
  type Tally,
  weigh,
} from '../core/matching/sense.ts';
import { type Container, isHeading } from './containers.ts';

/** A candidate with its place on the page. */
export interface PlacedCandidate extends Candidate {
  /** No range of the DOM: a book has thousands, and a few of them are painted. */
  readonly range: Readonly<StaticRangeInit>;
  /** How many of the containers below its own stand before it. */
  readonly childrenBefore: number;
}

/** What was found in the text of one container. */
export interface Found {
  readonly tally: Tally;
  /** The candidates of each piece of text in which there are some; their offsets are those in the piece. */
  readonly pieces: readonly (readonly PlacedCandidate[])[];
}

/** A change of the page's density of psychology that may turn a verdict, in log-odds of cue words a word. */
const TELLING_CHANGE = 0.01;
/**
 * How often the title and headings count: they say in few words what a page is about. Not learnt, for the prose that the
 * weights were learnt from has none.
 */
const HEADING_TIMES = 3;

/** Judges what a page holds by the whole of what has been read of it. */
export class SenseOfPage {
  readonly #weights: () => SenseWeights;
  readonly #page = new PageTally();
  /** What was found in each container with text. */
  readonly #found = new Map<Container, Found>();
  /** Those that were headings when it was found. */
  readonly #headings = new Set<Container>();
  /** Those containers in which something is to be judged. */
  readonly #guarded = new Set<Container>();
  #title: Findings = { candidates: [], tally: NOTHING_READ };
  #judgedAt: number | undefined;

  /** @param weights is asked for once there is something to judge */
  constructor(weights: () => SenseWeights) {
    this.#weights = weights;
  }

  /** Takes note of what was found in `container`, in place of what was found there before. */
  set(container: Container, found: Found): void {
    this.forget(container);
    this.#found.set(container, found);
    if (found.pieces.some(isToBeJudged)) this.#guarded.add(container);
    if (isHeading(container)) this.#headings.add(container);
    this.#add(container, found, 1);
  }

  forget(container: Container): void {
    const found = this.#found.get(container);
    if (!found) return;
    this.#found.delete(container);
    this.#guarded.delete(container);
    this.#add(container, found, -1);
    this.#headings.delete(container);
  }

  #add(container: Container, { tally, pieces }: Found, times: number): void {
    const each = this.#headings.has(container) ? HEADING_TIMES * times : times;
    this.#page.add({ tally, candidates: [] }, each);
    for (const candidates of pieces) this.#page.add({ tally: NOTHING_READ, candidates }, each);
  }

  /** Takes note of what was found in the page's title. */
  setTitle(title: Findings): void {
    this.#page.add(this.#title, -HEADING_TIMES);
    this.#title = title;
    this.#page.add(title, HEADING_TIMES);
  }

  /** How many words of the page have been read. */
  get wordsRead(): number {
    return this.#page.words;
  }

  /** What is meant in `container`; until the page has been judged once, guarded forms are held back. */
  meantIn(container: Container): PlacedCandidate[] {
    const pieces = this.#found.get(container)?.pieces ?? [];
    return pieces.flatMap((candidates) => {
      const judged = this.#judgedAt === undefined ? candidates.filter(({ clues }) => !clues) : candidates;
      return settle(judged, this.#page, this.#weights());
    });
  }

  /** Judges the page by all that has been read of it. Returns the containers that are to be settled anew. */
  judgeAnew(): Container[] {
    const density = this.#page.density();
    if (this.#judgedAt !== undefined && Math.abs(density - this.#judgedAt) < TELLING_CHANGE) return [];
    this.#judgedAt = density;
    return [...this.#guarded];
  }

  /**
   * What speaks for and against a candidate, as the page is now; nothing where its form needs no evidence.
   * @param words what its clues rest on
   */
  evidenceFor({ id, clues }: Candidate, words: CueWords): Evidence[] {
    return clues ? weigh(clues, this.#page.without(id), this.#weights(), words) : [];
  }
}

function isToBeJudged(candidates: readonly Candidate[]): boolean {
  return candidates.some(({ clues }) => clues !== undefined);
}
