import { lexicon } from 'virtual:lexicon';
import { render } from 'preact';
import { createEntryCache } from '../../src/core/glossary/entryCache.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import { createCardHost } from '../../src/page/cardHost.ts';
import { followPointer } from '../../src/page/hover.ts';
import type { Mark } from '../../src/page/markStore.ts';
import { type Reading, startReading } from '../../src/page/reading.ts';
import { askForEntries, tell } from '../../src/platform/messages.ts';
import { CardTrail } from '../../src/ui/card/CardTrail.tsx';
import cardCss from '../../src/ui/card/card.css?inline';
import tokensCss from '../../src/ui/tokens.css?inline';
import marksCss from './marks.css?inline';
import surfaceCss from './surface.css?inline';

function sheetOf(...css: string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.join('\n'));
  return sheet;
}

/** A page that is being read, with its card. */
export interface PageReading extends Pick<Reading, 'counts'> {
  dismissCard(): void;
}

/** Marks the terms of this page and shows their cards, until `signal` aborts. */
export function readPage(signal: AbortSignal): PageReading {
  const cache = createEntryCache(askForEntries);
  const marksSheet = sheetOf(marksCss);
  const reading = startReading(document, createMatcher(lexicon), {
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
  const host = createCardHost(document, [sheetOf(tokensCss, cardCss, surfaceCss)], () => pointer.lose());
  const pointer = followPointer(document, reading, host, {
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

  async function showCard(mark: Mark): Promise<void> {
    shown = mark;
    const entry = await cache.find(mark.id);
    if (shown !== mark || !entry) return;
    host.surface.setAttribute('role', 'dialog');
    host.surface.setAttribute('aria-label', `Psygloss: ${entry.term}`);
    render(
      <CardTrail
        key={entry.id}
        start={entry}
        headingLevel={2}
        takesFocus={false}
        load={cache.find}
        onClose={pointer.dismiss}
      />,
      host.surface,
    );
    host.show(mark);
  }

  function giveUp(error: unknown): void {
    console.warn('Psygloss could not load an entry.', error);
    pointer.lose();
  }

  function hideCard(): void {
    shown = undefined;
    host.hide();
    render(null, host.surface);
  }

  return { counts: reading.counts, dismissCard: pointer.dismiss };
}
