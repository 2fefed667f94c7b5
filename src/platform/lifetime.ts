import browser from 'webextension-polyfill';

/**
 * Aborts `controller` once the extension that this script belongs to was updated, disabled or removed: its scripts stay
 * in open pages, but can reach nothing any more. No event tells them, so it is looked up whenever the user comes back to
 * the page or moves on it.
 */
export function endWithExtension(document: Document, controller: AbortController): void {
  const check = (): void => {
    if (!browser.runtime?.id) controller.abort();
  };
  const options = { capture: true, passive: true, signal: controller.signal };
  for (const type of ['pointerover', 'keydown', 'scroll', 'focusin'] as const)
    document.addEventListener(type, check, options);
  document.addEventListener('visibilitychange', check, options);
}
