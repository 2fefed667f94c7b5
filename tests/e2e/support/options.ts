import type { Page } from 'puppeteer-core';
import { openExtensionPage } from './extensionPage.ts';
import type { Session } from './session.ts';

/** Opens the options page and waits until its controls are there. */
export function openOptions(session: Session): Promise<Page> {
  return openExtensionPage(session, 'options.html', '.choice :checked');
}
