import { defineContentScript } from 'wxt/utils/define-content-script';
import { placeOf } from '../../src/core/settings/siteRules.ts';
import { createSiteSwitch, type SiteState } from '../../src/page/siteSwitch.ts';
import { getsKeys } from '../../src/page/walking.ts';
import { endWithExtension } from '../../src/platform/lifetime.ts';
import { askForPlace, type Message, onMessage, tell } from '../../src/platform/messages.ts';
import { followSettings } from '../../src/platform/pageSettings.ts';
import { readPage } from './readPage.tsx';
import { thisPage } from './thisPage.ts';
import '../../src/ui/marks.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    if (!isReadable(document)) return;
    const life = new AbortController();
    endWithExtension(document, life);
    // A page that is rendered ahead has no tab yet to speak for. Not in the types of the DOM.
    const { prerendering } = document as { prerendering?: boolean };
    if (prerendering) {
      document.addEventListener('prerenderingchange', () => follow(life.signal), { once: true, signal: life.signal });
    } else {
      follow(life.signal);
    }
  },
});

/**
 * Whether there is a text to read, and a card can be shown: not in feeds and drawings, also where the browser shows their source,
 * nor in the page that Chromium puts around a PDF file, whose text is out of reach.
 */
function isReadable({ documentElement, contentType }: Document): boolean {
  const isXml = document instanceof XMLDocument && contentType !== 'application/xhtml+xml';
  return documentElement instanceof HTMLElement && !isXml && contentType !== 'application/pdf';
}

/** Reads this frame while the place of its tab is switched on. */
function follow(signal: AbortSignal): void {
  const isTop = window === window.top;
  const tellState = (state: SiteState | undefined): void => {
    if (isTop && state !== undefined) tell({ type: 'siteState', state });
  };
  const reading = createSiteSwitch(readPage, tellState, signal);

  const handle = (message: Message): Promise<unknown> | undefined => {
    switch (message.type) {
      case 'placeIs':
        if (!isTop) reading.setPlace(message.place);
        return undefined;
      case 'placeWanted':
        return isTop ? Promise.resolve(placeOf(location)) : undefined;
      case 'escapePressed':
        reading.current()?.dismissCard();
        return undefined;
      case 'placeOfTermWanted':
        reading.current()?.reveal(message.term, message.index);
        return undefined;
      case 'termWanted':
        if (getsKeys(window)) reading.current()?.walk(message.direction);
        return undefined;
      case 'cardFocusWanted':
        reading.current()?.switchFocus(getsKeys(window));
        return undefined;
      case 'selectionWanted':
        return getsKeys(window) ? Promise.resolve(String(getSelection() ?? '')) : undefined;
      case 'pageWanted': {
        tell({ type: 'frameCounts', counts: [...(reading.current()?.counts() ?? [])] });
        return isTop ? Promise.resolve({ place: placeOf(location), ...thisPage() }) : undefined;
      }
      default:
        return undefined;
    }
  };
  onMessage(handle, signal);
  const tellAgain = followSettings(reading, signal);
  // A page that comes back from the back/forward cache missed what changed, and the browser forgot its icon.
  const onPageShow = ({ persisted, isTrusted }: PageTransitionEvent): void => {
    if (persisted && isTrusted) void tellAgain().then(() => tellState(reading.state()));
  };
  addEventListener('pageshow', onPageShow, { signal });

  if (isTop) {
    let path: string | undefined;
    const tellPlace = (): void => {
      const place = placeOf(location);
      // Pages may change what follows the path with every scroll; each word would wake the background.
      if (place.path === path) return;
      path = place.path;
      reading.setPlace(place);
      // For the frames, some of which may have asked before this one could answer.
      tell({ type: 'placeIs', place });
    };
    tellPlace();
    // A page may change its address without being loaded anew, and a folder may be switched off.
    navigation.addEventListener('currententrychange', tellPlace, { signal });
  } else {
    void askForPlace().then((known) => known !== undefined && reading.setPlace(known));
  }
}
