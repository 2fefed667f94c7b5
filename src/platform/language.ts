import browser from 'webextension-polyfill';

/** The least share of a text, in per cent, that must be in one language for the text to count as being in it. */
const MIN_SHARE = 70;

/**
 * Asks the browser what language `text` is in; it looks by itself, on this machine.
 * @returns its code without script and region, such as "en", or nothing where the browser is not sure
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [most] = [...languages].sort((a, b) => b.percentage - a.percentage);
  return isReliable && most && most.percentage >= MIN_SHARE ? most.language.toLowerCase().split('-')[0] : undefined;
}
