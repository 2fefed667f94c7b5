import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteOf } from '../../src/core/settings/settings.ts';
import { endWithExtension } from '../../src/platform/lifetime.ts';
import { type Message, onMessage, tell } from '../../src/platform/messages.ts';
import { loadSettings, watchSettings } from '../../src/platform/settingsStore.ts';
import { createSwitch } from './switch.ts';
import './marks.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(context) {
    const life = new AbortController();
    context.onInvalidated(() => life.abort());
    endWithExtension(document, life);
    const isTop = window === window.top;
    const reading = createSwitch((on) => isTop && tell({ type: 'siteState', on }), life.signal);

    const handle = (message: Message): Promise<unknown> | undefined => {
      switch (message.type) {
        case 'siteIs':
          if (!isTop) reading.setSite(message.site);
          return undefined;
        case 'siteWanted':
          if (isTop) tell({ type: 'siteIs', site: siteOf(location) });
          return undefined;
        case 'pageWanted':
          tell({ type: 'frameCounts', counts: [...reading.counts()] });
          return isTop ? Promise.resolve({ site: siteOf(location), on: reading.isOn() }) : undefined;
        default:
          return undefined;
      }
    };
    onMessage(handle, life.signal);

    if (isTop) {
      reading.setSite(siteOf(location));
      tell({ type: 'siteIs', site: siteOf(location) });
    } else {
      tell({ type: 'siteWanted' });
    }
    void loadSettings().then(({ settings }) => reading.setSettings(settings));
    watchSettings(({ settings }) => reading.setSettings(settings), life.signal);
  },
});
