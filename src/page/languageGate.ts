import type { TextBlock } from './textBlocks.ts';

/** The language that a text is written in, without script and region, or nothing where that can't be told for sure. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/** What the glossary is written in. */
const GLOSSARY_LANGUAGE = 'en';
/** Shorter runs of text are buttons and links more than prose, in UTF-16 code units. */
const MIN_RUN = 30;
/** Of less text than this the language can't be told well; with more than the other it would not be told better. */
const MIN_SAMPLE = 100;
const FULL_SAMPLE = 1_000;

/** Text for which the page gives one and the same language, or none. */
interface Sample {
  text: string;
  /** How long it was when the language was last asked for. */
  askedAt: number;
  isAsking: boolean;
  isRead: boolean | undefined;
}

/**
 * Lets only text in the glossary's language through. The language that the page gives is held against the text itself,
 * because templates say "en" of pages in any language; all text for which it gives the same is judged together.
 */
export class LanguageGate {
  readonly #samples = new Map<string, Sample>();
  readonly #detect: DetectLanguage;
  readonly #onVerdict: (isTurned: boolean) => void;

  /**
   * @param onVerdict is called when more is known, so that text of which nothing was known must be offered again; with true
   *   where a verdict is turned, so that all text must be
   */
  constructor(detect: DetectLanguage, onVerdict: (isTurned: boolean) => void) {
    this.#detect = detect;
    this.#onVerdict = onVerdict;
  }

  /**
   * Whether text is to be read; nothing while that is not known.
   * @param declared the language that the page gives for it, as `declaredLanguage` tells it
   */
  admits(declared: string, blocks: readonly TextBlock[]): boolean | undefined {
    const sample = this.#samples.get(declared) ?? { text: '', askedAt: 0, isAsking: false, isRead: undefined };
    this.#samples.set(declared, sample);
    for (const { text } of sample.askedAt < FULL_SAMPLE ? blocks : []) {
      if (text.length >= MIN_RUN) sample.text += `${text.slice(0, FULL_SAMPLE)}\n`;
      if (sample.text.length >= FULL_SAMPLE) break;
    }
    if (sample.text.length >= FULL_SAMPLE) void this.#ask(declared, sample);
    return sample.isRead;
  }

  /** Whether the browser has been asked for the language of text that `admits` could say nothing of yet. */
  isAsking(declared: string): boolean {
    return this.#samples.get(declared)?.isAsking ?? false;
  }

  /** Call when all there is has been offered. Returns whether that is known of all of it; if not, a verdict follows. */
  decide(): boolean {
    // Links to a page in two hundred languages are as many samples of a word: they are settled in one go.
    let isNew = false;
    for (const [declared, sample] of this.#samples) {
      if (sample.text.length >= Math.max(MIN_SAMPLE, 2 * sample.askedAt)) void this.#ask(declared, sample);
      else if (sample.isRead === undefined && !sample.isAsking) {
        settle(declared, sample, undefined);
        isNew = true;
      }
    }
    if (isNew) this.#onVerdict(false);
    return !isNew && [...this.#samples.values()].every(({ isRead }) => isRead !== undefined);
  }

  async #ask(declared: string, sample: Sample): Promise<void> {
    if (sample.isAsking || sample.askedAt >= FULL_SAMPLE) return;
    sample.isAsking = true;
    sample.askedAt = sample.text.length;
    const found = await this.#detect(sample.text).catch(() => undefined);
    sample.isAsking = false;
    if (sample.askedAt >= FULL_SAMPLE) sample.text = '';
    const before = sample.isRead;
    settle(declared, sample, found);
    if (sample.isRead !== before) this.#onVerdict(before !== undefined);
  }
}

/** Decides whether a sample is read. */
function settle(declared: string, sample: Sample, found: string | undefined): void {
  sample.isRead = (found ?? (declared || GLOSSARY_LANGUAGE)) === GLOSSARY_LANGUAGE;
}
