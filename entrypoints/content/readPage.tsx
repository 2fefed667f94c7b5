import { loadLexicon } from 'virtual:lexicon';
import { render } from 'preact';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { createEntryCache } from '../../src/core/glossary/entryCache.ts';
import type { Met } from '../../src/core/learning/learning.ts';
import type { SaveOutcome } from '../../src/core/learning/store.ts';
import type { MarkingRules } from '../../src/core/settings/settings.ts';
import { removeAbandonedCards } from '../../src/page/cardHost.ts';
import { createCards } from '../../src/page/cards.ts';
import { firstEars } from '../../src/page/firstEars.ts';
import { createFlash } from '../../src/page/flash.ts';
import { followPointer } from '../../src/page/hover.ts';
import { createMarkSheets } from '../../src/page/markSheets.ts';
import type { Mark } from '../../src/page/markStore.ts';
import { type Reading, startReading } from '../../src/page/reading.ts';
import { bringIntoView } from '../../src/page/scrolling.ts';
import { sentenceOf } from '../../src/page/sentenceOf.ts';
import { createWalk, type Direction } from '../../src/page/walking.ts';
import { cardServices } from '../../src/platform/cardServices.ts';
import { isInPrivateWindow } from '../../src/platform/inPrivateWindow.ts';
import { detectLanguage } from '../../src/platform/language.ts';
import { askForEntries, noteKnown, noteNotMeant, saveTerm, tell } from '../../src/platform/messages.ts';
import baseCss from '../../src/ui/base.css?inline';
import { CardTrail } from '../../src/ui/card/CardTrail.tsx';
import cardCss from '../../src/ui/card/card.css?inline';
import { whyMarked } from '../../src/ui/card/why.ts';
import marksCss from '../../src/ui/marks.css?inline';
import tokensCss from '../../src/ui/tokens.css?inline';
import { t } from '../../src/ui/words.ts';
import surfaceCss from './surface.css?inline';
import { thisPage } from './thisPage.ts';

function sheetOf(...css: string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.join('\n'));
  return sheet;
}

/** A card that stays open for so long counts as read. */
const READ_MS = 3_000;

/** A page that is being read, with its card. */
export interface PageReading extends Pick<Reading, 'counts' | 'setRules'> {
  dismissCard(): void;
  /**
   * Scrolls to a place where a term stands, and makes it stand out for a moment.
   * @param index counts from 0 and begins anew after the last; nothing happens where the term stands nowhere
   */
  reveal(id: TermId, index: number): void;
  /** Opens the card of the next or previous mark, by the keyboard. */
  walk(direction: Direction): void;
  /** Moves the focus into a card, if one is open, and out of it back to where it was; see `Cards`. */
  switchFocus(withPinned: boolean): void;
}

/** Marks the terms of this page by `rules` and shows their cards, until `signal` aborts. */
export function readPage(rules: MarkingRules, signal: AbortSignal): PageReading {
  const cache = createEntryCache(askForEntries);
  const sheets = createMarkSheets(document, marksCss, () => reading.shadowRoots(), signal);
  sheets.setLooks(rules);
  const reading = startReading(document, loadLexicon, {
    rules,
    detectLanguage,
    onSettled() {
      sheets.keep();
      // What can't be fetched now is asked for again when a card needs it.
      cache.load([...reading.ids()]).catch(() => undefined);
    },
    adoptInto: sheets.adoptInto,
    signal,
  });
  removeAbandonedCards(document);
  const cards = createCards(
    document,
    [sheetOf(tokensCss, baseCss, cardCss, surfaceCss)],
    {
      onTargetLost: () => pointer.lose(),
      // The card at the mark is now another one, which is not shown.
      onPinned() {
        // Who pins a card has read it.
        if (shown && readTimer !== undefined) void saveRead(shown);
        pointer.dismiss();
      },
      onClosed: (surface) => render(null, surface),
    },
    signal,
  );
  const isPrivate = isInPrivateWindow();
  const services = { ...cardServices(isPrivate), onGlossary: (id: TermId) => tell({ type: 'glossaryWanted', id }) };
  let readTimer: ReturnType<typeof setTimeout> | undefined;
  const pointer = followPointer(document, firstEars(window), reading, cards, {
    onIntended(mark) {
      // As the page is now, not as it was when the pointer came by before.
      ready = undefined;
      // What fails is tried again when the card is due.
      makeReady(mark).catch(() => undefined);
    },
    onShown(mark, isWalkedTo) {
      if (mark) showCard(mark, isWalkedTo).catch(giveUp);
      else hideCard();
    },
    onEscape() {
      // The focus need not be in the frame that the pointer is in.
      if (window !== window.top || window.length > 0) tell({ type: 'escapePressed' });
    },
    signal,
  });
  const flash = createFlash(signal);
  let current = rules;
  const nextMark = createWalk(document, reading.shownMarks);
  let shown: Mark | undefined;
  /** The mark of the card that stands ready in the host, shown or not. */
  let ready: Mark | undefined;

  /** Renders the card of a mark where no other one is shown. Returns whether it is rendered. */
  async function makeReady(mark: Mark): Promise<boolean> {
    const entry = await cache.find(mark.id);
    if ((shown !== undefined && shown !== mark) || !entry) return false;
    if (ready === mark) return true;
    ready = mark;
    const card = cards.current();
    const { surface } = card.host;
    const close = (): void => {
      if (!card.unpin()) pointer.dismiss();
    };
    surface.setAttribute('role', 'dialog');
    surface.setAttribute('aria-label', t('card.label'));
    render(
      <CardTrail
        key={entry.id}
        start={entry}
        headingLevel={2}
        takesFocus={false}
        load={cache.find}
        services={{ ...services, save: (id, saved) => saveByStar(mark, id, saved) }}
        pin={card.pin}
        onClose={close}
        why={whyMarked(reading.evidenceFor(mark))}
        isKnown={current.known.has(mark.id)}
        onKnow={(known) => noteKnown(mark.id, known)}
        onNotMeant={() => sayNotMeant(mark.id, close)}
      />,
      surface,
    );
    return true;
  }

  async function showCard(mark: Mark, isWalkedTo: boolean): Promise<void> {
    shown = mark;
    stopReading();
    const entry = await cache.find(mark.id);
    if (!entry || !(await makeReady(mark)) || shown !== mark) return;
    const { host } = cards.current();
    host.show(mark);
    if (current.saveRead && !isPrivate) readTimer = setTimeout(() => void saveRead(mark), READ_MS);
    if (isWalkedTo) host.announce(`${entry.term}. ${entry.definition}`);
  }

  function stopReading(): void {
    clearTimeout(readTimer);
    readTimer = undefined;
  }

  /** What the reader says themselves counts. */
  function saveByStar(mark: Mark, id: TermId, saved: boolean): Promise<SaveOutcome> {
    stopReading();
    return saveTerm(id, saved ? 'save' : 'remove', id === mark.id ? metAt(mark) : undefined);
  }

  async function saveRead(mark: Mark): Promise<void> {
    stopReading();
    if ((await saveTerm(mark.id, 'saveRead', metAt(mark))) !== 'stored' || shown !== mark) return;
    // Its star is to show it.
    ready = undefined;
    await makeReady(mark);
  }

  function walk(direction: Direction): void {
    // Where the reader is on the page, not in a card.
    cards.leave();
    const mark = nextMark(direction, shown);
    if (!mark) return;
    bringIntoView(mark);
    pointer.walkTo(mark);
  }

  async function sayNotMeant(term: TermId, close: () => void): Promise<boolean> {
    const isStored = await noteNotMeant(term);
    if (isStored) close();
    return isStored;
  }

  function giveUp(error: unknown): void {
    console.warn('Psygloss could not load an entry.', error);
    pointer.lose();
  }

  /** Where a term was met, as far as that is to be kept. */
  function metAt(mark: Mark): Met | undefined {
    const sentence = current.keepSentences && !isPrivate ? sentenceOf(mark) : undefined;
    return sentence && { ...sentence, ...thisPage(), at: Date.now() };
  }

  function hideCard(): void {
    stopReading();
    shown = undefined;
    ready = undefined;
    const { host } = cards.current();
    host.hide();
    render(null, host.surface);
  }

  function reveal(id: TermId, index: number): void {
    const places = reading.occurrencesOf(id);
    const mark = places[index % places.length];
    if (!mark) return;
    pointer.dismiss();
    bringIntoView(mark);
    flash(mark);
  }

  function setRules(value: MarkingRules): void {
    current = value;
    sheets.setLooks(value);
    reading.setRules(value);
  }

  return {
    counts: reading.counts,
    setRules,
    dismissCard: pointer.dismiss,
    reveal,
    walk,
    switchFocus: (withPinned) => cards.switchFocus(shown !== undefined, withPinned),
  };
}
