import type { Page } from 'puppeteer-core';
import { ownWorld } from './page.ts';

/** The whole document as text: its doctype, its elements with their attributes, and open shadow trees with their sheets. */
export function serialise(page: Page): Promise<string> {
  return ownWorld(page).evaluate(() => {
    const shadows = [...Document.prototype.querySelectorAll.call(document, '*')].flatMap(({ localName, shadowRoot }) =>
      shadowRoot ? [`<!-- in ${localName} -->${shadowRoot.innerHTML}`] : [],
    );
    return [new XMLSerializer().serializeToString(document), ...shadows].join('\n');
  });
}
