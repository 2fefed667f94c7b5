import { onTestFinished } from 'vitest';
import surfaceCss from '../../entrypoints/content/surface.css?inline';
import { type CardHost, createCardHost } from '../../src/page/cardHost.ts';
import cardCss from '../../src/ui/card/card.css?inline';
import tokensCss from '../../src/ui/tokens.css?inline';

/** A host with a card that is too long for a small viewport, gone when the test is over. */
export function makeCardHost(onTargetLost = () => {}): CardHost {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokensCss, cardCss, surfaceCss].join('\n'));
  const host = createCardHost(document, [sheet], onTargetLost);
  host.surface.innerHTML = `<div class="card"><button>Close</button>${'<p>A definition.</p>'.repeat(12)}</div>`;
  onTestFinished(() => host.hide());
  return host;
}
