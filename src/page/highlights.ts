import { HIGHLIGHT_NAMES } from '../core/marks/looks.ts';

/** Ranges in the page's registry of highlights, by name; the page shares the registry with us. */
export class Highlights {
  readonly #byName = new Map<string, Highlight>();

  /** @param signal ends them all */
  constructor(signal: AbortSignal) {
    // What a script of an earlier version may have left.
    for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
    signal.addEventListener('abort', () => {
      for (const [name, highlight] of this.#byName)
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    });
  }

  add(name: string, range: AbstractRange): void {
    let highlight = this.#byName.get(name);
    if (!highlight) {
      highlight = new Highlight();
      this.#byName.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    highlight.add(range);
  }

  delete(name: string, range: AbstractRange): void {
    this.#byName.get(name)?.delete(range);
  }

  /** Puts them back where the page has emptied the registry. */
  register(): void {
    for (const [name, highlight] of this.#byName) if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
  }
}
