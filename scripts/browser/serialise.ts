import type { Page } from 'puppeteer-core';

/** The whole document as text: its doctype, its elements with their attributes, and open shadow trees with their sheets. */
export function serialise(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shadows = [...document.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) =>
      shadowRoot ? [`<!-- in ${localName} -->${shadowRoot.innerHTML}`] : [],
    );
    return [new XMLSerializer().serializeToString(document), ...shadows].join('\n');
  });
}
