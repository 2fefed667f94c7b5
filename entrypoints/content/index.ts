import { defineContentScript } from 'wxt/utils/define-content-script';
import { parseSettings, siteOf } from '../../src/core/settings/settings.ts';
import { createSiteSwitch } from '../../src/page/siteSwitch.ts';
import { getsKeys } from '../../src/page/walking.ts';
import { endWithExtension } from '../../src/platform/lifetime.ts';
import { askForSite, type Message, onMessage, tell } from '../../src/platform/messages.ts';
import { loadSettings, watchSettings } from '../../src/platform/settingsStore.ts';
import { readPage } from './readPage.tsx';
import './marks.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // A page is not to hear that the extension is there.
  noScriptStartedPostMessage: true,
  main(context) {
    // Feeds and drawings have no place for a card.
    if (!(document.documentElement instanceof HTMLElement)) return;
    const life = new AbortController();
    context.onInvalidated(() => life.abort());
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

/** Reads this frame while the site of its tab is switched on. */
function follow(signal: AbortSignal): void {
  const isTop = window === window.top;
  const site = siteOf(location);
  const tellState = (on: boolean | undefined): void => {
    if (isTop && on !== undefined) tell({ type: 'siteState', on });
  };
  const reading = createSiteSwitch(readPage, tellState, signal);

  const handle = (message: Message): Promise<unknown> | undefined => {
    switch (message.type) {
      case 'siteIs':
        if (!isTop) reading.setSite(message.site);
        return undefined;
      case 'siteWanted':
        return isTop ? Promise.resolve(site) : undefined;
      case 'escapePressed':
        reading.current()?.dismissCard();
        return undefined;
      case 'termWanted':
        if (getsKeys(window)) reading.current()?.walk(message.direction);
        return undefined;
      case 'cardFocusWanted':
        reading.current()?.switchFocus();
        return undefined;
      case 'selectionWanted':
        return getsKeys(window) ? Promise.resolve(String(getSelection() ?? '')) : undefined;
      case 'pageWanted': {
        tell({ type: 'frameCounts', counts: [...(reading.current()?.counts() ?? [])] });
        const on = reading.isOn();
        return isTop && on !== undefined ? Promise.resolve({ site, on }) : undefined;
      }
      default:
        return undefined;
    }
  };
  onMessage(handle, signal);

  const loadAgain = async (): Promise<void> => {
    const settings = await loadSettings().then(
      (state) => state.settings,
      () => parseSettings(undefined),
    );
    reading.setSettings(settings);
  };
  void loadAgain();
  watchSettings(({ settings }) => reading.setSettings(settings), signal);
  // A page that comes back from the back/forward cache missed what changed, and the browser forgot its icon.
  const onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void loadAgain().then(() => tellState(reading.isOn()));
  };
  addEventListener('pageshow', onPageShow, { signal });

  if (isTop) {
    reading.setSite(site);
    // For the frames that asked before this one could answer.
    tell({ type: 'siteIs', site });
  } else {
    void askForSite().then((known) => known !== undefined && reading.setSite(known));
  }
}
