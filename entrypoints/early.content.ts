import { defineContentScript } from 'wxt/utils/define-content-script';
import { firstEars } from '../src/page/firstEars.ts';

/** All that runs before a page's own scripts: what hears its events first. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    firstEars(window);
  },
});
