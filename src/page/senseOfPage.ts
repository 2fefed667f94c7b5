import { settle } from '../core/matching/meaning.ts';
import type { Match } from '../core/matching/overlaps.ts';
import { addTally, type Findings, NOTHING_READ, PageTally, type SenseWeights } from '../core/matching/sense.ts';
import type { Container } from './containers.ts';
import type { TextBlock } from './textBlocks.ts';

/** What was found in the text of one container, piece by piece. */
export type Found = readonly (readonly [TextBlock, Findings])[];

/** A change of the page's density of psychology that may turn a verdict, in log-odds of cue words a word. */
const TELLING_CHANGE = 0.01;

/** Judges what a page holds by the whole of what has been read of it. */
export class SenseOfPage {
  readonly #weights: SenseWeights;
  readonly #page = new PageTally();
  readonly #guarded = new Map<Container, Found>();
  /** What each container adds to the page. */
  readonly #added = new Map<Container, Findings>();
  #judgedAt: number | undefined;

  constructor(weights: SenseWeights) {
    this.#weights = weights;
  }

  /** Takes note of what was found in `container`, in place of what was found there before. */
  set(container: Container, found: Found): void {
    this.forget(container);
    if (found.length === 0) return;
    const guarded = found.flatMap(([, { candidates }]) => candidates.filter(({ clues }) => clues));
    const tally = found.reduce((sum, [, findings]) => addTally(sum, findings.tally, 1), NOTHING_READ);
    const added = { candidates: guarded, tally };
    this.#page.add(added, 1);
    this.#added.set(container, added);
    if (guarded.length > 0) this.#guarded.set(container, found);
  }

  forget(container: Container): void {
    const added = this.#added.get(container);
    if (added) this.#page.add(added, -1);
    this.#added.delete(container);
    this.#guarded.delete(container);
  }

  /** Settles what is meant; until the page has been read once, guarded forms are held back. */
  settle(found: Found): [TextBlock, Match[]][] {
    return found.map(([block, { candidates }]) => {
      const judged = this.#judgedAt === undefined ? candidates.filter(({ clues }) => !clues) : candidates;
      return [block, settle(judged, this.#page, this.#weights)];
    });
  }

  /** Call when all there is has been read. Returns the containers that are to be settled anew. */
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
}
