import type { EntryCache } from '../core/glossary/entryCache.ts';
import { addUpFrames, type PageTerm } from '../core/glossary/pageTerms.ts';
import { withPrivateChoices } from '../core/settings/privateChoices.ts';
import type { Settings } from '../core/settings/settings.ts';
import { askPage, type Counts, onMessage, type Page, type Tab } from './messages.ts';
import { privateChoices } from './privateWindows.ts';
import { loadSettings } from './settingsStore.ts';

/** How often a page is asked again: it may still be loading, or change. */
const REFRESH_MS = 800;
/** After so many questions without an answer a page is taken for one where the extension can't run. */
const PATIENCE = 2;

/** A page that answers, with the settings that hold for it. */
export interface ReachedPage extends Page {
  readonly settings: Settings;
  /** The browser would not sync the settings. */
  readonly keptHere: boolean;
}

export interface PageListener {
  /** Gets the terms of the page in the order in which they stand there. */
  onTerms(terms: readonly PageTerm[]): void;
  /** Gets nothing where the extension can't run. */
  onPage(page: ReachedPage | undefined): void;
}

/** Asks the page in `tab` and its frames, again and again until `signal` aborts. */
export function followPage(tab: Tab, cache: EntryCache, listener: PageListener, signal: AbortSignal): void {
  // What frames told lately; those that are gone tell nothing, and are forgotten after the next round.
  let before = new Map<number, Counts>();
  let now = new Map<number, Counts>();
  onMessage((message, sender) => {
    if (message.type !== 'frameCounts' || sender.tab?.id !== tab.id) return undefined;
    now.set(sender.frameId ?? 0, message.counts);
    addUpFrames(new Map([...before, ...now]), cache.find).then(
      (terms) => !signal.aborted && listener.onTerms(terms),
      () => undefined,
    );
    return undefined;
  }, signal);

  let unanswered = 0;
  const ask = async (): Promise<void> => {
    before = now;
    now = new Map();
    const [page, settings] = await Promise.all([askPage(tab.id), settingsFor(tab).catch(() => undefined)]);
    if (signal.aborted) return;
    unanswered = page ? 0 : unanswered + 1;
    if (page && settings) listener.onPage({ ...page, ...settings });
    else if (unanswered >= PATIENCE) listener.onPage(undefined);
  };
  void ask();
  const timer = setInterval(() => void ask(), REFRESH_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

async function settingsFor({ isPrivate }: Tab): Promise<Pick<ReachedPage, 'settings' | 'keptHere'>> {
  const [{ settings, place }, choices] = await Promise.all([loadSettings(), isPrivate ? privateChoices() : []]);
  return { settings: withPrivateChoices(settings, choices), keptHere: place === 'thisDevice' };
}
