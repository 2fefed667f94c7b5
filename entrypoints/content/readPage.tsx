import { lexicon } from 'virtual:lexicon';
import { render } from 'preact';
import { createEntryCache } from '../../src/core/glossary/entryCache.ts';
import { createMatcher } from '../../src/core/matching/matcher.ts';
import { createCardHost } from '../../src/page/cardHost.ts';
import { followPointer } from '../../src/page/hover.ts';
import type { Mark } from '../../src/page/markStore.ts';
import { type Reading, startReading } from '../../src/page/reading.ts';
import { askForEntries } from '../../src/platform/messages.ts';
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

/** Marks the terms of this page and shows their cards, until `signal` aborts. */
export function readPage(signal: AbortSignal): Reading {
  const cache = createEntryCache(askForEntries);
  const marksSheet = sheetOf(marksCss);
  const reading = startReading(document, createMatcher(lexicon), {
    onSettled: () => void cache.load([...reading.ids()]),
    // Firefox does not apply the manifest's ::highlight rules inside shadow roots.
    adoptInto: (root) => root.adoptedStyleSheets.push(marksSheet),
    signal,
  });
  const host = createCardHost(document, [sheetOf(tokensCss, cardCss, surfaceCss)], () => pointer.lose());
  const pointer = followPointer(document, reading, host, {
    onShown(mark) {
      if (mark) void showCard(mark);
      else hideCard();
    },
    signal,
  });
  let shown: Mark | undefined;

  async function showCard(mark: Mark): Promise<void> {
    shown = mark;
    await cache.load([mark.id]);
    const entry = cache.get(mark.id);
    if (shown !== mark || !entry) return;
    const load = async (id: typeof mark.id) => {
      await cache.load([id]);
      return cache.get(id);
    };
    host.surface.setAttribute('role', 'dialog');
    host.surface.setAttribute('aria-label', `Psygloss: ${entry.term}`);
    render(
      <CardTrail start={entry} headingLevel={2} takesFocus={false} load={load} onClose={pointer.dismiss} />,
      host.surface,
    );
    host.show(mark);
  }

  function hideCard(): void {
    shown = undefined;
    host.hide();
    render(null, host.surface);
  }

  return reading;
}
