import { settle } from '../core/matching/meaning.ts';
import {
  addTally,
  type Candidate,
  type CueWords,
  type Evidence,
  type Findings,
  NOTHING_READ,
  PageTally,
  type SenseWeights,
  weigh,
} from '../core/matching/sense.ts';
import { type Container, isHeading } from './containers.ts';
import type { TextBlock } from './textBlocks.ts';

/** What was found in the text of one container, piece by piece. */
export type Found = readonly (readonly [TextBlock, Findings])[];

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
  readonly #guarded = new Map<Container, Found>();
  /** What each container adds to the page, and how many times over. */
  readonly #added = new Map<Container, readonly [Findings, times: number]>();
  #title: Findings = { candidates: [], tally: NOTHING_READ };
  #judgedAt: number | undefined;

  /** @param weights is asked for once there is something to judge */
  constructor(weights: () => SenseWeights) {
    this.#weights = weights;
  }

  /** Takes note of what was found in `container`, in place of what was found there before. */
  set(container: Container, found: Found): void {
    this.forget(container);
    if (found.length === 0) return;
    const guarded = found.flatMap(([, { candidates }]) => candidates.filter(({ clues }) => clues));
    const tally = found.reduce((sum, [, findings]) => addTally(sum, findings.tally, 1), NOTHING_READ);
    const added = { candidates: guarded, tally };
    const times = isHeading(container) ? HEADING_TIMES : 1;
    this.#page.add(added, times);
    this.#added.set(container, [added, times]);
    if (guarded.length > 0) this.#guarded.set(container, found);
  }

  forget(container: Container): void {
    const [added, times] = this.#added.get(container) ?? [];
    if (added && times) this.#page.add(added, -times);
    this.#added.delete(container);
    this.#guarded.delete(container);
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

  /** Settles what is meant; until the page has been judged once, guarded forms are held back. */
  settle(found: Found): [TextBlock, Candidate[]][] {
    return found.map(([block, { candidates }]) => {
      const judged = this.#judgedAt === undefined ? candidates.filter(({ clues }) => !clues) : candidates;
      return [block, settle(judged, this.#page, this.#weights())];
    });
  }

  /** Judges the page by all that has been read of it. Returns the containers that are to be settled anew. */
  judgeAnew(): Container[] {
    const density = this.#page.density();
    if (this.#judgedAt !== undefined && Math.abs(density - this.#judgedAt) < TELLING_CHANGE) return [];
    this.#judgedAt = density;
    return [...this.#guarded.keys()];
  }

  /** All containers with text, whether anything is found in them or not. */
  containers(): IterableIterator<Container> {
    return this.#added.keys();
  }

  /** What `container` holds, if there is something in it to judge. */
  guardedIn(container: Container): Found | undefined {
    return this.#guarded.get(container);
  }

  /**
   * What speaks for and against a candidate, as the page is now; nothing where its form needs no evidence.
   * @param words what its clues rest on
   */
  evidenceFor({ id, clues }: Candidate, words: CueWords): Evidence[] {
    return clues ? weigh(clues, this.#page.without(id), this.#weights(), words) : [];
  }
}
