import { loadLexicon } from 'virtual:lexicon';
import { render } from 'preact';
import type { TermId } from '../../src/core/glossary/entry.ts';
import { createEntryCache } from '../../src/core/glossary/entryCache.ts';
import type { MarkingRules } from '../../src/core/settings/settings.ts';
import { createCardHost } from '../../src/page/cardHost.ts';
import { followPointer } from '../../src/page/hover.ts';
import type { Mark } from '../../src/page/markStore.ts';
import { type Reading, startReading } from '../../src/page/reading.ts';
import { detectLanguage } from '../../src/platform/language.ts';
import { askForEntries, noteNotMeant, tell } from '../../src/platform/messages.ts';
import baseCss from '../../src/ui/base.css?inline';
import { CardTrail } from '../../src/ui/card/CardTrail.tsx';
import cardCss from '../../src/ui/card/card.css?inline';
import { whyMarked } from '../../src/ui/card/why.ts';
import tokensCss from '../../src/ui/tokens.css?inline';
import { t } from '../../src/ui/words.ts';
import marksCss from './marks.css?inline';
import surfaceCss from './surface.css?inline';

function sheetOf(...css: string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.join('\n'));
  return sheet;
}

/** A page that is being read, with its card. */
export interface PageReading extends Pick<Reading, 'counts' | 'setRules'> {
  dismissCard(): void;
}

/** Marks the terms of this page by `rules` and shows their cards, until `signal` aborts. */
export function readPage(rules: MarkingRules, signal: AbortSignal): PageReading {
  const cache = createEntryCache(askForEntries);
  const marksSheet = sheetOf(marksCss);
  const reading = startReading(document, loadLexicon, {
    rules,
    detectLanguage,
    // What can't be fetched now is asked for again when a card needs it.
    onSettled: () => void cache.load([...reading.ids()]).catch(() => undefined),
    // Firefox does not apply the manifest's ::highlight rules inside shadow roots.
    adoptInto: (root) => root.adoptedStyleSheets.push(marksSheet),
    signal,
  });
  signal.addEventListener('abort', () => {
    for (const { adoptedStyleSheets } of reading.shadowRoots()) {
      const index = adoptedStyleSheets.indexOf(marksSheet);
      if (index >= 0) adoptedStyleSheets.splice(index, 1);
    }
  });
  const host = createCardHost(document, [sheetOf(tokensCss, baseCss, cardCss, surfaceCss)], () => pointer.lose());
  const pointer = followPointer(document, reading, host, {
    onIntended(mark) {
      // As the page is now, not as it was when the pointer came by before.
      ready = undefined;
      // What fails is tried again when the card is due.
      makeReady(mark).catch(() => undefined);
    },
    onShown(mark) {
      if (mark) showCard(mark).catch(giveUp);
      else hideCard();
    },
    onEscape() {
      // The focus need not be in the frame that the pointer is in.
      if (window !== window.top || window.length > 0) tell({ type: 'escapePressed' });
    },
    signal,
  });
  let shown: Mark | undefined;
  /** The mark of the card that stands ready in the host, shown or not. */
  let ready: Mark | undefined;

  /** Renders the card of a mark where no other one is shown. Returns whether it is rendered. */
  async function makeReady(mark: Mark): Promise<boolean> {
    const entry = await cache.find(mark.id);
    if ((shown !== undefined && shown !== mark) || !entry) return false;
    if (ready === mark) return true;
    ready = mark;
    host.surface.setAttribute('role', 'dialog');
    host.surface.setAttribute('aria-label', t('card.label', { term: entry.term }));
    render(
      <CardTrail
        key={entry.id}
        start={entry}
        headingLevel={2}
        takesFocus={false}
        load={cache.find}
        onClose={pointer.dismiss}
        onGlossary={(id) => tell({ type: 'glossaryWanted', id })}
        why={whyMarked(reading.evidenceFor(mark))}
        onNotMeant={() => sayNotMeant(mark.id)}
      />,
      host.surface,
    );
    return true;
  }

  async function showCard(mark: Mark): Promise<void> {
    shown = mark;
    if ((await makeReady(mark)) && shown === mark) host.show(mark);
  }

  async function sayNotMeant(term: TermId): Promise<boolean> {
    const isStored = await noteNotMeant(term);
    if (isStored) pointer.dismiss();
    return isStored;
  }

  function giveUp(error: unknown): void {
    console.warn('Psygloss could not load an entry.', error);
    pointer.lose();
  }

  function hideCard(): void {
    shown = undefined;
    ready = undefined;
    host.hide();
    render(null, host.surface);
  }

  return { counts: reading.counts, setRules: reading.setRules, dismissCard: pointer.dismiss };
}
